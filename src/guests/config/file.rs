//! Which file is read, and how much of it.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::ConfigError;

/// Where the file is looked for when none is named: the first that exists is the only one read.
/// Distributions differ in the place: RPM ones, Debian's family, and those with `OpenRC`.
pub const SEARCH_ORDER: [&str; 3] = [
    "/etc/sysconfig/libvirt-guests",
    "/etc/default/libvirt-guests",
    "/etc/conf.d/libvirt-guests",
];

/// Where a package puts the defaults that its distribution's script has, when they are not the man
/// page's: Debian's family ignores guests at boot, and shuts them down instead of saving them.
pub const PACKAGE_DEFAULTS: &str = "/usr/share/libvirt-guests/defaults";

/// The longest file that is read, in bytes.
pub const FILE_MAX: u64 = 1 << 20;

/// The first regular file of `candidates`. What exists and cannot be looked at is an error: it may
/// hold the very settings that keep guests from being killed.
pub(super) fn find(candidates: &[PathBuf]) -> Result<Option<&Path>, ConfigError> {
    for path in candidates {
        match path.metadata() {
            Ok(metadata) if metadata.is_file() => return Ok(Some(path)),
            Ok(_) => {}
            Err(error) if is_absent(&error) => {}
            Err(source) => {
                return Err(ConfigError::Read {
                    path: path.clone(),
                    source,
                });
            }
        }
    }
    Ok(None)
}

fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// The whole file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, ConfigError> {
    read_all(path, File::open(path))
}

/// All of standard input, which errors call `path`.
pub(super) fn read_input(path: &Path) -> Result<Vec<u8>, ConfigError> {
    read_all(path, Ok(io::stdin()))
}

fn read_all(path: &Path, input: io::Result<impl Read>) -> Result<Vec<u8>, ConfigError> {
    let mut text = Vec::new();
    let length = input
        // One byte more than allowed tells a file that is just long enough from a longer one.
        .and_then(|input| input.take(FILE_MAX + 1).read_to_end(&mut text))
        .map_err(|source| ConfigError::Read {
            path: path.to_owned(),
            source,
        })?;
    if u64::try_from(length).is_ok_and(|length| length > FILE_MAX) {
        return Err(ConfigError::TooLong {
            path: path.to_owned(),
        });
    }
    Ok(text)
}
