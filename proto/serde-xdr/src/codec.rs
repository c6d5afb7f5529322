//! Codecs for `#[serde(with = "..")]`.

#![expect(
    clippy::inline_always,
    reason = "a bound becomes a constant only in one function with the serializer"
)]

mod array;
mod bounded;
mod fixed_array;
mod fixed_opaque;
mod host_text;
mod opaque;
mod optional;
mod plain;
mod text;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer};
use serde::{Serialize, Serializer};

pub use array::Array;
pub use fixed_array::FixedArray;
pub use fixed_opaque::FixedOpaque;
pub use opaque::Opaque;
pub use optional::Optional;
pub use plain::Plain;
pub use text::Text;

/// How a `T` goes over the wire, where its type alone does not say it.
///
/// A codec is a type without values, named in `#[serde(with = "Text::<255>")]` or as the parameter
/// of another codec: `Array::<16, Text<255>>`. This crate's codecs have both functions as inherent
/// ones too, so the attribute does not need this trait in scope.
///
/// In other formats than XDR the codecs are transparent: a `Text` is a string, an `Array` a
/// sequence, opaque data are bytes. Only XDR holds them to their bounds.
pub trait Codec<T: ?Sized> {
    /// Writes `value`.
    ///
    /// # Errors
    /// What `serializer` refuses, such as a value over its bound.
    fn serialize<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads a value.
    ///
    /// # Errors
    /// What `deserializer` refuses, such as a length over its bound.
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>
    where
        T: Sized;
}

/// The functions of [`Codec`] as inherent ones, which `with` finds without an import.
macro_rules! inherent {
    ([$($parameters:tt)*] $codec:ty) => {
        impl<$($parameters)*> $codec {
            /// Writes `value`: [`Codec::serialize`](crate::Codec::serialize).
            ///
            /// # Errors
            /// What `serializer` refuses, such as a value over its bound.
            #[inline(always)]
            pub fn serialize<T, S>(value: &T, serializer: S) -> Result<S::Ok, S::Error>
            where
                T: ?Sized,
                S: serde::Serializer,
                Self: crate::Codec<T>,
            {
                <Self as crate::Codec<T>>::serialize(value, serializer)
            }

            /// Reads a value: [`Codec::deserialize`](crate::Codec::deserialize).
            ///
            /// # Errors
            /// What `deserializer` refuses, such as a length over its bound.
            #[inline(always)]
            pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
            where
                D: serde::Deserializer<'de>,
                Self: crate::Codec<T>,
            {
                <Self as crate::Codec<T>>::deserialize(deserializer)
            }
        }
    };
}
use inherent;

/// A value as its codec writes it.
struct By<'a, C, T: ?Sized>(&'a T, PhantomData<C>);

impl<'a, C, T: ?Sized> By<'a, C, T> {
    #[inline(always)]
    fn codec(value: &'a T) -> Self {
        Self(value, PhantomData)
    }
}

impl<C: Codec<T>, T: ?Sized> Serialize for By<'_, C, T> {
    #[inline(always)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        C::serialize(self.0, serializer)
    }
}

/// Reads a value as its codec does.
struct Through<C, T>(PhantomData<(C, T)>);

impl<C, T> Through<C, T> {
    #[inline(always)]
    fn codec() -> Self {
        Self(PhantomData)
    }
}

impl<'de, C: Codec<T>, T> DeserializeSeed<'de> for Through<C, T> {
    type Value = T;

    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        C::deserialize(deserializer)
    }
}

/// No codec has values.
enum Never {}

impl fmt::Debug for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}
