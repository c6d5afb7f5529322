//! The 16 bytes that name a domain, a network or a pool for good.

#![expect(
    clippy::inline_always,
    reason = "as in wire_struct: read and written for each element of a list"
)]

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_xdr::FixedOpaque;

/// A UUID, `opaque[16]` on the wire (`VIR_UUID_BUFLEN`).
///
/// Any 16 bytes are one: libvirt does not look at the version bits, and Xen's Domain-0 has
/// [`Uuid::NIL`].
///
/// ```
/// use virtwire_proto::Uuid;
///
/// let uuid: Uuid = "c7a5fdbd-cdaf-9455-926a-d65c16db1809".parse()?;
/// assert_eq!(uuid.to_string(), "c7a5fdbd-cdaf-9455-926a-d65c16db1809");
/// # Ok::<(), virtwire_proto::uuid::UuidError>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Uuid(pub [u8; 16]);

// By hand, because a derived one may become a function of its own, which costs each element of a
// list more than its sixteen bytes do.
impl Serialize for Uuid {
    #[inline(always)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        FixedOpaque::serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for Uuid {
    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        FixedOpaque::deserialize(deserializer).map(Self)
    }
}

impl Uuid {
    /// All bits zero: Xen's Domain-0.
    pub const NIL: Self = Self([0; 16]);

    /// Whether all bits are zero.
    #[must_use]
    pub fn is_nil(self) -> bool {
        self == Self::NIL
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Lists have thousands of them: one write for each, not 36.
        let mut digits = [b'-'; 36];
        let mut places = digits.iter_mut();
        for (index, byte) in self.0.iter().enumerate() {
            if matches!(index, 4 | 6 | 8 | 10) {
                places.next();
            }
            for digit in [byte >> 4, byte & 15] {
                if let Some(place) = places.next() {
                    *place = digit + if digit < 10 { b'0' } else { b'a' - 10 };
                }
            }
        }
        f.write_str(str::from_utf8(&digits).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Uuid {
    type Err = UuidError;

    /// Reads 32 hexadecimal digits, with hyphens anywhere between two bytes, as
    /// `virUUIDParse` does.
    ///
    /// # Errors
    /// [`UuidError`] when there are other characters or another number of digits.
    fn from_str(text: &str) -> Result<Self, UuidError> {
        let mut bytes = [0; 16];
        let mut rest = text;
        for byte in &mut bytes {
            rest = rest.trim_start_matches('-');
            let (digits, tail) = rest.split_at_checked(2).ok_or(UuidError)?;
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return Err(UuidError);
            }
            *byte = u8::from_str_radix(digits, 16).map_err(|_| UuidError)?;
            rest = tail;
        }
        if rest.is_empty() {
            Ok(Self(bytes))
        } else {
            Err(UuidError)
        }
    }
}

/// The text is not a UUID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a UUID of 32 hexadecimal digits")]
pub struct UuidError;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_libvirt_takes_are_taken() {
        let expected = Uuid([
            0xc7, 0xa5, 0xfd, 0xbd, 0xcd, 0xaf, 0x94, 0x55, 0x92, 0x6a, 0xd6, 0x5c, 0x16, 0xdb,
            0x18, 0x09,
        ]);
        for text in [
            "c7a5fdbd-cdaf-9455-926a-d65c16db1809",
            "C7A5FDBDCDAF9455926AD65C16DB1809",
            "c7-a5fdbdcdaf9455-926ad65c16db1809",
        ] {
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn texts_that_are_no_uuid_are_refused() {
        for text in [
            "",
            "c7a5fdbd",
            "c7a5fdbd-cdaf-9455-926a-d65c16db180",
            "c7a5fdbd-cdaf-9455-926a-d65c16db18090",
            "c7a5fdbd-cdaf-9455-926a-d65c16db180g",
            "+7a5fdbd-cdaf-9455-926a-d65c16db1809",
            "c7a5fdbd-cdaf-9455-926a-d65c16db18\u{e9}",
        ] {
            assert_eq!(text.parse::<Uuid>(), Err(UuidError), "{text}");
        }
    }
}
