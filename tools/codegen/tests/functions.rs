//! The crate's table of libvirt's functions leaves none out.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What libvirt 12.8's libraries export, the newest that Debian has, one name in a line. It contains all functions of 11.3.
const PUBLIC: &str = include_str!("public_functions.txt");

/// The functions that a table names.
fn named(path: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = fs::read_to_string(root.join(path)).unwrap();
    let quoted = text.split('`').skip(1).step_by(2);
    quoted
        .filter(|word| word.starts_with("vir"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_public_function_is_in_one_table() {
    let public: BTreeSet<String> = PUBLIC.lines().map(str::to_owned).collect();
    let methods = named("src/client/generated/functions.md");
    let otherwise = named("src/functions_otherwise.md");
    let missing: Vec<_> = public
        .iter()
        .filter(|name| !methods.contains(*name) && !otherwise.contains(*name))
        .collect();
    assert!(missing.is_empty(), "in no table: {missing:?}");
    let twice: Vec<_> = methods.intersection(&otherwise).collect();
    assert!(twice.is_empty(), "in both tables: {twice:?}");
    let unknown: Vec<_> = otherwise.difference(&public).collect();
    assert!(unknown.is_empty(), "no function of libvirt's: {unknown:?}");
}
