//! Structs that travel field by field.
//!
//! `serde_derive` writes some hundred lines for a struct, of which a wire format uses few, and
//! there are 650 of them. Here each gets two short functions, and the rest is written once. The
//! data model is the same: a serde struct with its name and its fields' names.

#![expect(
    clippy::inline_always,
    reason = "as in serde-xdr: called for each element, a struct keeps the coder in memory"
)]

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_xdr::Codec;

/// Declares a struct whose every field is `name: Type => Codec`.
macro_rules! wire_struct {
    (
        $(#[$meta:meta])*
        $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty => $codec:ty,)* }
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
        }

        impl $crate::wire_struct::WireStruct for $name {
            const NAME: &'static str = stringify!($name);
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];

            #[inline(always)]
            fn write<W: serde::ser::SerializeStruct>(&self, to: &mut W) -> Result<(), W::Error> {
                $($crate::wire_struct::put::<$codec, _, _>(to, stringify!($field), &self.$field)?;)*
                Ok(())
            }

            #[inline(always)]
            fn read<'de, R: $crate::wire_struct::Fields<'de>>(from: &mut R) -> Result<Self, R::Error> {
                Ok(Self { $($field: from.take::<$codec, _>(stringify!($field))?,)* })
            }
        }

        impl serde::Serialize for $name {
            #[inline(always)]
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::wire_struct::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            #[inline(always)]
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire_struct::deserialize(deserializer)
            }
        }
    };
}
pub(crate) use wire_struct;

/// What a struct knows of itself.
pub(crate) trait WireStruct: Sized {
    const NAME: &'static str;
    const FIELDS: &'static [&'static str];

    /// Writes every field, in order.
    fn write<W: SerializeStruct>(&self, to: &mut W) -> Result<(), W::Error>;

    /// Reads every field, in order.
    fn read<'de, R: Fields<'de>>(from: &mut R) -> Result<Self, R::Error>;
}

/// Where fields come from, one after the other.
pub(crate) trait Fields<'de> {
    type Error;

    /// Reads the next field, which must be `name` where the format names fields.
    fn take<C: Codec<T>, T>(&mut self, name: &'static str) -> Result<T, Self::Error>;
}

#[inline(always)]
pub(crate) fn serialize<T: WireStruct, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut fields = serializer.serialize_struct(T::NAME, T::FIELDS.len())?;
    value.write(&mut fields)?;
    fields.end()
}

#[inline(always)]
pub(crate) fn deserialize<'de, T: WireStruct, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_struct(T::NAME, T::FIELDS, Whole(PhantomData))
}

#[inline(always)]
pub(crate) fn put<C: Codec<T>, T, W: SerializeStruct>(
    to: &mut W,
    name: &'static str,
    value: &T,
) -> Result<(), W::Error> {
    to.serialize_field(name, &Coded::<C, T>(value, PhantomData))
}

/// A value that its codec writes.
struct Coded<'value, C, T>(&'value T, PhantomData<C>);

impl<C: Codec<T>, T> Serialize for Coded<'_, C, T> {
    #[inline(always)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        C::serialize(self.0, serializer)
    }
}

/// A value that its codec reads.
struct Decoded<C, T>(PhantomData<(C, T)>);

impl<'de, C: Codec<T>, T> DeserializeSeed<'de> for Decoded<C, T> {
    type Value = T;

    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        C::deserialize(deserializer)
    }
}

/// Visits a struct.
struct Whole<T>(PhantomData<T>);

impl<'de, T: WireStruct> Visitor<'de> for Whole<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "struct {}", T::NAME)
    }

    #[inline(always)]
    fn visit_seq<A: SeqAccess<'de>>(self, fields: A) -> Result<T, A::Error> {
        T::read(&mut InOrder(fields, PhantomData))
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<T, A::Error> {
        T::read(&mut Named(fields, PhantomData))
    }
}

/// Fields without names: XDR.
struct InOrder<'de, A>(A, PhantomData<&'de ()>);

impl<'de, A: SeqAccess<'de>> Fields<'de> for InOrder<'de, A> {
    type Error = A::Error;

    #[inline(always)]
    fn take<C: Codec<T>, T>(&mut self, name: &'static str) -> Result<T, A::Error> {
        let field = self.0.next_element_seed(Decoded::<C, T>(PhantomData))?;
        field.ok_or_else(|| A::Error::missing_field(name))
    }
}

/// Fields with names, in the struct's order: JSON, as it was written by us.
struct Named<'de, A>(A, PhantomData<&'de ()>);

impl<'de, A: MapAccess<'de>> Fields<'de> for Named<'de, A> {
    type Error = A::Error;

    fn take<C: Codec<T>, T>(&mut self, name: &'static str) -> Result<T, A::Error> {
        match self.0.next_key::<String>()? {
            Some(key) if key == name => self.0.next_value_seed(Decoded::<C, T>(PhantomData)),
            _ => Err(A::Error::missing_field(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use bytes::BytesMut;

    use crate::Uuid;
    use crate::remote::{Domain, SecretSetValueArgs};

    fn domain() -> Domain {
        Domain {
            name: "web".into(),
            uuid: Uuid::NIL,
            id: -1,
        }
    }

    #[test]
    fn fields_travel_in_order() {
        let mut bytes = BytesMut::new();
        serde_xdr::to_bytes_mut(&domain(), &mut bytes).unwrap();
        assert_eq!(bytes[..8], *b"\0\0\0\x03web\0");
        assert_eq!(bytes[24..], [0xff; 4]);
        assert_eq!(serde_xdr::from_slice::<Domain>(&bytes).unwrap(), domain());
    }

    #[test]
    fn an_error_names_type_and_field() {
        let error = serde_xdr::from_slice::<Domain>(b"\0\0\0\x03web\0").unwrap_err();
        assert_eq!(
            error.to_string(),
            "Domain.uuid at byte 8: need 16 bytes, 0 left"
        );
    }

    #[test]
    fn other_formats_see_named_fields() {
        let text = serde_json::to_string(&domain()).unwrap();
        assert!(text.starts_with(r#"{"name":"web","uuid":"#), "{text}");
        assert_eq!(serde_json::from_str::<Domain>(&text).unwrap(), domain());
        let error = serde_json::from_str::<Domain>(r#"{"id":1}"#).unwrap_err();
        assert!(
            error.to_string().contains("missing field `name`"),
            "{error}"
        );
    }

    #[test]
    fn secrets_are_not_shown() {
        let secret = SecretSetValueArgs {
            value: b"hunter2".to_vec(),
            ..SecretSetValueArgs::default()
        };
        let shown = format!("{secret:?}");
        assert!(shown.contains("value: .., "), "{shown}");
        assert!(!shown.contains("104"), "{shown}");
    }
}
