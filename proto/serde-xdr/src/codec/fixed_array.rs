use std::array;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, SeqAccess, Visitor};
use serde::ser::SerializeTuple;
use serde::{Deserializer, Serializer};

use super::{By, Codec, Never, Plain, Through, inherent};

/// `T[N]`: a `[T; N]`, each element handled by the codec `C` (RFC 4506 4.12).
///
/// Without a codec serde has arrays up to 32 elements only; with it there is no limit.
#[derive(Debug)]
pub struct FixedArray<C = Plain>(Never, PhantomData<C>);

inherent!([C] FixedArray<C>);

impl<C: Codec<T>, T, const N: usize> Codec<[T; N]> for FixedArray<C> {
    #[inline(always)]
    fn serialize<S: Serializer>(value: &[T; N], serializer: S) -> Result<S::Ok, S::Error> {
        let mut elements = serializer.serialize_tuple(N)?;
        for element in value {
            elements.serialize_element(&By::<C, T>::codec(element))?;
        }
        elements.end()
    }

    #[inline(always)]
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[T; N], D::Error> {
        deserializer.deserialize_tuple(N, Fill::<C, T, N>(PhantomData))
    }
}

struct Fill<C, T, const N: usize>(PhantomData<(C, T)>);

impl<'de, C: Codec<T>, T, const N: usize> Visitor<'de> for Fill<C, T, N> {
    type Value = [T; N];

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an array of {N}")
    }

    #[inline(always)]
    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<[T; N], A::Error> {
        let mut array = array::from_fn(|_| None);
        for (index, slot) in array.iter_mut().enumerate() {
            match elements.next_element_seed(Through::<C, T>::codec())? {
                Some(element) => *slot = Some(element),
                None => return Err(A::Error::invalid_length(index, &self)),
            }
        }
        #[expect(
            clippy::expect_used,
            reason = "the loop above returns or fills every slot"
        )]
        Ok(array.map(|slot| slot.expect("every slot is filled")))
    }
}
