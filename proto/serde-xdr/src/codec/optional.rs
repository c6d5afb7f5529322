use std::fmt;
use std::marker::PhantomData;

use serde::de::Visitor;
use serde::{Deserializer, Serializer};

use super::{By, Codec, Never, Plain, inherent};

/// `T *`: optional data (RFC 4506 4.19), an [`Option`] of what the codec `C` handles.
///
/// `Box<T>` inside is not needed for the wire; a type that holds itself has it for Rust.
#[derive(Debug)]
pub struct Optional<C = Plain>(Never, PhantomData<C>);

inherent!([C] Optional<C>);

impl<C: Codec<T>, T> Codec<Option<T>> for Optional<C> {
    #[inline(always)]
    fn serialize<S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_some(&By::<C, T>::codec(value)),
            None => serializer.serialize_none(),
        }
    }

    #[inline(always)]
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_option(Presence::<C, T>(PhantomData))
    }
}

struct Presence<C, T>(PhantomData<(C, T)>);

impl<'de, C: Codec<T>, T> Visitor<'de> for Presence<C, T> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or nothing")
    }

    #[inline(always)]
    fn visit_none<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    #[inline(always)]
    fn visit_unit<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    #[inline(always)]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        C::deserialize(deserializer).map(Some)
    }
}
