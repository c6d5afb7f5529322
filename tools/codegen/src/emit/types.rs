//! Constants, structs, unions, enums and flag sets.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::module::{group, imports};
use super::rust_type::{codec, has_default, references, rust_type};
use crate::model::{Arm, Field, Item, ItemKind, Member, Model, Module, Reference};
use crate::names;

/// The file that holds `items`, all of one group of `module`.
pub(super) fn file(model: &Model, module: &Module, items: &[&Item]) -> String {
    let mut body = String::new();
    let mut used = BTreeSet::new();
    for item in items {
        body.push('\n');
        body.push_str(&definition(model, module, item, &mut used));
    }
    used.retain(|reference| {
        let here = items.iter().any(|item| item.name == reference.name);
        reference.module != module.name || !here
    });
    let mut head = match items.first() {
        Some(first) => format!("//! Wire types: {}.\n\n", group(first).replace('_', " ")),
        None => String::new(),
    };
    if items.iter().any(|item| has_bare_parts(item)) {
        head.push_str(
            "#![expect(missing_docs, reason = \"fields are named as in libvirt's protocol\")]\n\n",
        );
    }
    head.push_str(&crates(&body));
    head.push_str(&imports(module, &used));
    head + &body
}

/// Whether an item has fields or arms without documentation of their own.
fn has_bare_parts(item: &Item) -> bool {
    match &item.kind {
        ItemKind::Struct(fields) => fields.iter().any(|field| field.docs.is_empty()),
        ItemKind::Union(_) => true,
        _ => false,
    }
}

/// `use` lines for what is not a definition, found by looking at what was written.
fn crates(body: &str) -> String {
    let mut text = String::new();
    if body.contains("Serialize, Deserialize") {
        text.push_str("use serde::{Deserialize, Serialize};\n");
    }
    let codecs = [
        "Array",
        "FixedArray",
        "FixedOpaque",
        "HostText",
        "Name",
        "Opaque",
        "Optional",
        "Plain",
        "Text",
        "UnknownArm",
    ];
    let fields: Vec<_> = body
        .lines()
        .filter(|line| {
            ["=>", "with =", "(UnknownArm)"]
                .iter()
                .any(|part| line.contains(part))
        })
        .collect();
    let named = |codec: &&str| {
        let mut words = fields
            .iter()
            .flat_map(|line| line.split(|c: char| !c.is_alphanumeric()));
        words.any(|word| word == *codec)
    };
    let codecs: Vec<_> = codecs.into_iter().filter(named).collect();
    if !codecs.is_empty() {
        let _ = writeln!(text, "use serde_xdr::{{{}}};", codecs.join(", "));
    }
    for (word, path) in [
        ("Character", "crate::character::Character"),
        ("Uuid", "crate::uuid::Uuid"),
        ("bit_set", "crate::bit_set::bit_set"),
        ("open_enum", "crate::open_enum::open_enum"),
        ("wire_struct", "crate::wire_struct::wire_struct"),
    ] {
        let written = |part: &str| part == word;
        if body
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .any(written)
        {
            let _ = writeln!(text, "use {path};");
        }
    }
    text
}

fn definition(
    model: &Model,
    module: &Module,
    item: &Item,
    used: &mut BTreeSet<Reference>,
) -> String {
    let mut text = documentation(module, item);
    if let Some(symbol) = &item.symbol {
        let _ = writeln!(text, "#[doc(alias = \"{symbol}\")]");
    }
    let name = names::type_name(&item.name);
    match &item.kind {
        ItemKind::Constant(value) => {
            let _ = writeln!(text, "pub const {}: u32 = {};", item.name, grouped(*value));
        }
        ItemKind::Struct(fields) => return structure(model, &text, &name, fields, used),
        ItemKind::Union(arms) => text.push_str(&union(&name, arms, used)),
        ItemKind::Enum { unsigned, members } => {
            let width = if *unsigned { "u32" } else { "i32" };
            return listed("open_enum", &text, &name, width, members, |value| {
                value.to_string()
            });
        }
        ItemKind::Flags { wide, members } => {
            let width = if *wide { "u64" } else { "u32" };
            return listed("bit_set", &text, &name, width, members, hexadecimal);
        }
    }
    text
}

fn listed(
    makro: &str,
    documentation: &str,
    name: &str,
    width: &str,
    members: &[Member],
    value: impl Fn(i64) -> String,
) -> String {
    let mut text = format!("{makro}! {{\n");
    for line in documentation.lines() {
        let _ = writeln!(text, "    {line}");
    }
    let _ = writeln!(text, "    {name}({width}) {{");
    for member in members {
        for line in &member.docs {
            let _ = writeln!(text, "        /// {line}");
        }
        let _ = writeln!(text, "        {} = {},", member.name, value(member.value));
    }
    text.push_str("    }\n}\n");
    text
}

fn structure(
    model: &Model,
    documentation: &str,
    name: &str,
    fields: &[Field],
    used: &mut BTreeSet<Reference>,
) -> String {
    let redacted = fields.iter().any(|field| field.redacted);
    let default = fields.iter().all(|field| has_default(model, &field.wire));
    let derives: Vec<_> = [(!redacted, "Debug"), (default, "Default")]
        .into_iter()
        .filter_map(|(wanted, name)| wanted.then_some(name))
        .collect();
    let mut text = String::from("wire_struct! {\n");
    for line in documentation.lines() {
        let _ = writeln!(text, "    {line}");
    }
    if !derives.is_empty() {
        let _ = writeln!(text, "    #[derive({})]", derives.join(", "));
    }
    let _ = writeln!(text, "    {name} {{");
    for field in fields {
        for line in &field.docs {
            let _ = writeln!(text, "        /// {line}");
        }
        let _ = writeln!(
            text,
            "        {}: {} => {},",
            names::field_name(&field.name),
            rust_type(&field.wire),
            codec(&field.wire, true).unwrap_or_else(|| "Plain".to_owned()),
        );
        references(&field.wire, used);
    }
    text.push_str("    }\n}\n");
    if redacted {
        text.push_str(&redacted_debug(name, fields));
    }
    text
}

fn redacted_debug(name: &str, fields: &[Field]) -> String {
    let mut text = format!(
        "\nimpl std::fmt::Debug for {name} {{\n    /// Secrets are not shown.\n    \
         fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{\n        \
         f.debug_struct(\"{name}\")\n"
    );
    for field in fields {
        let name = names::field_name(&field.name);
        let shown = if field.redacted {
            "&format_args!(\"..\")".to_owned()
        } else {
            format!("&self.{name}")
        };
        let _ = writeln!(text, "            .field(\"{name}\", {shown})");
    }
    text.push_str("            .finish()\n    }\n}\n");
    text
}

fn union(name: &str, arms: &[Arm], used: &mut BTreeSet<Reference>) -> String {
    let mut text =
        format!("#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]\npub enum {name} {{\n");
    for arm in arms {
        let with = codec(&arm.wire, false);
        let with = with.map_or_else(String::new, |codec| {
            format!("#[serde(with = \"{codec}\")] ")
        });
        let _ = writeln!(
            text,
            "    #[serde(rename = \"{}\")]\n    {}({with}{}),",
            arm.value,
            names::type_name(&arm.name),
            rust_type(&arm.wire),
        );
        references(&arm.wire, used);
    }
    text.push_str(
        "    /// A kind that this version does not know. XDR does not say how long it is: nothing behind it in the message can be read.\n    \
         #[serde(rename = \"*\")]\n    Unknown(UnknownArm),\n",
    );
    text.push_str("}\n");
    text
}

/// What the file says, or what the program makes of the item.
fn documentation(module: &Module, item: &Item) -> String {
    let mut text = String::new();
    for line in &item.docs {
        let _ = writeln!(text, "{}", format!("/// {line}").trim_end());
    }
    if !text.is_empty() {
        return text;
    }
    if matches!(item.kind, ItemKind::Constant(_)) {
        return format!("/// `{}` in `proto/{}.x`.\n", item.name, module.name);
    }
    for procedure in module
        .program
        .iter()
        .flat_map(|program| &program.procedures)
    {
        let is = |reference: &Option<Reference>| {
            reference
                .as_ref()
                .is_some_and(|r| r.module == module.name && r.name == item.name)
        };
        let role = match (
            is(&procedure.argument),
            procedure.event,
            is(&procedure.result),
        ) {
            (true, true, _) => "What",
            (true, false, _) => "Argument of",
            (_, _, true) => "Result of",
            _ => continue,
        };
        let name = names::type_name(&procedure.name);
        let carries = if procedure.event { " carries" } else { "" };
        let _ = writeln!(text, "/// {role} [`{name}`](super::{name}){carries}.");
    }
    text
}

/// Hexadecimal digits, in groups of four where there are more than four.
fn hexadecimal(value: i64) -> String {
    if value <= 0xffff {
        format!("{value:#x}")
    } else {
        format!("0x{:04x}_{:04x}", value >> 16, value & 0xffff)
    }
}

/// Digits in groups of three, as Rust's lints want them.
fn grouped(value: i64) -> String {
    let digits = value.to_string();
    if digits.len() <= 4 {
        return digits;
    }
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}
