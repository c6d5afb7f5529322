//! What the administrator wants: nine variables, read from a file of shell assignments, the
//! environment and the command line.
//!
//! The file is read, never executed. [`assignment`] knows the subset of shell that configuration
//! files are written in, [`Sources`] where values come from, and [`Settings`] what they mean. Each
//! value keeps its [`Origin`], so that an error can say which line to mend.
//!
//! ```
//! use virtwire::guests::config::{OnShutdown, Sources, Variable};
//!
//! let mut sources = Sources::default();
//! sources.argument(Variable::OnShutdown, "--on-shutdown", "shutdown");
//! let configuration = sources.load()?;
//! assert_eq!(configuration.settings.on_shutdown.value, OnShutdown::Shutdown);
//! assert_eq!(configuration.settings.uris.value, ["default"]);
//! # Ok::<(), virtwire::guests::config::ConfigError>(())
//! ```

pub mod assignment;
mod configuration;
mod cursor;
mod draft;
mod error;
mod file;
mod hosts;
mod openrc;
mod origin;
mod search;
mod settings;
mod sources;
mod value;
mod variable;
mod word;

pub use configuration::{Configuration, Ignored, IgnoredReason};
pub use error::{ConfigError, Dialect, InvalidValue};
pub use file::{FILE_MAX, PACKAGE_DEFAULTS};
pub use origin::{Origin, Setting};
pub use search::SEARCH_ORDER;
pub use settings::Settings;
pub use sources::Sources;
pub use value::{OnBoot, OnShutdown, PersistentOnly, parse_duration, parse_switch};
pub use variable::Variable;
