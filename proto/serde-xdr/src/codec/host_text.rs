use std::fmt;

use serde::de::{DeserializeSeed, Error, Visitor};
use serde::{Deserializer, Serialize, Serializer};

use super::bounded::inside;
use super::{Codec, Text};
use crate::HostText;
use crate::shape::{AtMost, HostTextAtMost};

impl<const MAX: u32> Codec<HostText> for Text<MAX> {
    #[inline(always)]
    fn serialize<S: Serializer>(value: &HostText, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_str(&value.to_string_lossy());
        }
        let name = HostTextAtMost::<MAX>::NAME;
        serializer.serialize_newtype_struct(name, &Lent(value.as_bytes()))
    }

    #[inline(always)]
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<HostText, D::Error> {
        inside(AtMost::<MAX>::NAME, Copy, deserializer)
    }
}

/// Bytes whose way to the serializer is short enough to be inlined, so that their bound becomes a constant.
struct Lent<'a>(&'a [u8]);

impl Serialize for Lent<'_> {
    #[inline(always)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

struct Copy;

impl<'de> DeserializeSeed<'de> for Copy {
    type Value = HostText;

    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<HostText, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_str(self);
        }
        deserializer.deserialize_bytes(self)
    }
}

impl Visitor<'_> for Copy {
    type Value = HostText;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    #[inline(always)]
    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<HostText, E> {
        Ok(HostText::from(bytes))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<HostText, E> {
        Ok(HostText::from(text))
    }
}
