//! Which methods go to which file.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::super::module::File;
use super::writer::Writer;
use crate::error::RunError;
use crate::model::{Model, Module, Procedure};

/// Where the methods are, from the root of the project.
pub const FOLDER: &str = "src/client/generated";

/// Every file of methods. `origin` gives the note about a module's inputs.
///
/// # Errors
/// An argument or a result is of a kind for which there is no rule.
pub fn files(model: &Model, origin: impl Fn(&Module) -> String) -> Result<Vec<File>, RunError> {
    let mut files = Vec::new();
    let mut root = String::from(
        "//! Methods of the handles, made from `proto/*.x`.

#![expect(clippy::similar_names, reason = \"parameters are named as in libvirt's protocol\")]

",
    );
    for module in &model.modules {
        let mut groups: BTreeMap<&str, Vec<&Procedure>> = BTreeMap::new();
        let procedures = module.program.iter().flat_map(|it| &it.procedures);
        for procedure in procedures.filter(|it| it.has_method()) {
            let group = group_of(model, module, procedure);
            groups.entry(group).or_default().push(procedure);
        }
        let head = origin(module);
        for (group, procedures) in groups {
            let _ = writeln!(root, "mod {group};");
            let text = file(model, module, group, &procedures)?;
            files.push(File {
                path: format!("{FOLDER}/{group}.rs"),
                text: format!("{head}\n{text}"),
            });
        }
    }
    files.push(File {
        path: format!("{FOLDER}/mod.rs"),
        text: root,
    });
    files.push(File {
        path: format!("{FOLDER}/functions.md"),
        text: functions(model)?,
    });
    Ok(files)
}

/// libvirt's functions and their methods, as a table.
fn functions(model: &Model) -> Result<String, RunError> {
    let mut lines = BTreeSet::new();
    for module in &model.modules {
        let procedures = module.program.iter().flat_map(|it| &it.procedures);
        for procedure in procedures.filter(|it| it.has_method() || it.method.hand) {
            let writer = Writer::new(model, module, procedure)?;
            let path = writer.path();
            let line = |symbol| format!("| `{symbol}` | [`{path}`](crate::client::{path}) |");
            lines.extend(writer.symbols().map(line));
        }
    }
    let lines: Vec<_> = lines.into_iter().collect();
    Ok(format!(
        "| libvirt | here |\n|---|---|\n{}\n",
        lines.join("\n")
    ))
}

/// The group of what a procedure takes or gives; a program's own name where it has no groups.
fn group_of<'a>(model: &'a Model, module: &'a Module, procedure: &Procedure) -> &'a str {
    let payloads = [&procedure.argument, &procedure.result];
    let item = payloads.into_iter().flatten().find_map(|it| model.item(it));
    match item.and_then(|item| item.group.as_deref()) {
        Some(group) => group,
        None => &module.name,
    }
}

fn file(
    model: &Model,
    module: &Module,
    group: &str,
    procedures: &[&Procedure],
) -> Result<String, RunError> {
    let mut blocks: BTreeMap<&str, String> = BTreeMap::new();
    let mut used = BTreeSet::new();
    for procedure in procedures {
        let writer = Writer::new(model, module, procedure)?;
        let block = blocks.entry(writer.receiver.handle()).or_default();
        writer.write(block, &mut used)?;
    }
    let mut text = format!("//! Methods: {}.\n\n", group.replace('_', " "));
    let body = blocks
        .iter()
        .map(|(handle, methods)| format!("\nimpl {handle} {{\n{methods}}}\n"));
    let body = body.collect::<Vec<_>>().concat();
    let wire = ["HostText", "Uuid", "admin", "lxc", "qemu", "remote"];
    let code: Vec<_> = body
        .lines()
        .filter(|line| !line.trim_start().starts_with("///"))
        .collect();
    let code = code.join("\n");
    let is_used = |word: &&str| {
        let ways = [
            format!("{word}::"),
            format!(": {word}"),
            format!("<{word}"),
            format!("&{word}"),
            format!("[{word}]"),
        ];
        ways.iter().any(|way| code.contains(way))
    };
    let wire: Vec<_> = wire.into_iter().filter(is_used).collect();
    let _ = writeln!(text, "use virtwire_proto::{{{}}};\n", wire.join(", "));
    used.extend(blocks.keys().map(|it| (*it).to_owned()));
    used.insert("Error".to_owned());
    let used: Vec<_> = used.into_iter().collect();
    let _ = writeln!(text, "use crate::client::{{{}}};", used.join(", "));
    Ok(text + &body)
}
