//! A wire type's Rust type, and the codec that says what the Rust type does not.

use std::collections::BTreeSet;

use crate::model::{Bound, ItemKind, Model, Reference, Scalar, Type};
use crate::names;

/// The Rust type of a field.
pub(super) fn rust_type(wire: &Type) -> String {
    match wire {
        Type::Scalar(scalar) => scalar_type(*scalar).to_owned(),
        Type::Uuid => "Uuid".to_owned(),
        Type::Text(_) => "String".to_owned(),
        Type::ShortText(_) => "Name".to_owned(),
        Type::HostText(_) => "HostText".to_owned(),
        Type::Opaque(_) => "Vec<u8>".to_owned(),
        Type::FixedOpaque(bound) => format!("[u8; {}]", bound.value),
        Type::Array(element, _) => format!("Vec<{}>", rust_type(element)),
        Type::FixedArray(element, bound) => format!("[{}; {}]", rust_type(element), bound.value),
        Type::Optional(element) => format!("Option<{}>", rust_type(element)),
        Type::Named(reference) => names::type_name(&reference.name),
    }
}

/// The same as the client writes it: a definition is named by its module.
pub(super) fn qualified_type(wire: &Type) -> String {
    match wire {
        Type::Named(reference) => {
            format!(
                "{}::{}",
                reference.module,
                names::type_name(&reference.name)
            )
        }
        Type::Array(element, _) => format!("Vec<{}>", qualified_type(element)),
        Type::Optional(element) => format!("Option<{}>", qualified_type(element)),
        other => rust_type(other),
    }
}

fn scalar_type(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Int => "i32",
        Scalar::UnsignedInt => "u32",
        Scalar::Hyper => "i64",
        Scalar::UnsignedHyper => "u64",
        Scalar::Char | Scalar::UnsignedChar => "u8",
        Scalar::Short => "i16",
        Scalar::UnsignedShort => "u16",
        Scalar::Float => "f32",
        Scalar::Double => "f64",
        Scalar::Bool => "bool",
    }
}

/// The codec of a field, when serde's own way is not the wire's.
///
/// `nested` writes it as a parameter of another codec, without the `::` of a path to a function.
pub(super) fn codec(wire: &Type, nested: bool) -> Option<String> {
    let colons = if nested { "" } else { "::" };
    Some(match wire {
        Type::Scalar(Scalar::Char) => "Character".to_owned(),
        Type::Scalar(_) | Type::Uuid | Type::Named(_) => return None,
        Type::Text(limit) | Type::ShortText(limit) | Type::HostText(limit) => {
            format!("Text{colons}<{}>", bound(limit))
        }
        Type::Opaque(limit) => format!("Opaque{colons}<{}>", bound(limit)),
        Type::FixedOpaque(_) => "FixedOpaque".to_owned(),
        Type::Array(element, limit) => match codec(element, true) {
            Some(inner) => format!("Array{colons}<{}, {inner}>", bound(limit)),
            None => format!("Array{colons}<{}>", bound(limit)),
        },
        Type::FixedArray(element, _) => match codec(element, true) {
            Some(inner) => format!("FixedArray{colons}<{inner}>"),
            None => format!("FixedArray{colons}<Plain>"),
        },
        Type::Optional(element) => format!("Optional{colons}<{}>", codec(element, true)?),
    })
}

fn bound(bound: &Bound) -> String {
    match &bound.constant {
        Some(constant) => constant.name.clone(),
        None => bound.value.to_string(),
    }
}

/// Adds the definitions that a field's type and codec name.
pub(super) fn references(wire: &Type, found: &mut BTreeSet<Reference>) {
    match wire {
        Type::Scalar(_) | Type::Uuid | Type::FixedOpaque(_) => {}
        Type::Text(limit)
        | Type::ShortText(limit)
        | Type::HostText(limit)
        | Type::Opaque(limit) => {
            found.extend(limit.constant.clone());
        }
        Type::Array(element, limit) => {
            found.extend(limit.constant.clone());
            references(element, found);
        }
        Type::FixedArray(element, _) | Type::Optional(element) => references(element, found),
        Type::Named(reference) => {
            found.insert(reference.clone());
        }
    }
}

/// Whether the Rust type has a `Default`.
pub(super) fn has_default(model: &Model, wire: &Type) -> bool {
    match wire {
        Type::FixedOpaque(bound) => bound.value <= 32,
        Type::FixedArray(element, bound) => bound.value <= 32 && has_default(model, element),
        Type::Named(reference) => match model.item(reference).map(|item| &item.kind) {
            Some(ItemKind::Struct(fields)) => {
                fields.iter().all(|field| has_default(model, &field.wire))
            }
            Some(ItemKind::Union(_)) | None => false,
            Some(_) => true,
        },
        _ => true,
    }
}
