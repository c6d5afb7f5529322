//! Which file is read when none is named.

use std::collections::BTreeMap;
use std::fs::{File, FileType, Metadata};
use std::io::{self, Read};
use std::os::unix::fs::FileTypeExt;
use std::path::{Path, PathBuf};

use super::{ConfigError, assignment, file};

/// Where the file is looked for when none is named, after the paths that this host's own script and unit name: the first that exists
/// is the only one read. Distributions differ in the place: RPM ones, Debian's family, Gentoo, FreeBSD, and those with `OpenRC`.
pub const SEARCH_ORDER: [&str; 6] = [
    "/etc/sysconfig/libvirt-guests",
    "/etc/default/libvirt-guests",
    GENTOO,
    "/usr/local/etc/sysconfig/libvirt-guests",
    "/usr/local/etc/libvirt/libvirt-guests.conf",
    OPENRC,
];

const GENTOO: &str = "/etc/libvirt/libvirt-guests.conf";
const OPENRC: &str = "/etc/conf.d/libvirt-guests";

/// Where distributions and administrators have the script.
const SCRIPTS: [&str; 6] = [
    "/usr/libexec/libvirt-guests.sh",
    "/usr/lib/libvirt/libvirt-guests.sh",
    "/usr/libexec/libvirt/libvirt-guests.sh",
    "/usr/local/libexec/libvirt-guests.sh",
    "/usr/local/lib/libvirt/libvirt-guests.sh",
    INIT_SCRIPT,
];

/// The script of System V's init, or `OpenRC`'s, which reads `/etc/conf.d` without naming it.
const INIT_SCRIPT: &str = "/etc/init.d/libvirt-guests";

/// Where the unit is.
const UNITS: [&str; 4] = [
    "/etc/systemd/system/libvirt-guests.service",
    "/usr/lib/systemd/system/libvirt-guests.service",
    "/lib/systemd/system/libvirt-guests.service",
    "/usr/local/lib/systemd/system/libvirt-guests.service",
];

/// As much of a script or unit is looked at, in bytes.
const LOOKED_AT: u64 = 1 << 16;

/// The paths to look at below `root`, in their order: those that the host's script and unit name, then [`SEARCH_ORDER`]. A script or
/// unit that cannot be read names none.
pub(super) fn paths(root: &Path) -> Vec<PathBuf> {
    let below = |path: &str| root.join(path.trim_start_matches('/'));
    let mut paths = Vec::new();
    // Gentoo installs OpenRC's script beside systemd's unit: what has booted decides.
    if below("/run/openrc").is_dir()
        && look(&below(INIT_SCRIPT)).is_some_and(|text| is_openrc(&text))
    {
        paths.push(below(OPENRC));
    }
    let units: Vec<String> = UNITS
        .into_iter()
        .filter_map(|unit| look(&below(unit)))
        .collect();
    let of_units = units.iter().flat_map(|unit| scripts_of_unit(unit));
    for script in once(of_units.chain(SCRIPTS)) {
        if let Some(text) = look(&below(script)) {
            paths.extend(sourced(&text).iter().map(|path| below(path)));
        }
    }
    let of_units = units.iter().flat_map(|unit| environment_files(unit));
    paths.extend(of_units.map(below));
    let mut known = SEARCH_ORDER.map(below).to_vec();
    // Fedora shows the directory to root alone, and its configuration is elsewhere.
    known.retain(|path| *path != below(GENTOO) || !is_hidden(path));
    paths.append(&mut known);
    once(paths)
}

/// Each of these once, in their order.
fn once<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

/// The first regular file of `candidates`. Whatever else is in the place of one before it is one of the `faults`: it may be meant to
/// hold the very settings that keep guests from being killed. A path to /dev/null is masked: there is no file.
///
/// A file that cannot be looked at ends the search, as one that cannot be read does.
pub(super) fn find<'a>(
    candidates: &'a [PathBuf],
    faults: &mut Vec<ConfigError>,
) -> Option<&'a Path> {
    for path in candidates {
        let (obstacle, goes_on) = match path.metadata() {
            Ok(metadata) if metadata.is_file() => return Some(path),
            Ok(metadata) => match kind(metadata.file_type()) {
                Some(kind) => (io::Error::other(kind), true),
                None => continue,
            },
            Err(error) if !is_absent(&error) => (error, false),
            Err(_) if path.is_symlink() => {
                let kind = "it is a symbolic link to a file that does not exist";
                (io::Error::new(io::ErrorKind::NotFound, kind), true)
            }
            Err(_) => continue,
        };
        faults.push(ConfigError::Read {
            path: path.clone(),
            source: obstacle,
        });
        if !goes_on {
            return None;
        }
    }
    None
}

/// What a file that is no regular one is in words, unless it is a device.
fn kind(kind: FileType) -> Option<&'static str> {
    if kind.is_dir() {
        Some("it is a directory")
    } else if kind.is_fifo() {
        Some("it is a pipe")
    } else if kind.is_socket() {
        Some("it is a socket")
    } else {
        None
    }
}

/// The other files of `candidates`, which are not read beside `chosen`. A template, in which all is a comment, is none.
pub(super) fn others(candidates: &[PathBuf], chosen: &Path) -> Vec<PathBuf> {
    let is_chosen = |path: &Path| match (path.canonicalize(), chosen.canonicalize()) {
        (Ok(path), Ok(chosen)) => path == chosen,
        _ => false,
    };
    let says_something = |path: &Path| match file::read(path) {
        Ok(text) => {
            let (found, faults) = assignment::salvage(&text);
            !(found.is_empty() && faults.is_empty())
        }
        Err(_) => true,
    };
    let others = candidates
        .iter()
        .filter(|path| path.is_file() && !is_chosen(path) && says_something(path));
    others.cloned().collect()
}

fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

fn is_hidden(path: &Path) -> bool {
    path.metadata()
        .is_err_and(|error| error.kind() == io::ErrorKind::PermissionDenied)
}

/// The beginning of a regular file.
fn look(path: &Path) -> Option<String> {
    let metadata = path.metadata().ok().filter(Metadata::is_file)?;
    let length = usize::try_from(metadata.len().min(LOOKED_AT)).ok()?;
    let mut text = Vec::with_capacity(length);
    let file = File::open(path).ok()?;
    file.take(LOOKED_AT).read_to_end(&mut text).ok()?;
    Some(String::from_utf8_lossy(&text).into_owned())
}

fn is_openrc(script: &str) -> bool {
    let first = script.lines().next().unwrap_or_default();
    first.starts_with("#!") && (first.contains("openrc-run") || first.contains("runscript"))
}

/// The scripts that a unit runs.
fn scripts_of_unit(unit: &str) -> impl Iterator<Item = &str> {
    let words = unit
        .lines()
        .filter(|line| line.trim_start().starts_with("Exec"))
        .flat_map(|line| line.split(['=', ' ', '\t']));
    words.filter(|word| word.starts_with('/') && word.ends_with("/libvirt-guests.sh"))
}

/// The files that a unit gives to its script as environment.
fn environment_files(unit: &str) -> impl Iterator<Item = &str> {
    unit.lines()
        .filter_map(|line| line.trim().strip_prefix("EnvironmentFile="))
        .map(|path| path.trim().trim_start_matches('-'))
        .filter(|path| is_configuration(path))
}

/// The files that a script reads by the command `.`, as far as simple variables before it tell.
fn sourced(script: &str) -> Vec<String> {
    let mut variables = BTreeMap::new();
    let mut found = Vec::new();
    for line in script.lines() {
        let line = line.trim();
        if let Some((name, value)) = line.split_once('=')
            && !name.is_empty()
            && name
                .bytes()
                .all(|it| it.is_ascii_alphanumeric() || it == b'_')
        {
            variables.insert(name, expand(value, &variables));
        }
        let mut words = line.split_whitespace();
        while let Some(word) = words.next() {
            if word == "."
                && let Some(path) = words.next()
            {
                let path = expand(path.trim_end_matches(';'), &variables);
                if is_configuration(&path) {
                    found.push(path);
                }
            }
        }
    }
    found
}

/// A word without its quotes, and with the values of known variables.
fn expand(word: &str, variables: &BTreeMap<&str, String>) -> String {
    let word = word.replace(['"', '\''], "");
    let mut parts = word.split('$');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let (name, rest) = match part.strip_prefix('{').and_then(|it| it.split_once('}')) {
            Some(split) => split,
            None => part.split_at(part.find(|c| !is_name(c)).unwrap_or(part.len())),
        };
        // What is not known stays, and makes the path unusable.
        let unknown = format!("${name}");
        text.push_str(variables.get(name).unwrap_or(&unknown));
        text.push_str(rest);
    }
    text
}

/// Whether the path is plain, absolute and that of a configuration file of libvirt-guests.
fn is_configuration(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    path.starts_with('/')
        && name.starts_with("libvirt-guests")
        && name.rsplit('.').next() != Some("sh")
        && !path.contains(['$', '%', '*', '?', '[', '`', '\\'])
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
