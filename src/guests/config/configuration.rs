//! The result of reading the sources.

use std::fmt;
use std::path::PathBuf;

use serde::{Serialize, Serializer};

use super::origin::path_as_text;
use super::{ConfigError, Settings};
use crate::uri::{Environment, check};

/// A configuration that can be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Configuration {
    /// The file that was read, if there was one.
    #[serde(serialize_with = "file_as_text")]
    pub file: Option<PathBuf>,
    /// Files that set something and were not read, because `file` comes first.
    #[serde(serialize_with = "files_as_text")]
    pub others: Vec<PathBuf>,
    /// The values.
    pub settings: Settings,
    /// What the file sets that means nothing here.
    pub ignored: Vec<Ignored>,
    /// The file of hosts, and the lines of those of its URIs that are the last ones of `settings.uris`.
    #[serde(skip)]
    pub(super) hosts: Option<(PathBuf, Vec<usize>)>,
}

impl Configuration {
    /// Checks every URI: see [`check`]. A run is not refused for the sake of one that cannot work, since its other hosts have guests
    /// too; it reports that host as not reached.
    #[must_use]
    pub fn check_uris(&self, environment: &Environment) -> Vec<ConfigError> {
        let uris = &self.settings.uris;
        let lines = self.hosts.iter().flat_map(|(_, lines)| lines).copied();
        let of_variable = uris.value.len().saturating_sub(lines.clone().count());
        let lines = std::iter::repeat_n(None, of_variable).chain(lines.map(Some));
        let faults = uris.value.iter().zip(lines).filter_map(|(uri, line)| {
            let source = Box::new(check(uri, environment).err()?);
            Some(match (&self.hosts, line) {
                (Some((path, _)), Some(line)) => ConfigError::Host {
                    path: path.clone(),
                    line,
                    source,
                },
                _ => ConfigError::Uri {
                    origin: uris.origin.clone(),
                    source,
                },
            })
        });
        faults.collect()
    }
}

/// A variable that the file sets in vain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ignored {
    /// Its name.
    pub name: String,
    /// Why it counts for nothing.
    pub reason: IgnoredReason,
    /// The variable that was probably meant.
    pub suggestion: Option<&'static str>,
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

fn files_as_text<S: Serializer>(files: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(files.iter().map(|path| path.to_string_lossy()))
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
    /// It asks `OpenRC`'s script to stop and start networks as well.
    Networks,
    /// It asks `OpenRC`'s script to leave guests with autostart out of the list.
    Autostart,
}

impl fmt::Display for Ignored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, path, .. } = self;
        write!(f, "{}:{}: {name} is ", path.display(), self.line)?;
        f.write_str(match self.reason {
            IgnoredReason::Unknown => "not a variable of libvirt-guests, ignored",
            IgnoredReason::Empty => "empty, which counts as not set",
            IgnoredReason::Networks => "ignored: networks are left to their daemon",
            IgnoredReason::Autostart => "ignored: guests with autostart are in the list too",
        })?;
        match self.suggestion {
            Some(name) => write!(f, "; did you mean {name}?"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guests::config::{Sources, Variable};

    fn told(error: &ConfigError) -> String {
        format!("{error}: {}", std::error::Error::source(error).unwrap())
    }

    #[test]
    fn each_uri_that_cannot_work_is_told_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let environment = Environment::new(0).with_root(folder.path());
        let path = folder.path().join("rack");
        std::fs::write(&path, "default\nqemu+ssh://a/system\n\nqmeu+tcp://b/system").unwrap();

        let mut sources = Sources::default();
        sources.environment(
            Variable::Uris,
            "default qemu+tpc://h/ lxc:///system,default",
        );
        let faults = sources.load().unwrap().check_uris(&environment);
        let faults: Vec<_> = faults.iter().map(told).collect();
        for (fault, means) in faults.iter().zip(["mean tcp?", ": lxc:///system default"]) {
            let place = "URIS has a URI that cannot work (environment): ";
            assert!(
                fault.starts_with(place) && fault.ends_with(means),
                "{fault}"
            );
        }
        assert_eq!(faults.len(), 2);

        sources.argument(Variable::Uris, "--uri", "test:///default");
        sources.hosts = Some(path.clone());
        let faults = sources.load().unwrap().check_uris(&environment);
        let faults: Vec<_> = faults.iter().map(told).collect();
        for (fault, place) in faults
            .iter()
            .zip(["(command line, --hosts)", "rack:2: ", "rack:4: "])
        {
            assert!(fault.contains(place), "{fault}");
        }
        assert_eq!(faults.len(), 3);
    }
}
