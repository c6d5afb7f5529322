//! A file of hosts, for those who have more of them than fit into one variable.

use std::path::Path;

use super::{ConfigError, file};
use crate::uri::Uri;

/// Reads a file of URIs, each with its line: words between white space; a `#` where a word could begin starts a comment
/// that ends with the line. `-` is standard input. A byte order mark at the start is passed over. A word that cannot be a URI is one
/// of the `faults`; one without a colon may be an alias.
///
/// Returns `None`, and why among the `faults`, if the file cannot be read, is too long or names no host.
pub(super) fn read(path: &Path, faults: &mut Vec<ConfigError>) -> Option<Vec<(String, usize)>> {
    let text = read_text(path).map_err(|error| faults.push(error)).ok()?;
    let faults_before = faults.len();
    let mut uris = Vec::new();
    let lines = text.trim_start_matches('\u{feff}').lines();
    for (number, line) in (1..).zip(lines) {
        let words = line.split_whitespace();
        for word in words.take_while(|word| !word.starts_with('#')) {
            match word.parse::<Uri>() {
                Err(source) if word.contains(':') => faults.push(ConfigError::Host {
                    path: path.to_owned(),
                    line: number,
                    source: Box::new(source),
                }),
                Ok(_) | Err(_) => uris.push((word.to_owned(), number)),
            }
        }
    }
    if uris.is_empty() && faults.len() == faults_before {
        let path = path.to_owned();
        faults.push(ConfigError::NoHosts { path });
    }
    (!uris.is_empty()).then_some(uris)
}

fn read_text(path: &Path) -> Result<String, ConfigError> {
    let text = if path.as_os_str() == "-" {
        file::read_input(path)?
    } else {
        file::read(path)?
    };
    String::from_utf8(text).map_err(|source| ConfigError::NotText {
        path: path.to_owned(),
        source: source.utf8_error(),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// The hosts of a text with their lines, or the faults.
    fn hosts_of(text: impl AsRef<[u8]>) -> Result<Vec<(String, usize)>, Vec<String>> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hosts");
        fs::write(&path, text).unwrap();
        let mut faults = Vec::new();
        let hosts = read(&path, &mut faults);
        let told = faults.iter().map(|error| {
            let cause = std::error::Error::source(error).map(ToString::to_string);
            let place = folder.path().display().to_string() + "/";
            [Some(error.to_string()), cause]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(": ")
                .replace(&place, "")
        });
        match hosts {
            Some(hosts) if faults.is_empty() => Ok(hosts),
            _ => Err(told.collect()),
        }
    }

    #[test]
    fn words_are_hosts_and_comments_are_not() {
        let text = "# the first rack\n\nqemu+tcp://a/system # its name\n\t xen+tcp://b/system \
                    backup\r\nqemu+ssh://c/system?socket=/x#y\n#";
        let hosts = [
            ("qemu+tcp://a/system", 3),
            ("xen+tcp://b/system", 4),
            ("backup", 4),
            ("qemu+ssh://c/system?socket=/x#y", 5),
        ];
        let hosts = hosts.map(|(uri, line)| (uri.to_owned(), line));
        assert_eq!(hosts_of(text).unwrap(), hosts);
        let marked = hosts_of(format!("\u{feff}{text}")).unwrap();
        assert_eq!(marked, hosts);
        let first = hosts_of("\u{feff}default\r\n").unwrap();
        assert_eq!(first, [("default".to_owned(), 1)]);
    }

    #[test]
    fn what_cannot_be_a_host_is_told_with_its_line() {
        let told = |text: &[u8]| hosts_of(text).unwrap_err().remove(0);
        let wrong = told(b"default\nqemu+tpc://a/system");
        let expected = "hosts:2: no URI of a host: transport \"tpc\" in uri ";
        assert!(wrong.starts_with(expected), "{wrong}");
        let alone = told(b"\nqemu+tpc://a/system");
        assert!(alone.starts_with(expected), "{alone}");
        assert_eq!(told(b"\n# none\n"), "hosts names no host");
        assert!(told(b"a\xff").starts_with("hosts is not UTF-8 text: "));
    }

    #[test]
    fn all_faults_are_told_when_no_host_is_left() {
        let told = hosts_of("“qemu:///system”\n\nqemu+tpc://a/system qemu+tcp://b:99999/\n");
        let told = told.unwrap_err();
        for (told, expected) in told.iter().zip([
            "hosts:1: no URI of a host: \"“qemu:///system”\" has the quote “ (U+201C) in it; write qemu:///system",
            "hosts:3: no URI of a host: transport \"tpc\" in uri \"qemu+tpc://a/system\" is unknown; ",
            "hosts:3: no URI of a host: uri \"qemu+tcp://b:99999/\" is malformed",
        ]) {
            assert!(told.starts_with(expected), "{told}");
        }
        assert_eq!(told.len(), 3);
    }
}
