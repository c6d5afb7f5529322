//! File, environment and command line, put together.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use serde::Serialize;

use super::{ConfigError, InvalidValue, Origin, PACKAGE_DEFAULTS, SEARCH_ORDER, Setting};
use super::{Settings, Variable};
use super::{assignment, file, hosts, value};

/// Where values may come from, the later ones winning: the man page's defaults, a package's
/// defaults, one file, the environment, the command line.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// A package's defaults, which need not exist.
    pub defaults: Option<PathBuf>,
    /// The file to read; it must exist.
    pub file: Option<PathBuf>,
    /// Where to look for a file when none is named: the first regular file is read.
    pub search: Vec<PathBuf>,
    /// A file of URIs to work on beside those of `URIS`, if anything sets that.
    pub hosts: Option<PathBuf>,
    environment: BTreeMap<Variable, String>,
    arguments: BTreeMap<Variable, (&'static str, String)>,
}

/// A configuration that can be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Configuration {
    /// The file that was read, if there was one.
    pub file: Option<PathBuf>,
    /// The values.
    pub settings: Settings,
    /// What the file sets that means nothing here.
    pub ignored: Vec<Ignored>,
}

/// A variable in the file that means nothing here: another program's, or a slip of the pen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ignored {
    /// Its name.
    pub name: String,
    /// The file.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: usize,
}

impl fmt::Display for Ignored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, path, line } = self;
        write!(
            f,
            "{}:{line}: {name} is not a variable of libvirt-guests, ignored",
            path.display()
        )
    }
}

impl Sources {
    /// [`PACKAGE_DEFAULTS`], the places of [`SEARCH_ORDER`] and this process's environment. A variable that is empty in
    /// the environment counts as not set there.
    #[must_use]
    pub fn host() -> Self {
        let mut sources = Self {
            defaults: Some(PACKAGE_DEFAULTS.into()),
            search: SEARCH_ORDER.map(PathBuf::from).to_vec(),
            ..Self::default()
        };
        for variable in Variable::ALL {
            if let Some(text) = std::env::var_os(variable.name()) {
                sources.environment(variable, text.to_string_lossy());
            }
        }
        sources
    }

    /// Sets a variable as the environment would.
    pub fn environment(&mut self, variable: Variable, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.environment.insert(variable, text);
        }
    }

    /// Sets a variable as the option or command `name` does.
    pub fn argument(&mut self, variable: Variable, name: &'static str, text: impl Into<String>) {
        self.arguments.insert(variable, (name, text.into()));
    }

    /// Reads the file and checks every value. A value that another one overrides is not looked at.
    ///
    /// # Errors
    /// The file cannot be read or is not plain assignments, or some values are not allowed, all of
    /// which are reported at once; the file of hosts cannot be used.
    pub fn load(&self) -> Result<Configuration, ConfigError> {
        let path = match &self.file {
            Some(path) => Some(path.as_path()),
            None => file::find(&self.search)?,
        };
        let defaults = file::find(self.defaults.as_slice())?;
        let mut texts = BTreeMap::new();
        let mut ignored = Vec::new();
        for path in defaults.into_iter().chain(path) {
            let assignments = assignment::parse(&file::read(path)?).map_err(|error| {
                let assignment::SyntaxError { position, kind } = error;
                ConfigError::Syntax {
                    path: path.to_owned(),
                    position,
                    source: kind,
                }
            })?;
            for assignment in assignments {
                let (path, line) = (path.to_owned(), assignment.position.line);
                if let Some(variable) = Variable::from_name(&assignment.name) {
                    texts.insert(variable, (assignment.value, Origin::File { path, line }));
                } else {
                    ignored.push(Ignored {
                        name: assignment.name,
                        path,
                        line,
                    });
                }
            }
        }
        for (variable, text) in &self.environment {
            texts.insert(*variable, (text.clone(), Origin::Environment));
        }
        for (variable, (name, text)) in &self.arguments {
            texts.insert(*variable, (text.clone(), Origin::Argument { name }));
        }
        let mut settings = Interpretation {
            texts,
            invalid: Vec::new(),
        }
        .settings()?;
        if let Some(path) = &self.hosts {
            settings.add_hosts(hosts::read(path)?);
        }
        Ok(Configuration {
            file: path.map(ToOwned::to_owned),
            settings,
            ignored,
        })
    }
}

/// Turns texts into values and gathers those that are not allowed.
struct Interpretation {
    texts: BTreeMap<Variable, (String, Origin)>,
    invalid: Vec<InvalidValue>,
}

impl Interpretation {
    fn settings(mut self) -> Result<Settings, ConfigError> {
        let mut settings = Settings::default();
        for variable in Variable::ALL {
            match variable {
                Variable::Uris => self.set(variable, value::uris, &mut settings.uris),
                Variable::OnBoot => self.set(variable, value::on_boot, &mut settings.on_boot),
                Variable::StartDelay => {
                    self.set(variable, value::delay, &mut settings.start_delay);
                }
                Variable::OnShutdown => {
                    self.set(variable, value::on_shutdown, &mut settings.on_shutdown);
                }
                Variable::ParallelShutdown => {
                    self.set(variable, value::count, &mut settings.parallel_shutdown);
                }
                Variable::ShutdownTimeout => {
                    self.set(variable, value::timeout, &mut settings.shutdown_timeout);
                }
                Variable::BypassCache => {
                    self.set(variable, value::switch, &mut settings.bypass_cache);
                }
                Variable::SyncTime => self.set(variable, value::switch, &mut settings.sync_time),
                Variable::PersistentOnly => {
                    self.set(
                        variable,
                        value::persistent_only,
                        &mut settings.persistent_only,
                    );
                }
            }
        }
        if self.invalid.is_empty() {
            Ok(settings)
        } else {
            Err(ConfigError::Values {
                values: self.invalid,
            })
        }
    }

    fn set<T>(
        &mut self,
        variable: Variable,
        read: fn(&str) -> Result<T, value::NotAllowed>,
        setting: &mut Setting<T>,
    ) {
        let Some((text, origin)) = self.texts.remove(&variable) else {
            return;
        };
        match read(&text) {
            Ok(value) => *setting = Setting { value, origin },
            Err(value::NotAllowed) => self.invalid.push(InvalidValue {
                variable,
                text,
                origin,
            }),
        }
    }
}

#[cfg(test)]
#[path = "sources_tests.rs"]
mod tests;
