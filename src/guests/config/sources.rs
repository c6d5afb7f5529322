//! File, environment and command line, put together.

use std::collections::BTreeMap;
use std::mem;
use std::path::{Path, PathBuf};

use super::draft::Draft;
use super::{ConfigError, Configuration, Origin, PACKAGE_DEFAULTS, Variable};
use super::{hosts, search};

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

impl Sources {
    /// The files of this host, and this process's environment. A variable that is empty in the environment counts as not set there.
    #[must_use]
    pub fn host() -> Self {
        let mut sources = Self::under(Path::new("/"));
        for variable in Variable::ALL {
            if let Some(text) = std::env::var_os(variable.name()) {
                sources.environment(variable, text.to_string_lossy());
            }
        }
        sources
    }

    /// The files of the host whose file system is at `root`: [`PACKAGE_DEFAULTS`], and the places where a configuration file can be.
    /// First come those that the host's own script and unit name, which are looked at for that; then those of
    /// [`SEARCH_ORDER`](super::SEARCH_ORDER).
    #[must_use]
    pub fn under(root: &Path) -> Self {
        Self {
            defaults: Some(root.join(PACKAGE_DEFAULTS.trim_start_matches('/'))),
            search: search::paths(root),
            ..Self::default()
        }
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
    /// The file cannot be read or is not plain assignments, or some values are not allowed; the file of hosts cannot be used. All faults
    /// are reported at once.
    pub fn load(&self) -> Result<Configuration, ConfigError> {
        let (configuration, faults) = self.salvage()?;
        match ConfigError::of(faults) {
            None => Ok(configuration),
            Some(error) => Err(error),
        }
    }

    /// Reads what can be used, for a run that must not be given up because of a slip of the pen, and
    /// says what is wrong with the rest. In the place of a wrong value stands the one that it was to
    /// override; a line that is not an assignment, and a file that cannot be read, set nothing.
    ///
    /// # Errors
    /// The file of hosts cannot be used, and the command line names no other; or [`Sources::file`], or a line of it, cannot be read,
    /// and neither its other lines nor the sources above it set `URIS`. No host may be worked on that nobody has named.
    pub fn salvage(&self) -> Result<(Configuration, Vec<ConfigError>), ConfigError> {
        let mut draft = Draft::default();
        let path = match &self.file {
            Some(path) => Some(path.as_path()),
            None => search::find(&self.search, &mut draft.faults),
        };
        let others = match path {
            Some(path) if self.file.is_none() => search::others(&self.search, path),
            _ => Vec::new(),
        };
        let defaults = search::find(self.defaults.as_slice(), &mut draft.faults);
        if let Some(defaults) = defaults {
            draft.add_file(defaults);
        }
        let hides_hosts = path.is_some_and(|path| draft.add_file(path));
        for (variable, text) in &self.environment {
            draft.add(*variable, text.clone(), Origin::Environment);
        }
        for (variable, (name, text)) in &self.arguments {
            draft.add(*variable, text.clone(), Origin::Argument { name });
        }
        let mut settings = draft.settings();
        let mut lines = None;
        let mut names_none = false;
        if let Some(path) = &self.hosts {
            match hosts::read(path, &mut draft.faults) {
                Some(hosts) => {
                    lines = Some((path.clone(), hosts.iter().map(|(_, line)| *line).collect()));
                    settings.add_hosts(hosts.into_iter().map(|(uri, _)| uri).collect());
                }
                None => names_none = !matches!(settings.uris.origin, Origin::Argument { .. }),
            }
        }
        let overrides = matches!(
            settings.uris.origin,
            Origin::Environment | Origin::Argument { .. }
        );
        if let Some(path) = self.file.clone().filter(|_| hides_hosts && !overrides) {
            names_none = true;
            let is_syntax = |fault: &ConfigError| matches!(fault, ConfigError::Syntax { .. });
            if draft.faults.iter().any(is_syntax) {
                draft.faults.push(ConfigError::HidesHosts { path });
            }
        }
        if names_none && let Some(error) = ConfigError::of(mem::take(&mut draft.faults)) {
            return Err(error);
        }
        let configuration = Configuration {
            file: path.map(ToOwned::to_owned),
            others,
            settings,
            ignored: draft.ignored,
            hosts: lines,
        };
        Ok((configuration, draft.faults))
    }
}

#[cfg(test)]
#[path = "sources_tests.rs"]
mod tests;
