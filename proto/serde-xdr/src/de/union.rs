//! How serde reads an enum or a union.

use serde::Deserializer;
use serde::de::value::U32Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, IntoDeserializer, VariantAccess, Visitor};

use super::decoder::Decoder;
use crate::discriminant;
use crate::error::ErrorKind;
use crate::fault::Fault;

type Result<T> = std::result::Result<T, Fault>;

/// The arm that a discriminant has chosen.
#[derive(Clone, Copy)]
pub(super) struct Arm {
    index: u32,
    pub(super) name: &'static str,
}

impl Arm {
    /// Reads the discriminant of the enum or union `type_name`.
    #[inline]
    pub(super) fn read(
        decoder: &mut Decoder<'_, '_>,
        type_name: &'static str,
        variants: &'static [&'static str],
    ) -> Result<Self> {
        let value = decoder.signed()?;
        match discriminant::find(value, variants) {
            Some((index, name)) => Ok(Self { index, name }),
            None => Self::unknown(value, decoder, type_name, variants),
        }
    }

    /// The arm of an open union that takes every other discriminant.
    #[cold]
    fn unknown(
        value: i32,
        decoder: &mut Decoder<'_, '_>,
        type_name: &'static str,
        variants: &'static [&'static str],
    ) -> Result<Self> {
        if let Some(index) = discriminant::default(variants) {
            decoder.unknown(value);
            let name = discriminant::DEFAULT;
            return Ok(Self { index, name });
        }
        let fault = decoder.fail_word(ErrorKind::Discriminant { value });
        decoder.locate(type_name, None);
        Err(fault)
    }

    #[inline]
    pub(super) fn of<'a, 'r, 'de>(self, decoder: &'a mut Decoder<'r, 'de>) -> Union<'a, 'r, 'de> {
        Union {
            decoder,
            index: self.index,
        }
    }
}

/// A union whose discriminant has been read.
pub(super) struct Union<'a, 'r, 'de> {
    decoder: &'a mut Decoder<'r, 'de>,
    index: u32,
}

impl<'a, 'r, 'de> EnumAccess<'de> for Union<'a, 'r, 'de> {
    type Error = Fault;
    type Variant = Content<'a, 'r, 'de>;

    #[inline]
    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant)> {
        let index: U32Deserializer<Fault> = self.index.into_deserializer();
        Ok((seed.deserialize(index)?, Content(self.decoder)))
    }
}

/// What the chosen arm holds.
pub(super) struct Content<'a, 'r, 'de>(&'a mut Decoder<'r, 'de>);

impl<'de> VariantAccess<'de> for Content<'_, '_, 'de> {
    type Error = Fault;

    #[inline]
    fn unit_variant(self) -> Result<()> {
        Ok(())
    }

    #[inline]
    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value> {
        seed.deserialize(self.0)
    }

    #[inline]
    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value> {
        self.0.deserialize_tuple(length, visitor)
    }

    #[inline]
    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.0.deserialize_tuple(fields.len(), visitor)
    }
}
