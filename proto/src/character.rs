//! C's `char`, which XDR sends as an int.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_xdr::Codec;

/// A byte that travels as a C `char` in a word of its own.
///
/// `char` is signed on some machines and not on others, so a byte from 128 up arrives as a
/// negative number or as itself. Both are read; it is sent as x86 does, as a negative number.
#[derive(Debug)]
pub(crate) enum Character {}

impl Codec<u8> for Character {
    fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        i32::from(value.cast_signed()).serialize(serializer)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        let value = i32::deserialize(deserializer)?;
        let signed = i8::try_from(value).map(i8::cast_unsigned);
        signed
            .or_else(|_| u8::try_from(value))
            .map_err(|_| D::Error::custom("a char between -128 and 255"))
    }
}

#[cfg(test)]
mod tests {
    use bytes::BytesMut;
    use serde_xdr::{Array, from_slice, to_bytes_mut};

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Data(#[serde(with = "Array::<4, Character>")] Vec<u8>);

    #[test]
    fn bytes_are_sent_as_signed_words() {
        let mut out = BytesMut::new();
        to_bytes_mut(&Data(vec![b'a', 0x80]), &mut out).unwrap();
        assert_eq!(out[..], [0, 0, 0, 2, 0, 0, 0, 0x61, 0xff, 0xff, 0xff, 0x80]);
    }

    #[test]
    fn both_signs_are_read_and_more_than_a_byte_is_refused() {
        let word = |word: i32| {
            let mut bytes = vec![0, 0, 0, 1];
            bytes.extend(word.to_be_bytes());
            from_slice::<Data>(&bytes).map(|data| data.0)
        };
        assert_eq!(word(-128).unwrap(), [0x80]);
        assert_eq!(word(128).unwrap(), [0x80]);
        assert_eq!(word(255).unwrap(), [0xff]);
        assert!(word(256).is_err());
        assert!(word(-129).is_err());
    }
}
