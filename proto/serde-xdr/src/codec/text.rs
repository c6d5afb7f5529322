use std::marker::PhantomData;

use serde::{Deserializer, Serializer};

use super::bounded::inside;
use super::{Codec, Never, inherent};
use crate::shape::AtMost;

/// `string<MAX>`: a [`String`] of at most `MAX` bytes (RFC 4506 4.11).
#[derive(Debug)]
pub struct Text<const MAX: u32>(Never);

inherent!([const MAX: u32] Text<MAX>);

impl<const MAX: u32> Codec<String> for Text<MAX> {
    #[inline]
    fn serialize<S: Serializer>(value: &String, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(AtMost::<MAX>::NAME, value.as_str())
    }

    #[inline]
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        inside(AtMost::<MAX>::NAME, PhantomData, deserializer)
    }
}
