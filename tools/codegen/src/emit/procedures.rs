//! A program's procedures: one entry of the `procedures!` table for each.

use std::fmt::Write as _;

use crate::model::{Descriptors, Module, Procedure, Program, Reference, Stream, Symbol};
use crate::names;

/// The file of a program's procedures.
pub(super) fn file(module: &Module, program: &Program) -> String {
    let mut text = format!(
        "//! The {} program's procedures and events.\n\n",
        module.name
    );
    text.push_str("use crate::procedure_table::procedures;\n");
    let _ = writeln!(text, "\nprocedures! {{\n    {};\n", program.name);
    for procedure in &program.procedures {
        text.push_str(&entry(module, procedure));
    }
    text.push_str("}\n");
    text
}

fn entry(module: &Module, procedure: &Procedure) -> String {
    let mut text = String::new();
    let name = names::type_name(&procedure.name);
    let constant = names::constant(&module.name, &procedure.name);
    let symbol = match &procedure.symbol {
        Symbol::Regular => Some(names::symbol(&module.name, &procedure.name)),
        Symbol::Named(symbol) => Some(symbol.clone()),
        Symbol::Internal => None,
    };
    let what = if procedure.event {
        "Event"
    } else {
        "Procedure"
    };
    let shown = symbol.as_ref().unwrap_or(&constant);
    let _ = writeln!(text, "    /// {what} {}, `{shown}`.", procedure.number);
    // What it does is said where it is called.
    if !procedure.docs.is_empty() && !procedure.has_method() {
        text.push_str("    ///\n");
        for line in &procedure.docs {
            let _ = writeln!(text, "    {}", format!("/// {line}").trim_end());
        }
    }
    let aliases = match &symbol {
        Some(symbol) => format!("(\"{symbol}\", \"{constant}\")"),
        None => format!(" = \"{constant}\""),
    };
    let _ = writeln!(text, "    #[doc(alias{aliases})]");
    let _ = writeln!(
        text,
        "    {} {name} = {} \"{}\"{}: {} => {}, {}, {}, {}, {};",
        if procedure.event { "event" } else { "call" },
        procedure.number,
        procedure.name,
        function(procedure, symbol.as_deref()),
        payload(procedure.argument.as_ref()),
        payload(procedure.result.as_ref()),
        if procedure.high { "High" } else { "Low" },
        if procedure.long { "Long" } else { "Short" },
        match procedure.stream {
            Some(Stream::Read) => "Read",
            Some(Stream::Write) => "Write",
            None => "None",
        },
        match procedure.descriptors {
            Some(Descriptors::Sent) => "Sent",
            Some(Descriptors::Received) => "Received",
            Some(Descriptors::Both) => "Both",
            None => "None",
        },
    );
    text
}

/// The function of libvirt's API that makes a call.
fn function(procedure: &Procedure, symbol: Option<&str>) -> String {
    match symbol {
        Some(symbol) if !procedure.event => format!(" \"{symbol}\""),
        _ => String::new(),
    }
}

fn payload(reference: Option<&Reference>) -> String {
    reference.map_or_else(
        || "()".to_owned(),
        |reference| format!("super::{}", names::type_name(&reference.name)),
    )
}
