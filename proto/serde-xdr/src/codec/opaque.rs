use std::fmt;
use std::marker::PhantomData;

use bytes::Bytes;
use serde::de::{DeserializeSeed, SeqAccess, Visitor};
use serde::{Deserializer, Serialize, Serializer};

use super::bounded::inside;
use super::{Codec, Never, inherent};
use crate::shape::AtMost;

/// `opaque<MAX>`: a [`Vec<u8>`] or [`Bytes`] of at most `MAX` bytes (RFC 4506 4.10).
#[derive(Debug)]
pub struct Opaque<const MAX: u32>(Never);

inherent!([const MAX: u32] Opaque<MAX>);

impl<const MAX: u32> Codec<Vec<u8>> for Opaque<MAX> {
    #[inline(always)]
    fn serialize<S: Serializer>(value: &Vec<u8>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(AtMost::<MAX>::NAME, &Data(value))
    }

    #[inline(always)]
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        inside(AtMost::<MAX>::NAME, Copy(PhantomData), deserializer)
    }
}

impl<const MAX: u32> Codec<Bytes> for Opaque<MAX> {
    #[inline(always)]
    fn serialize<S: Serializer>(value: &Bytes, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(AtMost::<MAX>::NAME, &Data(value))
    }

    #[inline(always)]
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Bytes, D::Error> {
        inside(AtMost::<MAX>::NAME, Copy(PhantomData), deserializer)
    }
}

struct Data<'a>(&'a [u8]);

impl Serialize for Data<'_> {
    #[inline(always)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

struct Copy<T>(PhantomData<T>);

impl<'de, T: From<Vec<u8>>> DeserializeSeed<'de> for Copy<T> {
    type Value = T;

    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_byte_buf(self)
    }
}

impl<'de, T: From<Vec<u8>>> Visitor<'de> for Copy<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("bytes")
    }

    #[inline(always)]
    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<T, E> {
        Ok(T::from(bytes.to_vec()))
    }

    fn visit_byte_buf<E>(self, bytes: Vec<u8>) -> Result<T, E> {
        Ok(T::from(bytes))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut bytes: A) -> Result<T, A::Error> {
        let mut data = Vec::new();
        while let Some(byte) = bytes.next_element()? {
            data.push(byte);
        }
        Ok(T::from(data))
    }
}
