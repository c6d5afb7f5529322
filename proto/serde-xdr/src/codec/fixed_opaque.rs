use std::fmt;

use serde::de::{DeserializeSeed, Error, SeqAccess, Visitor};
use serde::{Deserializer, Serialize, Serializer};

use super::bounded::inside;
use super::{Codec, Never, inherent};
use crate::shape::FIXED_OPAQUE;

/// `opaque[N]`: a `[u8; N]`, padded, without a length (RFC 4506 4.9).
#[derive(Debug)]
pub struct FixedOpaque(Never);

inherent!([] FixedOpaque);

impl<const N: usize> Codec<[u8; N]> for FixedOpaque {
    #[inline(always)]
    fn serialize<S: Serializer>(value: &[u8; N], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(FIXED_OPAQUE, &Data(value))
    }

    #[inline(always)]
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[u8; N], D::Error> {
        inside(FIXED_OPAQUE, Copy::<N>, deserializer)
    }
}

struct Data<'a>(&'a [u8]);

impl Serialize for Data<'_> {
    #[inline(always)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

struct Copy<const N: usize>;

impl<'de, const N: usize> DeserializeSeed<'de> for Copy<N> {
    type Value = [u8; N];

    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<[u8; N], D::Error> {
        deserializer.deserialize_tuple(N, self)
    }
}

impl<'de, const N: usize> Visitor<'de> for Copy<N> {
    type Value = [u8; N];

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{N} bytes")
    }

    #[inline(always)]
    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<[u8; N], E> {
        bytes
            .try_into()
            .map_err(|_| E::invalid_length(bytes.len(), &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut bytes: A) -> Result<[u8; N], A::Error> {
        let mut data = [0; N];
        for (index, slot) in data.iter_mut().enumerate() {
            *slot = bytes
                .next_element()?
                .ok_or_else(|| A::Error::invalid_length(index, &self))?;
        }
        Ok(data)
    }
}
