//! Text whose encoding the peer has chosen.

#![expect(
    clippy::inline_always,
    reason = "returned by value, it would be written and read in parts of different size"
)]

use std::borrow::{Borrow, Cow};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::Utf8Error;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::codec::Text;
use crate::short_text::ShortText;

/// A text as its host wrote it: names, keys and paths, which are mostly UTF-8 and need not be.
///
/// It keeps every byte, so that what came over the wire goes back as it came. It prints leniently:
/// [`Display`](fmt::Display) shows U+FFFD for each sequence that is not UTF-8, [`Debug`](fmt::Debug) shows the
/// bytes as escapes. It compares, sorts and hashes by its bytes.
///
/// Up to 24 characters of ASCII are kept in the value itself. Any other text is shared between clones.
///
/// ```
/// use serde_xdr::HostText;
///
/// let name = HostText::from(&b"gr\xfc\xdfe.img"[..]);
/// assert_eq!(name.to_string(), "gr\u{fffd}\u{fffd}e.img");
/// assert_eq!(format!("{name:?}"), r#""gr\xfc\xdfe.img""#);
/// assert_eq!(name.as_bytes(), b"gr\xfc\xdfe.img");
/// assert!(name.to_str().is_err());
///
/// assert_eq!(HostText::from("web"), "web");
/// ```
///
/// A path on this machine is made of it by `OsStr::from_bytes(text.as_bytes())` (`std::os::unix::ffi::OsStrExt`).
///
/// # serde
/// In XDR it is a `string`: its length and its bytes. Formats for humans, such as JSON, get the lenient text,
/// from which other bytes do not come back. Other binary formats get bytes.
#[derive(Clone)]
pub struct HostText(Repr);

#[derive(Clone)]
enum Repr {
    Short(ShortText),
    Long(Arc<[u8]>),
}

impl HostText {
    /// The bytes, as they came and as they are sent.
    #[must_use]
    #[inline]
    pub fn as_bytes(&self) -> &[u8] {
        match &self.0 {
            Repr::Short(text) => text.as_str().as_bytes(),
            Repr::Long(bytes) => bytes,
        }
    }

    /// The text, if it is UTF-8.
    ///
    /// # Errors
    /// The place of the first byte that is not.
    pub fn to_str(&self) -> Result<&str, Utf8Error> {
        match &self.0 {
            Repr::Short(text) => Ok(text.as_str()),
            Repr::Long(bytes) => std::str::from_utf8(bytes),
        }
    }

    /// The text with U+FFFD for each sequence that is not UTF-8: for people, not for calls.
    #[must_use]
    pub fn to_string_lossy(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(self.as_bytes())
    }

    /// Whether there are no bytes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.as_bytes().is_empty()
    }
}

impl From<&[u8]> for HostText {
    #[inline(always)]
    fn from(bytes: &[u8]) -> Self {
        Self(match ShortText::new(bytes) {
            Some(text) => Repr::Short(text),
            None => Repr::Long(bytes.into()),
        })
    }
}

impl From<&str> for HostText {
    #[inline(always)]
    fn from(text: &str) -> Self {
        Self::from(text.as_bytes())
    }
}

/// Kinds of text that lend their bytes.
macro_rules! from {
    ($($other:ty),*) => {$(
        impl From<$other> for HostText {
            fn from(text: $other) -> Self {
                Self::from(AsRef::<[u8]>::as_ref(&text))
            }
        }
    )*};
}
from!(String, &String, Vec<u8>);

impl<const N: usize> From<&[u8; N]> for HostText {
    fn from(bytes: &[u8; N]) -> Self {
        Self::from(&bytes[..])
    }
}

impl From<&HostText> for HostText {
    fn from(text: &HostText) -> Self {
        text.clone()
    }
}

impl Default for HostText {
    fn default() -> Self {
        Self::from("")
    }
}

impl AsRef<[u8]> for HostText {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl Borrow<[u8]> for HostText {
    fn borrow(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl fmt::Display for HostText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.to_string_lossy())
    }
}

impl fmt::Debug for HostText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Ok(text) = self.to_str() {
            return fmt::Debug::fmt(text, formatter);
        }
        formatter.write_str("\"")?;
        for chunk in self.as_bytes().utf8_chunks() {
            write!(formatter, "{}", chunk.valid().escape_debug())?;
            for byte in chunk.invalid() {
                write!(formatter, "\\x{byte:02x}")?;
            }
        }
        formatter.write_str("\"")
    }
}

impl PartialEq for HostText {
    fn eq(&self, other: &Self) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl Eq for HostText {}

impl Ord for HostText {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_bytes().cmp(other.as_bytes())
    }
}

impl PartialOrd for HostText {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for HostText {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_bytes().hash(state);
    }
}

/// Comparisons with other kinds of text, byte by byte, in both directions.
macro_rules! compares_with {
    ($($other:ty),*) => {$(
        impl PartialEq<$other> for HostText {
            fn eq(&self, other: &$other) -> bool {
                self.as_bytes() == AsRef::<[u8]>::as_ref(other)
            }
        }

        impl PartialEq<HostText> for $other {
            fn eq(&self, other: &HostText) -> bool {
                other == self
            }
        }
    )*};
}
compares_with!(str, &str, String, [u8], &[u8]);

impl Serialize for HostText {
    #[inline(always)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Text::<{ u32::MAX }>::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for HostText {
    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Text::<{ u32::MAX }>::deserialize(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use bytes::BytesMut;

    use super::*;
    use crate::{ErrorKind, from_slice, to_bytes_mut, to_bytes_mut_for_c};

    const LATIN_1: &[u8] = b"gr\xfc\xdfe.img";
    const LONG: &[u8] = b"/var/lib/libvirt/images/gr\xfc\xdfe.img";

    fn encoded(bytes: &[u8]) -> Vec<u8> {
        let mut wire = u32::try_from(bytes.len()).unwrap().to_be_bytes().to_vec();
        wire.extend(bytes);
        wire.resize(wire.len().next_multiple_of(4), 0);
        wire
    }

    #[test]
    fn every_byte_comes_back() {
        for bytes in [LATIN_1, LONG, b"", b"web", &[0xff; 24], &[b'x'; 24], b"\0"] {
            let text: HostText = from_slice(&encoded(bytes)).unwrap();
            assert_eq!(text.as_bytes(), bytes);
            let mut wire = BytesMut::new();
            to_bytes_mut(&text, &mut wire).unwrap();
            assert_eq!(wire, encoded(bytes));
        }
    }

    #[test]
    fn a_nul_is_refused_for_a_peer_in_c_and_nothing_is_written() {
        for bytes in [
            &b"web\0x"[..],
            b"gr\xfc\0",
            b"\0\xff and more than can be kept inside",
        ] {
            let mut wire = BytesMut::from(&b"before"[..]);
            let error = to_bytes_mut_for_c(&HostText::from(bytes), &mut wire).unwrap_err();
            assert_eq!(error.kind(), &ErrorKind::Nul);
            assert_eq!(wire, "before");
        }
        let mut wire = BytesMut::new();
        to_bytes_mut_for_c(&HostText::from(LATIN_1), &mut wire).unwrap();
        assert_eq!(wire, encoded(LATIN_1));
    }

    #[test]
    fn bytes_are_printed_leniently_and_escaped() {
        let text = HostText::from(b"a\xfc\n\xe4\xbd");
        assert_eq!(text.to_string(), "a\u{fffd}\n\u{fffd}");
        assert_eq!(format!("{text:?}"), r#""a\xfc\n\xe4\xbd""#);
        assert_eq!(
            format!("{:>4}|{:<3}|", HostText::from("b"), text),
            "   b|a\u{fffd}\n\u{fffd}|"
        );
        assert_eq!(text.to_str().unwrap_err().valid_up_to(), 1);
        let text = HostText::from("grüße");
        assert_eq!(text.to_str(), Ok("grüße"));
        assert_eq!(format!("{text} {text:?}"), "grüße \"grüße\"");
    }

    #[test]
    fn texts_of_other_bytes_differ_though_they_print_alike() {
        let [one, other] = [b"a\xfc", b"a\xfd"].map(HostText::from);
        assert_eq!(one.to_string(), other.to_string());
        assert_ne!(one, other);
        assert!(one < other);
        let all = HashSet::from([one, other]);
        assert_eq!(all.len(), 2);
        assert!(all.contains(&b"a\xfd"[..]));
    }

    #[test]
    fn json_has_the_lenient_text() {
        let json = serde_json::to_string(&HostText::from(LATIN_1)).unwrap();
        assert_eq!(json, "\"gr\u{fffd}\u{fffd}e.img\"");
        let back: HostText = serde_json::from_str("\"gr\\u00fc\u{df}e\"").unwrap();
        assert_eq!(back, "grüße");
    }

    #[test]
    fn a_bound_holds_for_every_byte() {
        type Bounded = Text<8>;
        struct Held(HostText);
        impl Serialize for Held {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Bounded::serialize(&self.0, serializer)
            }
        }
        let mut wire = BytesMut::new();
        to_bytes_mut(&Held([0xff; 8].as_slice().into()), &mut wire).unwrap();
        let error = to_bytes_mut(&Held([0xff; 9].as_slice().into()), &mut wire).unwrap_err();
        assert_eq!(
            error.kind(),
            &ErrorKind::OverBound {
                length: 9,
                bound: 8
            }
        );
    }
}
