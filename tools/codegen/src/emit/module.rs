//! Which files there are, and what stands at the top of each.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{procedures, types};
use crate::model::{Item, Model, Module, Reference};
use crate::names;

/// A file to be written.
#[derive(Debug)]
pub struct File {
    /// Where, from the root of the project; parts joined by `/`.
    pub path: String,
    /// What.
    pub text: String,
}

/// Where types and procedures are, from the root of the project.
pub const FOLDER: &str = "proto/src/generated";
/// Name of the file for what stands before a module's first group.
const UNGROUPED: &str = "types";
/// Name of the file for a program's procedures.
const PROCEDURES: &str = "procedures";

/// Every file that `model` becomes. `origin` gives the note about a module's inputs.
#[must_use]
pub fn files(model: &Model, origin: impl Fn(&Module) -> String) -> Vec<File> {
    let mut files = Vec::new();
    let mut root = String::from("//! One module for each file of `proto/*.x`.\n\n");
    for module in &model.modules {
        let _ = writeln!(root, "pub mod {};", module.name);
        let head = origin(module);
        for (name, text) in parts(model, module) {
            let path = format!("{FOLDER}/{}/{name}.rs", module.name);
            files.push(File {
                path,
                text: format!("{head}\n{text}"),
            });
        }
    }
    files.push(File {
        path: format!("{FOLDER}/mod.rs"),
        text: root,
    });
    files
}

/// A module's files: its `mod`, its types by group, its procedures.
fn parts(model: &Model, module: &Module) -> Vec<(String, String)> {
    let mut groups: Vec<&str> = Vec::new();
    for item in module.items.iter().filter(|item| !item.handwritten) {
        let group = group(item);
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    let mut children: BTreeSet<&str> = groups.iter().copied().collect();
    let mut parts = Vec::new();
    for name in groups {
        let items = module
            .items
            .iter()
            .filter(|item| !item.handwritten && group(item) == name);
        parts.push((
            name.to_owned(),
            types::file(model, module, &items.collect::<Vec<_>>()),
        ));
    }
    if let Some(program) = &module.program {
        children.insert(PROCEDURES);
        parts.push((PROCEDURES.to_owned(), procedures::file(module, program)));
    }
    let mut text = format!("//! Types and procedures of `proto/{}.x`.\n\n", module.name);
    for child in &children {
        let _ = writeln!(text, "mod {child};");
    }
    text.push('\n');
    for child in &children {
        let _ = writeln!(text, "pub use self::{child}::*;");
    }
    parts.push(("mod".to_owned(), text));
    parts
}

pub(super) fn group(item: &Item) -> &str {
    item.group.as_deref().unwrap_or(UNGROUPED)
}

/// `use` lines for definitions that live in other files.
pub(super) fn imports(module: &Module, used: &BTreeSet<Reference>) -> String {
    let mut text = String::new();
    let mut by_module: std::collections::BTreeMap<&str, Vec<String>> =
        std::collections::BTreeMap::new();
    for reference in used {
        by_module
            .entry(&reference.module)
            .or_default()
            .push(rust_name(reference));
    }
    for (owner, names) in by_module {
        let path = if owner == module.name {
            "super".to_owned()
        } else {
            format!("crate::{owner}")
        };
        let _ = writeln!(text, "use {path}::{{{}}};", names.join(", "));
    }
    text
}

/// Constants keep their case, types get Rust's.
fn rust_name(reference: &Reference) -> String {
    if reference.name.chars().all(|c| !c.is_ascii_lowercase()) {
        reference.name.clone()
    } else {
        names::type_name(&reference.name)
    }
}
