//! What a method returns of what came over the wire.

use super::super::rust_type::qualified_type;
use super::object::Object;
use crate::model::{Field, Module, Procedure, Scalar, Type};
use crate::names;

/// The end of a method.
pub(super) struct Returned {
    /// Its type.
    pub(super) rust: String,
    /// Its value, made of `reply`; `CONNECTION` stands for the connection.
    pub(super) value: String,
    /// The client's own types in it.
    pub(super) names: Vec<String>,
}

/// What becomes of the fields of a result; `None` if there is no rule.
pub(super) fn returned(
    procedure: &Procedure,
    fields: &[&Field],
    module: &Module,
) -> Option<Returned> {
    let plain = |rust: String, value: String| {
        Some(Returned {
            rust,
            value,
            names: Vec::new(),
        })
    };
    let field = match fields {
        [] => return plain("()".to_owned(), "()".to_owned()),
        [field] => field,
        _ => {
            let result = procedure.result.as_ref()?;
            let rust = format!("{}::{}", module.name, names::type_name(&result.name));
            return plain(rust, "reply".to_owned());
        }
    };
    let value = format!("reply.{}", names::field_name(&field.name));
    if let Some(object) = Object::of(&field.wire) {
        return Some(Returned {
            rust: object.handle().to_owned(),
            value: format!("{}::new(CONNECTION.clone(), {value})", object.handle()),
            names: vec![object.handle().to_owned()],
        });
    }
    match &field.wire {
        Type::Scalar(Scalar::Int) if procedure.method.truth => {
            plain("bool".to_owned(), format!("{value} != 0"))
        }
        Type::ShortText(_) => plain("String".to_owned(), format!("{value}.into()")),
        Type::Optional(element) if matches!(**element, Type::ShortText(_)) => plain(
            "Option<String>".to_owned(),
            format!("{value}.map(Into::into)"),
        ),
        Type::Array(element, _) => match &**element {
            Type::ShortText(_) => plain(
                "Vec<String>".to_owned(),
                format!("{value}.into_iter().map(Into::into).collect()"),
            ),
            Type::Named(reference) if reference.name == "typed_param" => {
                let typed = procedure.method.typed_params();
                Some(Returned {
                    rust: typed.to_owned(),
                    value: format!("{typed}::from({value})"),
                    names: vec![typed.to_owned()],
                })
            }
            element => match Object::of(element) {
                Some(object) => {
                    let handle = object.handle();
                    let each = format!("|it| {handle}::new(CONNECTION.clone(), it)");
                    Some(Returned {
                        rust: format!("Vec<{handle}>"),
                        value: format!("{value}.into_iter().map({each}).collect()"),
                        names: vec![handle.to_owned()],
                    })
                }
                None => plain(qualified_type(&field.wire), value),
            },
        },
        wire => plain(qualified_type(wire), value),
    }
}
