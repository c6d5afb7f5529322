//! One method, from its documentation to its end.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::super::rust_type::qualified_type;
use super::object::Object;
use super::parameter::{self, Parameter, Value};
use super::result;
use crate::error::RunError;
use crate::model::{Field, ItemKind, Model, Module, Procedure, Reference, Symbol, Type};
use crate::names;

/// What is said of each call that takes long.
const LONG: [&str; 2] = [
    "This is a [long call](crate::Connection#long-calls): it has no deadline unless",
    "[`Connection::within`](crate::Connection::within) gives one.",
];

/// Writes one method.
pub(super) struct Writer<'a> {
    module: &'a Module,
    procedure: &'a Procedure,
    pub(super) receiver: Object,
    arguments: &'a [Field],
    results: Vec<&'a Field>,
    /// Whether the number of parameters is asked for first.
    counts_first: bool,
    /// The procedures that it has taken the place of.
    older: Vec<Older<'a>>,
}

/// A procedure that another one has taken the place of.
struct Older<'a> {
    procedure: &'a Procedure,
    arguments: &'a [Field],
    results: &'a [Field],
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        model: &'a Model,
        module: &'a Module,
        procedure: &'a Procedure,
    ) -> Result<Self, RunError> {
        let arguments = fields(model, procedure.argument.as_ref());
        let named = procedure.method.on.as_deref();
        let receiver = match named {
            Some(name) => Object::on(module, name).ok_or_else(|| no_rule(procedure, name))?,
            None => arguments
                .first()
                .and_then(|field| Object::of(&field.wire))
                .unwrap_or(Object::connection(module)),
        };
        let all = fields(model, procedure.result.as_ref());
        let takes = |name: &str| arguments.iter().any(|field| field.name == name);
        let gives = |name: &str| all.iter().any(|field| field.name == name);
        let needs = arguments
            .iter()
            .any(|field| field.name.starts_with("need_"));
        let is_count = |field: &Field| match field.name.as_str() {
            "ret" => needs,
            "nparams" => gives("params"),
            "nerrors" | "nfilters" | "noutputs" | "retcode" => true,
            _ => false,
        };
        Ok(Self {
            module,
            procedure,
            receiver,
            arguments,
            results: all.iter().filter(|field| !is_count(field)).collect(),
            counts_first: takes("nparams") && gives("nparams"),
            older: older(model, module, procedure),
        })
    }

    pub(super) fn write(
        &self,
        text: &mut String,
        used: &mut BTreeSet<String>,
    ) -> Result<(), RunError> {
        let parameters = self.parameters()?;
        let returned = result::returned(self.procedure, &self.results, self.module)
            .ok_or_else(|| no_rule(self.procedure, "its result"))?;
        let fallback = self.fallback(&returned.rust);
        for line in self.documentation() {
            let _ = writeln!(text, "    {}", format!("/// {line}").trim_end());
        }
        if !self.procedure.docs.iter().any(|line| line == "# Errors") {
            let call = match Object::connection(self.module) {
                Object::AdminConnection => {
                    "[`AdminConnection::call`](crate::client::AdminConnection::call)"
                }
                _ => "[`Connection::call`](crate::Connection::call)",
            };
            let _ = writeln!(text, "    ///\n    /// # Errors\n    /// As {call}.");
        }
        let aliases: Vec<_> = self.symbols().map(|it| format!("\"{it}\"")).collect();
        let _ = match aliases.as_slice() {
            [one] => writeln!(text, "    #[doc(alias = {one})]"),
            many => writeln!(text, "    #[doc(alias({}))]", many.join(", ")),
        };
        let taken = parameters
            .iter()
            .filter_map(|it| Some(format!(", {}: {}", it.name, it.taken.as_ref()?)));
        let taken = concatenated(taken);
        for parameter in &parameters {
            used.extend(parameter.object.map(|it| it.handle().to_owned()));
            let typed = self.procedure.method.typed_params();
            if parameter.taken == Some(format!("&{typed}")) {
                used.insert(typed.to_owned());
            }
        }
        used.extend(returned.names.iter().cloned());
        let _ = writeln!(
            text,
            "    pub async fn {}(&self{taken}) -> Result<{}, Error> {{",
            self.name(),
            returned.rust
        );
        self.body(text, &parameters, &returned.value, fallback);
        text.push_str("    }\n\n");
        Ok(())
    }

    /// The lines of its documentation; those about its duration come before the section of errors.
    fn documentation(&self) -> Vec<&str> {
        let docs: Vec<_> = self.procedure.docs.iter().map(String::as_str).collect();
        if !self.procedure.long {
            return docs;
        }
        let end = docs.iter().position(|line| *line == "# Errors");
        let (before, after) = docs.split_at(end.unwrap_or(docs.len()));
        let blank = if before.last().is_some_and(|line| line.is_empty()) {
            &[][..]
        } else {
            &[""]
        };
        let end = if after.is_empty() { &[][..] } else { &[""] };
        [before, blank, &LONG, end, after].concat()
    }

    fn body(
        &self,
        text: &mut String,
        parameters: &[Parameter],
        value: &str,
        fallback: Option<(&Older<'_>, String)>,
    ) {
        let call = |procedure: &Procedure, arguments: &str| {
            let (connection, module) = (self.connection(), &self.module.name);
            let procedure = names::type_name(&procedure.name);
            format!("{connection}.call::<{module}::{procedure}>({arguments}).await")
        };
        let ended = |value: &str| format!("Ok({})", value.replace("CONNECTION", self.connection()));
        let mut arguments = "&()";
        if let Some(argument) = &self.procedure.argument {
            let mutable = if self.counts_first { "mut " } else { "" };
            let given = parameters
                .iter()
                .map(|it| format!("{}: {}, ", it.field, it.given));
            let given = concatenated(given);
            let argument = qualified_type(&Type::Named(argument.clone()));
            let _ = writeln!(text, "let {mutable}arguments = {argument} {{ {given}}};");
            arguments = "&arguments";
        }
        let asked = call(self.procedure, arguments);
        if self.counts_first {
            let _ = writeln!(text, "arguments.nparams = {asked}?.nparams;");
        }
        if let Some((older, its_value)) = fallback {
            let given = older
                .arguments
                .iter()
                .map(|it| names::field_name(&it.name))
                .map(|it| format!("{it}: arguments.{it}, "));
            let given = concatenated(given);
            let flags = parameters.iter().find(|it| it.name == "flags");
            let guard = match flags.and_then(|it| it.taken.as_ref()) {
                Some(_) => "flags.is_empty() && ",
                None => "",
            };
            let argument = older.procedure.argument.clone().map(Type::Named);
            let argument = argument.as_ref().map(qualified_type).unwrap_or_default();
            let _ = writeln!(
                text,
                "match {asked} {{
                    Err(error) if {guard}error.is_missing_procedure() => {{
                        let arguments = {argument} {{ {given}}};
                        {}
                    }}
                    {}
                }}",
                finished(
                    older.procedure,
                    &call(older.procedure, "&arguments"),
                    &its_value,
                    ended
                ),
                match value {
                    "reply" => "reply => reply,".to_owned(),
                    "()" if self.procedure.result.is_none() => "reply => reply,".to_owned(),
                    "()" => "reply => reply.map(drop),".to_owned(),
                    _ => format!("reply => {{ let reply = reply?; {} }}", ended(value)),
                },
            );
            return;
        }
        let _ = writeln!(text, "{}", finished(self.procedure, &asked, value, ended));
    }

    fn connection(&self) -> &'static str {
        if self.receiver.is_connection() {
            "self"
        } else {
            "self.connection()"
        }
    }

    /// The older way without flags, and the value that comes of it, where it returns the same.
    fn fallback(&self, rust: &str) -> Option<(&Older<'a>, String)> {
        let is_same = |older: &&Older<'_>| {
            let known = |field: &Field| {
                let mut fields = self.arguments.iter();
                fields.any(|it| it.name == field.name && it.wire == field.wire)
            };
            let further = self
                .arguments
                .iter()
                .filter(|field| !older.arguments.iter().any(|it| it.name == field.name));
            older.procedure.argument.is_some()
                && older.arguments.iter().all(known)
                && further.map(|field| field.name.as_str()).eq(["flags"])
        };
        let older = self.older.iter().find(is_same)?;
        let results: Vec<_> = older.results.iter().collect();
        let returned = result::returned(older.procedure, &results, self.module)?;
        (returned.rust == rust && !self.counts_first).then_some((older, returned.value))
    }

    /// The handle and the method's name, as documentation links to it.
    pub(super) fn path(&self) -> String {
        format!("{}::{}", self.receiver.handle(), self.name())
    }

    /// libvirt's name without its prefix and `GET_`, unless another one is given.
    fn name(&self) -> String {
        if let Some(name) = &self.procedure.method.name {
            return name.clone();
        }
        let name = self.procedure.name.as_str();
        let prefix = self.receiver.prefix();
        let name = name.strip_prefix(prefix).unwrap_or(name);
        let name = name.strip_prefix("GET_").unwrap_or(name);
        name.to_lowercase()
    }

    /// The functions of libvirt that it stands for.
    pub(super) fn symbols(&self) -> impl Iterator<Item = String> {
        let older = self.older.iter().map(|it| it.procedure);
        let all = std::iter::once(self.procedure).chain(older);
        let own = all.filter_map(|procedure| match &procedure.symbol {
            Symbol::Regular => Some(names::symbol(&self.module.name, &procedure.name)),
            Symbol::Named(symbol) => Some(symbol.clone()),
            Symbol::Internal => None,
        });
        own.chain(self.procedure.method.functions.iter().cloned())
    }

    fn parameters(&self) -> Result<Vec<Parameter>, RunError> {
        let bound = self.results.iter().find_map(|field| match &field.wire {
            Type::Array(_, bound) => Some(bound.value),
            _ => None,
        });
        let is_own = |place: usize, field: &Field| match self.receiver {
            object if object.is_connection() => false,
            Object::NodeDevice => place == 0 && field.name == "name",
            object => place == 0 && Object::of(&field.wire) == Some(object),
        };
        let value = Value {
            truth: self.procedure.method.truth,
            typed: self.procedure.method.typed_params(),
            required: &self.procedure.method.required,
            strings: self.counts_first
                && self.results.iter().any(|it| parameter::is_typed(&it.wire)),
            bound,
        };
        let parameters = self.arguments.iter().enumerate().map(|(place, field)| {
            if is_own(place, field) {
                return Ok(Parameter::own(field, self.receiver));
            }
            value
                .parameter(field)
                .ok_or_else(|| no_rule(self.procedure, &field.name))
        });
        parameters.collect()
    }
}

fn concatenated(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().concat()
}

fn fields<'a>(model: &'a Model, reference: Option<&Reference>) -> &'a [Field] {
    match reference.and_then(|it| model.item(it)).map(|it| &it.kind) {
        Some(ItemKind::Struct(fields)) => fields,
        _ => &[],
    }
}

fn older<'a>(model: &'a Model, module: &'a Module, newer: &Procedure) -> Vec<Older<'a>> {
    let procedures = module.program.iter().flat_map(|it| &it.procedures);
    let older = procedures.filter(|it| it.method.older.as_ref() == Some(&newer.name));
    let with_fields = older.map(|procedure| Older {
        procedure,
        arguments: fields(model, procedure.argument.as_ref()),
        results: fields(model, procedure.result.as_ref()),
    });
    with_fields.collect()
}

/// The end of a method: the call, and what is made of its reply.
fn finished(
    procedure: &Procedure,
    call: &str,
    value: &str,
    ended: impl Fn(&str) -> String,
) -> String {
    match value {
        "()" if procedure.result.is_none() => call.to_owned(),
        "()" => format!("{call}.map(drop)"),
        "reply" => call.to_owned(),
        _ => format!("let reply = {call}?; {}", ended(value)),
    }
}

fn no_rule(procedure: &Procedure, what: &str) -> RunError {
    RunError::NoRule {
        procedure: procedure.name.clone(),
        what: what.to_owned(),
    }
}
