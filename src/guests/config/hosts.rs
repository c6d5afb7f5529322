//! A file of hosts, for those who have more of them than fit into one variable.

use std::path::Path;

use super::{ConfigError, file};
use crate::uri::Uri;

/// Reads a file of URIs: words between white space; a `#` where a word could begin starts a comment
/// that ends with the line. `-` is standard input. A word that cannot be a URI is one of the
/// `faults`; one without a colon may be an alias.
///
/// # Errors
/// The file cannot be read, is too long or names no host.
pub(super) fn read(path: &Path, faults: &mut Vec<ConfigError>) -> Result<Vec<String>, ConfigError> {
    let text = if path.as_os_str() == "-" {
        file::read_input(path)?
    } else {
        file::read(path)?
    };
    let text = String::from_utf8(text).map_err(|source| ConfigError::NotText {
        path: path.to_owned(),
        source: source.utf8_error(),
    })?;
    let (mut uris, mut wrong) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(text.lines()) {
        let words = line.split_whitespace();
        for word in words.take_while(|word| !word.starts_with('#')) {
            match word.parse::<Uri>() {
                Err(source) if word.contains(':') => wrong.push(ConfigError::Host {
                    path: path.to_owned(),
                    line: number,
                    source,
                }),
                Ok(_) | Err(_) => uris.push(word.to_owned()),
            }
        }
    }
    if uris.is_empty() {
        let path = path.to_owned();
        return Err(wrong.pop().unwrap_or(ConfigError::NoHosts { path }));
    }
    faults.append(&mut wrong);
    Ok(uris)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// The hosts of a text, or the first fault.
    fn read_text(text: impl AsRef<[u8]>) -> Result<Vec<String>, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hosts");
        fs::write(&path, text).unwrap();
        let mut faults = Vec::new();
        let hosts = read(&path, &mut faults);
        let hosts = faults.into_iter().next().map_or(hosts, Err);
        hosts.map_err(|error| {
            let cause = std::error::Error::source(&error).map(ToString::to_string);
            let place = folder.path().display().to_string() + "/";
            [Some(error.to_string()), cause]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(": ")
                .replace(&place, "")
        })
    }

    #[test]
    fn words_are_hosts_and_comments_are_not() {
        let text = "# the first rack\n\nqemu+tcp://a/system # its name\n\t xen+tcp://b/system \
                    backup\r\nqemu+ssh://c/system?socket=/x#y\n#";
        let hosts = [
            "qemu+tcp://a/system",
            "xen+tcp://b/system",
            "backup",
            "qemu+ssh://c/system?socket=/x#y",
        ];
        assert_eq!(read_text(text).unwrap(), hosts);
    }

    #[test]
    fn what_cannot_be_a_host_is_told_with_its_line() {
        let told = |text: &[u8]| read_text(text).unwrap_err();
        let wrong = told(b"default\nqemu+tpc://a/system");
        let expected = "hosts:2: no URI of a host: transport \"tpc\" in uri ";
        assert!(wrong.starts_with(expected), "{wrong}");
        let alone = told(b"\nqemu+tpc://a/system");
        assert!(alone.starts_with(expected), "{alone}");
        assert_eq!(told(b"\n# none\n"), "hosts names no host");
        assert!(told(b"a\xff").starts_with("hosts is not UTF-8 text: "));
    }
}
