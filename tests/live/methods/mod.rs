//! Every object's methods on real daemons, with virsh as the witness.

mod domain;
mod host;
mod network;
mod newer;
mod storage;

use virtwire::Error;

use crate::testbed::virsh;

/// The value of a line `Name:   value` that virsh prints.
fn told(uri: &str, command: &[&str], name: &str) -> String {
    let text = virsh(uri, command);
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let value = line.and_then(|rest| rest.trim_start().strip_prefix(':'));
    value
        .unwrap_or_else(|| panic!("{command:?} says nothing of {name}: {text}"))
        .trim()
        .to_owned()
}

/// The non-empty lines that virsh prints, in order.
fn lines(uri: &str, command: &[&str]) -> Vec<String> {
    let text = virsh(uri, command);
    let mut lines: Vec<String> = text
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    lines.sort_unstable();
    lines
}

fn sorted<T: Ord>(mut names: Vec<T>) -> Vec<T> {
    names.sort_unstable();
    names
}

/// Whether the driver says that it has no such thing.
fn is_unsupported<T>(answer: Result<T, Error>) -> bool {
    match answer {
        Ok(_) => false,
        Err(error) if error.is_unsupported() => true,
        Err(error) => panic!("{error:?}"),
    }
}
