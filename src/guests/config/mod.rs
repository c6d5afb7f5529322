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
mod cursor;
mod draft;
mod error;
mod file;
mod hosts;
mod origin;
mod settings;
mod sources;
mod value;
mod variable;
mod word;

pub use error::{ConfigError, InvalidValue};
pub use file::{FILE_MAX, PACKAGE_DEFAULTS, SEARCH_ORDER};
pub use origin::{Origin, Setting};
pub use settings::Settings;
pub use sources::{Configuration, Ignored, IgnoredReason, Sources};
pub use value::{OnBoot, OnShutdown, PersistentOnly, parse_duration, parse_switch};
pub use variable::Variable;
