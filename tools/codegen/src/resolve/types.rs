//! Declarations to types: builtins, typedefs and bounds.

use super::scope::Scope;
use crate::error::{Error, Problem, Result};
use crate::model::{Bound, Reference, Scalar, Type};
use crate::syntax::{Body, Builtin, Declaration, Shape, TypeName, Value};

/// The type that a declaration gives its name.
pub(super) fn resolve(scope: &Scope<'_>, declaration: &Declaration) -> Result<Type> {
    let builtin = match &declaration.type_name {
        TypeName::Builtin(builtin) => *builtin,
        TypeName::Named(name) => {
            let Some((owner, definition)) = scope.find(&name.text) else {
                return Err(scope.error(name, Problem::UnknownType(name.text.clone())));
            };
            let one = match &definition.body {
                Body::Typedef(typedef) => resolve(&owner, typedef)?,
                Body::Constant(_) => {
                    return Err(scope.error(name, Problem::UnknownType(name.text.clone())));
                }
                _ => Type::Named(Reference {
                    module: owner.source.module.clone(),
                    name: name.text.clone(),
                }),
            };
            return shaped(scope, one, &declaration.shape);
        }
    };
    let scalar = match builtin {
        Builtin::Int => Scalar::Int,
        Builtin::UnsignedInt => Scalar::UnsignedInt,
        Builtin::Hyper => Scalar::Hyper,
        Builtin::UnsignedHyper => Scalar::UnsignedHyper,
        Builtin::Char => Scalar::Char,
        Builtin::UnsignedChar => Scalar::UnsignedChar,
        Builtin::Short => Scalar::Short,
        Builtin::UnsignedShort => Scalar::UnsignedShort,
        Builtin::Float => Scalar::Float,
        Builtin::Double => Scalar::Double,
        Builtin::Bool => Scalar::Bool,
        Builtin::Uuid => return shaped(scope, Type::Uuid, &declaration.shape),
        Builtin::Text => {
            return match &declaration.shape {
                Shape::Variable(value) => Ok(Type::Text(bound(scope, value.as_ref())?)),
                _ => Err(bad(scope, declaration)),
            };
        }
        Builtin::HostText => {
            return match &declaration.shape {
                Shape::Variable(value) => Ok(Type::HostText(bound(scope, value.as_ref())?)),
                _ => Err(bad(scope, declaration)),
            };
        }
        Builtin::ShortText => {
            return match &declaration.shape {
                Shape::Variable(value) => Ok(Type::ShortText(bound(scope, value.as_ref())?)),
                _ => Err(bad(scope, declaration)),
            };
        }
        Builtin::Opaque => {
            return match &declaration.shape {
                Shape::Variable(value) => Ok(Type::Opaque(bound(scope, value.as_ref())?)),
                Shape::Fixed(value) => Ok(Type::FixedOpaque(bound(scope, Some(value))?)),
                _ => Err(bad(scope, declaration)),
            };
        }
    };
    shaped(scope, Type::Scalar(scalar), &declaration.shape)
}

fn bad(scope: &Scope<'_>, declaration: &Declaration) -> Error {
    scope.error(
        &declaration.name,
        Problem::BadDeclaration(declaration.name.text.clone()),
    )
}

fn shaped(scope: &Scope<'_>, one: Type, shape: &Shape) -> Result<Type> {
    let one_boxed = Box::new(one.clone());
    Ok(match shape {
        Shape::One => one,
        Shape::Optional => Type::Optional(one_boxed),
        Shape::Fixed(value) => Type::FixedArray(one_boxed, bound(scope, Some(value))?),
        Shape::Variable(value) => Type::Array(one_boxed, bound(scope, value.as_ref())?),
    })
}

fn bound(scope: &Scope<'_>, value: Option<&Value>) -> Result<Bound> {
    let Some(value) = value else {
        return Ok(Bound {
            value: u32::MAX,
            constant: None,
        });
    };
    let number = scope.value(value)?;
    let (position, constant) = match value {
        Value::Number(_, position) => (*position, None),
        Value::Constant(name) => {
            let owner = scope.find(&name.text).map(|(owner, _)| owner);
            let reference = owner.map(|owner| Reference {
                module: owner.source.module.clone(),
                name: name.text.clone(),
            });
            (name.position, reference)
        }
    };
    let value = u32::try_from(number)
        .map_err(|_| Error::new(&scope.source.file, position, Problem::Range(number)))?;
    Ok(Bound { value, constant })
}
