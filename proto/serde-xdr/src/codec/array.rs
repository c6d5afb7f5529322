use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, SeqAccess, Visitor};
use serde::ser::SerializeSeq;
use serde::{Deserializer, Serialize, Serializer};

use super::bounded::inside;
use super::{By, Codec, Never, Plain, Through, inherent};
use crate::shape::AtMost;

/// `T<MAX>`: a [`Vec`] of at most `MAX` elements, each handled by the codec `C` (RFC 4506 4.13).
#[derive(Debug)]
pub struct Array<const MAX: u32, C = Plain>(Never, PhantomData<C>);

inherent!([const MAX: u32, C] Array<MAX, C>);

impl<const MAX: u32, C: Codec<T>, T> Codec<Vec<T>> for Array<MAX, C> {
    #[inline(always)]
    fn serialize<S: Serializer>(value: &Vec<T>, serializer: S) -> Result<S::Ok, S::Error> {
        let elements = Elements::<C, T>(value, PhantomData);
        serializer.serialize_newtype_struct(AtMost::<MAX>::NAME, &elements)
    }

    #[inline(always)]
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
        inside(
            AtMost::<MAX>::NAME,
            Collect::<C, T>(PhantomData),
            deserializer,
        )
    }
}

struct Elements<'a, C, T>(&'a [T], PhantomData<C>);

impl<C: Codec<T>, T> Serialize for Elements<'_, C, T> {
    #[inline(always)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut elements = serializer.serialize_seq(Some(self.0.len()))?;
        for element in self.0 {
            elements.serialize_element(&By::<C, T>::codec(element))?;
        }
        elements.end()
    }
}

struct Collect<C, T>(PhantomData<(C, T)>);

impl<'de, C: Codec<T>, T> DeserializeSeed<'de> for Collect<C, T> {
    type Value = Vec<T>;

    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

/// Bytes set aside at once on the word of a count. An element can be much larger in memory than on
/// the wire; longer arrays grow as their elements arrive.
const RESERVE_MAX: usize = 1 << 20;

impl<'de, C: Codec<T>, T> Visitor<'de> for Collect<C, T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array")
    }

    #[inline(always)]
    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Vec<T>, A::Error> {
        let reserve = RESERVE_MAX / size_of::<T>().max(1);
        let mut array = Vec::with_capacity(elements.size_hint().unwrap_or(0).min(reserve));
        while let Some(element) = elements.next_element_seed(Through::<C, T>::codec())? {
            array.push(element);
        }
        Ok(array)
    }
}
