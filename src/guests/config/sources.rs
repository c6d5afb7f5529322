//! File, environment and command line, put together.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use serde::{Serialize, Serializer};

use super::draft::Draft;
use super::origin::path_as_text;
use super::{ConfigError, Origin, PACKAGE_DEFAULTS, SEARCH_ORDER, Settings, Variable};
use super::{file, hosts};

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
    /// A file of URIs to work on in the place of those of `URIS`, beside those of the command line.
    pub hosts: Option<PathBuf>,
    environment: BTreeMap<Variable, String>,
    arguments: BTreeMap<Variable, (&'static str, String)>,
}

/// A configuration that can be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Configuration {
    /// The file that was read, if there was one.
    #[serde(serialize_with = "file_as_text")]
    pub file: Option<PathBuf>,
    /// The values.
    pub settings: Settings,
    /// What the file sets that means nothing here.
    pub ignored: Vec<Ignored>,
}

/// A variable that the file sets in vain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ignored {
    /// Its name.
    pub name: String,
    /// Why it counts for nothing.
    pub reason: IgnoredReason,
    /// The file.
    #[serde(serialize_with = "path_as_text")]
    pub path: PathBuf,
    /// The line, from 1.
    pub line: usize,
}

#[expect(clippy::ref_option, reason = "serde's signature")]
fn file_as_text<S: Serializer>(file: &Option<PathBuf>, serializer: S) -> Result<S::Ok, S::Error> {
    let text = file.as_ref().map(|path| path.to_string_lossy());
    text.serialize(serializer)
}

/// Why a variable counts for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum IgnoredReason {
    /// It means nothing here: another program's, or a slip of the pen.
    Unknown,
    /// Its value is empty, which is as if the file did not set it.
    Empty,
}

impl fmt::Display for Ignored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, path, .. } = self;
        write!(f, "{}:{}: {name} is ", path.display(), self.line)?;
        f.write_str(match self.reason {
            IgnoredReason::Unknown => "not a variable of libvirt-guests, ignored",
            IgnoredReason::Empty => "empty, which counts as not set",
        })
    }
}

impl Sources {
    /// [`PACKAGE_DEFAULTS`], the places of [`SEARCH_ORDER`] and this process's environment. A variable
    /// that is empty in the environment counts as not set there.
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
        let (configuration, faults) = self.salvage()?;
        match faults.into_iter().next() {
            None => Ok(configuration),
            Some(fault) => Err(fault),
        }
    }

    /// Reads what can be used, for a run that must not be given up because of a slip of the pen, and
    /// says what is wrong with the rest. In the place of a wrong value stands the one that it was to
    /// override; a line that is not an assignment, and a file that cannot be read, set nothing.
    ///
    /// # Errors
    /// The file of hosts cannot be used, and the command line names no other; or what [`Sources::file`] has `URIS` be
    /// cannot be told, and nothing else sets it. No host may be worked on that nobody has named.
    pub fn salvage(&self) -> Result<(Configuration, Vec<ConfigError>), ConfigError> {
        let mut draft = Draft::default();
        let path = match &self.file {
            Some(path) => Some(path.as_path()),
            None => draft.unless_wrong(file::find(&self.search)).flatten(),
        };
        let defaults = file::find(self.defaults.as_slice());
        let defaults = draft.unless_wrong(defaults).flatten();
        for path in defaults.into_iter().chain(path) {
            draft.add_file(path);
        }
        for (variable, text) in &self.environment {
            draft.add(*variable, text.clone(), Origin::Environment);
        }
        for (variable, (name, text)) in &self.arguments {
            draft.add(*variable, text.clone(), Origin::Argument { name });
        }
        let mut settings = draft.settings();
        if let Some(path) = &self.hosts {
            match hosts::read(path, &mut draft.faults) {
                Ok(hosts) => settings.add_hosts(hosts),
                Err(error) if !matches!(settings.uris.origin, Origin::Argument { .. }) => {
                    return Err(error);
                }
                Err(error) => draft.faults.push(error),
            }
        }
        let names_none = self.file.is_some() && settings.uris.origin == Origin::Default;
        if draft.hides_uris && names_none && !draft.faults.is_empty() {
            return Err(draft.faults.swap_remove(0));
        }
        let configuration = Configuration {
            file: path.map(ToOwned::to_owned),
            settings,
            ignored: draft.ignored,
        };
        Ok((configuration, draft.faults))
    }
}

#[cfg(test)]
#[path = "sources_tests.rs"]
mod tests;
