//! The newtype that tells a bound, and its visitor.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Visitor};

/// Reads the inside of the newtype `name` with `seed`.
#[inline(always)]
pub(super) fn inside<'de, D, S>(
    name: &'static str,
    seed: S,
    deserializer: D,
) -> Result<S::Value, D::Error>
where
    D: Deserializer<'de>,
    S: DeserializeSeed<'de>,
{
    deserializer.deserialize_newtype_struct(name, Inside(seed))
}

struct Inside<S>(S);

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for Inside<S> {
    type Value = S::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value with a bound")
    }

    #[inline(always)]
    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<S::Value, D::Error> {
        self.0.deserialize(deserializer)
    }
}
