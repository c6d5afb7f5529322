//! A type as the bytes it becomes.

use crate::model::{ItemKind, Model, Reference, Scalar, Type};

/// The signature of a definition: `string<4194304>, opaque[16], int`; empty for void.
#[must_use]
pub(super) fn of(model: &Model, reference: Option<&Reference>) -> String {
    let mut parts = Vec::new();
    if let Some(reference) = reference {
        definition(model, reference, &mut parts);
    }
    parts.join(", ")
}

fn definition(model: &Model, reference: &Reference, parts: &mut Vec<String>) {
    match model.item(reference).map(|item| &item.kind) {
        Some(ItemKind::Struct(fields)) => {
            for field in fields {
                wire(model, &field.wire, parts);
            }
        }
        Some(ItemKind::Union(arms)) => {
            let arms: Vec<_> = arms
                .iter()
                .map(|arm| format!("{}: {}", arm.value, nested(model, &arm.wire)))
                .collect();
            parts.push(format!("union({})", arms.join("; ")));
        }
        Some(ItemKind::Enum { unsigned, .. }) => {
            parts.push(if *unsigned { "unsigned int" } else { "int" }.to_owned());
        }
        Some(ItemKind::Flags { wide, .. }) => {
            parts.push(
                if *wide {
                    "unsigned hyper"
                } else {
                    "unsigned int"
                }
                .to_owned(),
            );
        }
        Some(ItemKind::Constant(_)) | None => parts.push(format!("unknown {}", reference.name)),
    }
}

fn nested(model: &Model, inner: &Type) -> String {
    let mut parts = Vec::new();
    wire(model, inner, &mut parts);
    parts.join(", ")
}

fn wire(model: &Model, wire: &Type, parts: &mut Vec<String>) {
    parts.push(match wire {
        Type::Scalar(scalar) => scalar_name(*scalar).to_owned(),
        Type::Uuid => "opaque[16]".to_owned(),
        Type::Text(bound) | Type::ShortText(bound) | Type::HostText(bound) => {
            format!("string<{}>", bound.value)
        }
        Type::Opaque(bound) => format!("opaque<{}>", bound.value),
        Type::FixedOpaque(bound) => format!("opaque[{}]", bound.value),
        Type::Array(element, bound) => {
            format!("array<{}>({})", bound.value, nested(model, element))
        }
        Type::FixedArray(element, bound) => {
            format!("array[{}]({})", bound.value, nested(model, element))
        }
        Type::Optional(element) => format!("optional({})", nested(model, element)),
        Type::Named(reference) => return definition(model, reference, parts),
    });
}

fn scalar_name(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Int => "int",
        Scalar::UnsignedInt => "unsigned int",
        Scalar::Hyper => "hyper",
        Scalar::UnsignedHyper => "unsigned hyper",
        Scalar::Char => "char",
        Scalar::UnsignedChar => "unsigned char",
        Scalar::Short => "short",
        Scalar::UnsignedShort => "unsigned short",
        Scalar::Float => "float",
        Scalar::Double => "double",
        Scalar::Bool => "bool",
    }
}
