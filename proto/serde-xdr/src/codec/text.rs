use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Error, Visitor};
use serde::{Deserializer, Serialize, Serializer};

use super::bounded::inside;
use super::{Codec, Never, inherent};
use crate::shape::AtMost;

/// `string<MAX>`: at most `MAX` bytes of text (RFC 4506 4.11).
///
/// In Rust it is a [`HostText`](crate::HostText), which keeps bytes that are not UTF-8, or whatever is made from a `&str` and lends one: [`String`], `Box<str>`, `Arc<str>`,
/// or a type that keeps short strings in itself. That one costs no allocation.
#[derive(Debug)]
pub struct Text<const MAX: u32>(Never);

inherent!([const MAX: u32] Text<MAX>);

impl<const MAX: u32, T: AsRef<str> + for<'a> From<&'a str>> Codec<T> for Text<MAX> {
    #[inline(always)]
    fn serialize<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(AtMost::<MAX>::NAME, &Lent(value.as_ref()))
    }

    #[inline(always)]
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        inside(AtMost::<MAX>::NAME, Copy(PhantomData), deserializer)
    }
}

/// A `&str` whose way to the serializer is short enough to be inlined, so that its bound becomes a
/// constant.
struct Lent<'a>(&'a str);

impl Serialize for Lent<'_> {
    #[inline(always)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

struct Copy<T>(PhantomData<T>);

impl<'de, T: for<'a> From<&'a str>> DeserializeSeed<'de> for Copy<T> {
    type Value = T;

    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T: for<'a> From<&'a str>> Visitor<'_> for Copy<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    #[inline(always)]
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(T::from(text))
    }
}
