//! How much of a file is read.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::ConfigError;

/// Where a package puts the defaults that its distribution's script has, when they are not the man
/// page's: Debian's family ignores guests at boot, and shuts them down instead of saving them.
pub const PACKAGE_DEFAULTS: &str = "/usr/share/libvirt-guests/defaults";

/// The longest file that is read, in bytes.
pub const FILE_MAX: u64 = 1 << 20;

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
