//! What a method takes, and what it puts on the wire for it.

use super::super::rust_type::qualified_type;
use super::object::Object;
use crate::model::{Field, Scalar, Type};
use crate::names;

/// Has strings among typed parameters, which a daemon otherwise leaves out (`VIR_TYPED_PARAM_STRING_OKAY`).
const STRINGS: u32 = 1 << 2;

/// One field of a procedure's argument.
pub(super) struct Parameter {
    /// Its name in the argument.
    pub(super) field: String,
    /// Its name as the method's parameter.
    pub(super) name: String,
    /// The parameter's type; `None` when nobody has to give it.
    pub(super) taken: Option<String>,
    /// What goes on the wire.
    pub(super) given: String,
    /// The handle in its type.
    pub(super) object: Option<Object>,
}

impl Parameter {
    /// The object whose method it is.
    pub(super) fn own(field: &Field, receiver: Object) -> Self {
        let given = match receiver {
            Object::NodeDevice => "self.reference().name",
            _ => "self.reference()",
        };
        Self::hidden(field, given)
    }

    fn hidden(field: &Field, given: impl Into<String>) -> Self {
        let name = names::field_name(&field.name);
        Self {
            field: name.clone(),
            name,
            taken: None,
            given: given.into(),
            object: None,
        }
    }
}

/// Whether these are typed parameters.
pub(super) fn is_typed(wire: &Type) -> bool {
    match wire {
        Type::Array(element, _) => {
            matches!(&**element, Type::Named(reference) if reference.name == "typed_param")
        }
        _ => false,
    }
}

/// What decides a field's value.
pub(super) struct Value<'a> {
    /// Whether plain `int`s are yes and no.
    pub(super) truth: bool,
    /// The client's type for typed parameters.
    pub(super) typed: &'a str,
    /// Whether strings are asked for.
    pub(super) strings: bool,
    /// The optional fields that must be given.
    pub(super) required: &'a [String],
    /// How many results there may be.
    pub(super) bound: Option<u32>,
}

impl Value<'_> {
    /// The parameter of a field; `None` if there is no rule for its type.
    pub(super) fn parameter(&self, field: &Field) -> Option<Parameter> {
        let name = names::field_name(&field.name);
        let hidden = |given: String| Some(Parameter::hidden(field, given));
        match (field.name.as_str(), &field.wire) {
            ("flags", Type::Named(reference)) if reference.name == "typed_param_flags" => {
                return hidden(format!("{}::STRING_OKAY", qualified_type(&field.wire)));
            }
            ("flags", Type::Scalar(Scalar::UnsignedInt)) | ("nparams", _) => {
                return hidden("0".to_owned());
            }
            (need, _) if need.starts_with("need_") => return hidden("1".to_owned()),
            ("maxnames" | "maxids" | "maxuuids" | "maxerrors" | "max_stats", _) => {
                return hidden(self.bound?.to_string());
            }
            _ => {}
        }
        let (wire, is_required) = match &field.wire {
            Type::Optional(element) if self.required.contains(&field.name) => (&**element, true),
            wire => (wire, false),
        };
        let (taken, given, object) = self.taken(&name, wire)?;
        let given = if is_required {
            format!("Some({given})")
        } else {
            given
        };
        Some(Parameter {
            field: name.clone(),
            name,
            taken: Some(taken),
            given,
            object,
        })
    }

    fn taken(&self, name: &str, wire: &Type) -> Option<(String, String, Option<Object>)> {
        if let Some(object) = Object::of(wire) {
            let taken = format!("&{}", object.handle());
            return Some((taken, format!("{name}.reference()"), Some(object)));
        }
        let (taken, given) = match wire {
            Type::Scalar(Scalar::Int) if self.truth => {
                ("bool".to_owned(), format!("i32::from({name})"))
            }
            Type::Text(_) => ("&str".to_owned(), format!("{name}.to_owned()")),
            Type::ShortText(_) => ("&str".to_owned(), format!("{name}.into()")),
            Type::HostText(_) => ("impl Into<HostText>".to_owned(), format!("{name}.into()")),
            Type::Opaque(_) => ("&[u8]".to_owned(), format!("{name}.to_vec()")),
            Type::Optional(element) => match &**element {
                Type::Text(_) => (
                    "Option<&str>".to_owned(),
                    format!("{name}.map(str::to_owned)"),
                ),
                Type::ShortText(_) => {
                    ("Option<&str>".to_owned(), format!("{name}.map(Into::into)"))
                }
                Type::HostText(_) => ("Option<&HostText>".to_owned(), format!("{name}.cloned()")),
                _ => return None,
            },
            Type::Array(element, _) => match &**element {
                Type::Text(_) => (
                    "&[&str]".to_owned(),
                    format!("{name}.iter().map(|it| (*it).to_owned()).collect()"),
                ),
                Type::Scalar(_) | Type::HostText(_) => (
                    format!("&[{}]", qualified_type(element)),
                    format!("{name}.to_vec()"),
                ),
                _ if is_typed(wire) => (format!("&{}", self.typed), format!("{name}.to_wire()")),
                element => {
                    let object = Object::of(element)?;
                    let handle = object.handle();
                    let given = format!("{name}.iter().map({handle}::reference).collect()");
                    return Some((format!("&[{handle}]"), given, Some(object)));
                }
            },
            Type::Named(_) if name == "flags" && self.strings => (
                qualified_type(wire),
                format!("{}(flags.0 | {STRINGS})", qualified_type(wire)),
            ),
            Type::Named(_) | Type::Scalar(_) | Type::Uuid => {
                (qualified_type(wire), name.to_owned())
            }
            _ => return None,
        };
        Some((taken, given, None))
    }
}
