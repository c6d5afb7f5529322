//! libvirt's own files as a model.
//!
//! They say less than ours: a program is an enum of numbers and two constants, arguments and
//! results are found by their names, priority and streams stand in comments.

use std::path::Path;

use crate::error::RunError;
use crate::lex::Position;
use crate::model::{
    Item, ItemKind, Member, Method, Model, Procedure, Program, Reference, Stream, Symbol,
};
use crate::parse::parse;
use crate::resolve::{Source, resolve};
use crate::run::read;
use crate::syntax::{Body, Definition, Name};

/// Module, file in the tree, what it needs from another.
const FILES: [(&str, &str, Option<&str>); 6] = [
    ("admin", "src/admin/admin_protocol.x", None),
    ("keepalive", "src/rpc/virkeepaliveprotocol.x", None),
    ("lxc", "src/remote/lxc_protocol.x", Some("remote")),
    ("message", "src/rpc/virnetprotocol.x", None),
    ("qemu", "src/remote/qemu_protocol.x", Some("remote")),
    ("remote", "src/remote/remote_protocol.x", None),
];

/// Constants that the files take from C headers.
const CONSTANTS: [(&str, i64); 11] = [
    ("VIR_SECURITY_DOI_BUFLEN", 257),
    ("VIR_SECURITY_LABEL_BUFLEN", 4097),
    ("VIR_SECURITY_MODEL_BUFLEN", 257),
    ("VIR_TYPED_PARAM_BOOLEAN", 6),
    ("VIR_TYPED_PARAM_DOUBLE", 5),
    ("VIR_TYPED_PARAM_INT", 1),
    ("VIR_TYPED_PARAM_LLONG", 3),
    ("VIR_TYPED_PARAM_STRING", 7),
    ("VIR_TYPED_PARAM_UINT", 2),
    ("VIR_TYPED_PARAM_ULLONG", 4),
    ("VIR_UUID_BUFLEN", 16),
];

/// Streams that the annotations leave out: the call is written by hand on both sides, and its
/// C function has a stream.
const STREAMS: [(&str, Stream); 1] = [("DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS", Stream::Write)];

/// Reads the tree's files.
pub(super) fn model(tree: &Path) -> Result<Model, RunError> {
    let mut sources = Vec::new();
    for (module, path, needs) in FILES {
        let mut definitions = parse(path, &read(&tree.join(path))?)?;
        // A C file would include it.
        definitions.extend(needs.map(|needs| Definition {
            docs: Vec::new(),
            name: Name {
                text: needs.to_owned(),
                position: Position::default(),
            },
            attributes: Vec::new(),
            body: Body::Import,
        }));
        sources.push(Source {
            file: path.to_owned(),
            module: module.to_owned(),
            definitions,
        });
    }
    let mut model = resolve(&sources, &CONSTANTS)?;
    for module in &mut model.modules {
        module.program = program(&module.name, &module.items);
    }
    Ok(model)
}

/// The program that a module's constants and enum of procedures describe.
fn program(module: &str, items: &[Item]) -> Option<Program> {
    let constant = |suffix: &str| {
        let name = format!("{}_{suffix}", module.to_uppercase());
        items
            .iter()
            .find(|item| item.name == name)
            .and_then(|item| match item.kind {
                ItemKind::Constant(value) => u32::try_from(value).ok(),
                _ => None,
            })
    };
    let numbers = format!("{module}_procedure");
    let item = items.iter().find(|item| item.name == numbers)?;
    let ItemKind::Enum { members, .. } = &item.kind else {
        return None;
    };
    Some(Program {
        name: module.to_uppercase(),
        number: constant("PROGRAM")?,
        version: constant("PROTOCOL_VERSION")?,
        procedures: members
            .iter()
            .map(|member| procedure(module, items, member))
            .collect(),
    })
}

fn procedure(module: &str, items: &[Item], member: &Member) -> Procedure {
    let prefix = format!("{}_PROC_", module.to_uppercase());
    let name = member.name.strip_prefix(&prefix).unwrap_or(&member.name);
    let payload = |suffix: &str| {
        let name = format!("{module}_{}_{suffix}", name.to_lowercase());
        let found = items.iter().any(|item| item.name == name);
        found.then(|| Reference {
            module: module.to_owned(),
            name,
        })
    };
    let message = payload("msg");
    let says = |text: &str| member.docs.iter().any(|docs| docs.contains(text));
    Procedure {
        docs: Vec::new(),
        name: name.to_owned(),
        number: i32::try_from(member.value).unwrap_or(-1),
        // Pings and pongs are messages too; the file does not say so.
        event: message.is_some() || module == "keepalive",
        argument: message.or_else(|| payload("args")),
        result: payload("ret"),
        high: says("@priority: high"),
        long: false,
        stream: if says("@readstream:") {
            Some(Stream::Read)
        } else if says("@writestream:") {
            Some(Stream::Write)
        } else {
            let known = STREAMS.iter().find(|(procedure, _)| *procedure == name);
            known.map(|(_, stream)| *stream)
        },
        descriptors: None,
        symbol: Symbol::Regular,
        method: Method::default(),
    }
}
