//! Two models side by side.

use std::fmt::Write as _;

use super::signature;
use crate::model::{ItemKind, Model, Module, Procedure, Program, Reference};
use crate::report::Report;

/// Ours and libvirt's.
pub(super) struct Comparison<'run> {
    pub(super) ours: &'run Model,
    pub(super) theirs: &'run Model,
}

/// Structs without a program: our name, libvirt's.
const MESSAGE_STRUCTS: [(&str, &str); 3] = [
    ("header", "virNetMessageHeader"),
    ("error", "virNetMessageError"),
    ("stream_hole", "virNetStreamHole"),
];
/// Enums whose values the header relies on.
const MESSAGE_ENUMS: [(&str, &str); 2] = [
    ("message_type", "virNetMessageType"),
    ("message_status", "virNetMessageStatus"),
];

impl Comparison<'_> {
    /// Compares one program and adds its summary.
    pub(super) fn program(&self, name: &str, report: &mut Report) {
        let find = |model: &'_ Model| model.modules.iter().position(|m| m.name == name);
        let program = |model: &Model| {
            let module = model.modules.get(find(model)?)?;
            module
                .program
                .as_ref()
                .map(|program| (program.number, program.version))
        };
        let mut differences = Vec::new();
        if program(self.ours) != program(self.theirs) {
            differences.push("the program's number or version".to_owned());
        }
        let (ours, theirs) = (procedures(self.ours, name), procedures(self.theirs, name));
        for their in theirs {
            match ours.iter().find(|our| our.number == their.number) {
                Some(our) => differences.extend(self.procedure(our, their)),
                None => differences.push(format!("{}: not in our file", label(their))),
            }
        }
        let highest = theirs
            .iter()
            .map(|procedure| procedure.number)
            .max()
            .unwrap_or(0);
        let mut newer = Vec::new();
        for our in ours
            .iter()
            .filter(|our| theirs.iter().all(|their| their.number != our.number))
        {
            if our.number > highest {
                newer.push(label(our));
            } else {
                differences.push(format!("{}: not in the tree", label(our)));
            }
        }
        for difference in &differences {
            report.finding(&format!("{name}: {difference}"));
        }
        let mut summary = format!(
            "{name}: {} of {} procedures compared, {} differences",
            theirs
                .iter()
                .filter(|their| ours.iter().any(|o| o.number == their.number))
                .count(),
            theirs.len(),
            differences.len(),
        );
        if !newer.is_empty() {
            let _ = write!(summary, "; newer than this tree: {}", newer.join(", "));
        }
        report.line(&summary);
    }

    fn procedure(&self, our: &Procedure, their: &Procedure) -> Vec<String> {
        let mut differences = Vec::new();
        let mut compare = |what: &str, ours: String, theirs: String| {
            if ours != theirs {
                let label = label(their);
                differences.push(format!(
                    "{label}: {what} is `{ours}`, in the tree `{theirs}`"
                ));
            }
        };
        compare("name", our.name.clone(), their.name.clone());
        compare("event", our.event.to_string(), their.event.to_string());
        compare(
            "high priority",
            our.high.to_string(),
            their.high.to_string(),
        );
        compare(
            "stream",
            format!("{:?}", our.stream),
            format!("{:?}", their.stream),
        );
        let argument =
            |model, procedure: &Procedure| signature::of(model, procedure.argument.as_ref());
        compare(
            "argument",
            argument(self.ours, our),
            argument(self.theirs, their),
        );
        let result = |model, procedure: &Procedure| signature::of(model, procedure.result.as_ref());
        compare("result", result(self.ours, our), result(self.theirs, their));
        differences
    }

    /// Compares the message header, the error and the stream hole, and adds their summary.
    pub(super) fn message(&self, report: &mut Report) {
        let mut differences = Vec::new();
        let signature = |model, name: &str| {
            let reference = Reference {
                module: "message".to_owned(),
                name: name.to_owned(),
            };
            signature::of(model, Some(&reference))
        };
        for (our, their) in MESSAGE_STRUCTS {
            let (ours, theirs) = (signature(self.ours, our), signature(self.theirs, their));
            if ours != theirs {
                differences.push(format!("{our}: `{ours}`, in the tree {their}: `{theirs}`"));
            }
        }
        for (our, their) in MESSAGE_ENUMS {
            let (ours, theirs) = (values(self.ours, our), values(self.theirs, their));
            if ours.is_empty() || ours != theirs {
                differences.push(format!("{our}: {ours:?}, in the tree {their}: {theirs:?}"));
            }
        }
        for difference in &differences {
            report.finding(&format!("message: {difference}"));
        }
        report.line(&format!(
            "message: {} structs and {} enums compared, {} differences",
            MESSAGE_STRUCTS.len(),
            MESSAGE_ENUMS.len(),
            differences.len(),
        ));
    }
}

fn procedures<'model>(model: &'model Model, name: &str) -> &'model [Procedure] {
    let module: Option<&Module> = model.modules.iter().find(|module| module.name == name);
    let program: Option<&Program> = module.and_then(|module| module.program.as_ref());
    program.map_or(&[], |program| &program.procedures)
}

fn values(model: &Model, name: &str) -> Vec<i64> {
    let reference = Reference {
        module: "message".to_owned(),
        name: name.to_owned(),
    };
    match model.item(&reference).map(|item| &item.kind) {
        Some(ItemKind::Enum { members, .. }) => members.iter().map(|member| member.value).collect(),
        _ => Vec::new(),
    }
}

fn label(procedure: &Procedure) -> String {
    format!("{} {}", procedure.number, procedure.name)
}
