//! An arm of a union that this side does not know.

use std::fmt;

use bytes::{Buf, Bytes};
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Name of the newtype around what an unknown discriminant stands for.
pub(crate) const UNKNOWN_ARM: &str = "xdr_unknown_arm";

/// The content of a union's arm whose discriminant has no other variant.
///
/// It belongs in the last variant of an enum, renamed to `*`, which makes the union open. XDR does not say how
/// long an arm is, so nothing behind the discriminant can be told apart: all of it is [`unread`](Self::unread), and decoding ends
/// there. Arrays that hold the union, or structs that end with it, have the elements up to it and no more. Integers, optionals
/// and arrays that follow in the outermost struct are zero, absent and empty; anything else that follows is an error.
///
/// In that variant it cannot be encoded ([`ErrorKind::Unsupported`](crate::ErrorKind::Unsupported)).
///
/// ```
/// use serde::{Deserialize, Serialize};
/// use serde_xdr::UnknownArm;
///
/// #[derive(Debug, PartialEq, Serialize, Deserialize)]
/// enum Value {
///     #[serde(rename = "1")]
///     Int(i32),
///     #[serde(rename = "*")]
///     Unknown(UnknownArm),
/// }
/// // Three values: 5, one of an unknown kind, and one that begins somewhere behind it.
/// let wire = [0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0, 6];
/// let values: Vec<Value> = serde_xdr::from_slice(&wire)?;
/// let unknown = UnknownArm { discriminant: 9, unread: wire[16..].to_vec().into() };
/// assert_eq!(values, [Value::Int(5), Value::Unknown(unknown)]);
/// # Ok::<(), serde_xdr::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownArm {
    /// The discriminant.
    pub discriminant: i32,
    /// All bytes of the message behind the discriminant: the arm, and whatever follows it.
    pub unread: Bytes,
}

impl fmt::Debug for UnknownArm {
    /// How many bytes are unread, not which.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("UnknownArm")
            .field("discriminant", &self.discriminant)
            .field("unread", &format_args!("{} bytes", self.unread.len()))
            .finish()
    }
}

impl Serialize for UnknownArm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.discriminant, &self.unread[..]).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for UnknownArm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(UNKNOWN_ARM, Parts)
    }
}

struct Parts;

impl<'de> Visitor<'de> for Parts {
    type Value = UnknownArm;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a discriminant and bytes")
    }

    /// As the decoder gives it: the discriminant in four bytes, and the rest.
    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<UnknownArm, E> {
        let mut unread = Bytes::from(bytes);
        let discriminant = unread.try_get_i32().map_err(E::custom)?;
        Ok(UnknownArm {
            discriminant,
            unread,
        })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, other: D) -> Result<UnknownArm, D::Error> {
        other.deserialize_tuple(2, self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<UnknownArm, A::Error> {
        let missing = || A::Error::invalid_length(0, &self);
        let discriminant = parts.next_element()?.ok_or_else(missing)?;
        let unread: Vec<u8> = parts.next_element()?.ok_or_else(missing)?;
        let unread = unread.into();
        Ok(UnknownArm {
            discriminant,
            unread,
        })
    }
}
