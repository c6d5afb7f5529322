//! Text that is mostly short.

#![expect(
    clippy::inline_always,
    reason = "returned by value, it would be written and read in parts of different size"
)]

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::convert::Infallible;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::codec::Text;
use crate::short_text::ShortText;

/// A string for names: read and cloned without an allocation when it is short.
///
/// Up to 24 characters of ASCII are kept in the value itself. Any other text is shared between
/// clones. It is immutable, and otherwise like a [`String`], which it borrows, compares and hashes as.
///
/// ```
/// use serde_xdr::Name;
///
/// let name = Name::from("web-01");
/// assert_eq!(name, "web-01");
/// assert_eq!(name.to_uppercase(), "WEB-01");
/// assert_eq!(String::from(name.clone()), name.as_str());
/// ```
#[derive(Clone)]
pub struct Name(Repr);

#[derive(Clone)]
enum Repr {
    Short(ShortText),
    Long(Arc<str>),
}

impl Name {
    /// The text.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Repr::Short(text) => text.as_str(),
            Repr::Long(text) => text,
        }
    }
}

impl From<&str> for Name {
    #[inline(always)]
    fn from(text: &str) -> Self {
        Self(match ShortText::new(text.as_bytes()) {
            Some(text) => Repr::Short(text),
            None => Repr::Long(text.into()),
        })
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&String> for Name {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&Name> for Name {
    fn from(name: &Name) -> Self {
        name.clone()
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.as_str().to_owned()
    }
}

impl FromStr for Name {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl Default for Name {
    fn default() -> Self {
        Self::from("")
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Name {
    #[inline]
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), formatter)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), formatter)
    }
}

impl Eq for Name {}

impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

/// Comparisons with other kinds of text, in both directions.
macro_rules! compares_with {
    ($($other:ty),*) => {$(
        impl PartialEq<$other> for Name {
            fn eq(&self, other: &$other) -> bool {
                self.as_str() == AsRef::<str>::as_ref(other)
            }
        }

        impl PartialEq<Name> for $other {
            fn eq(&self, other: &Name) -> bool {
                other == self
            }
        }
    )*};
}
compares_with!(str, &str, String);

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Serialize for Name {
    #[inline(always)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for Name {
    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Text::<{ u32::MAX }>::deserialize(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sixteen tags more than those of `T`.
    #[expect(dead_code, reason = "only its size counts")]
    enum Tags<T> {
        Value(T),
        A,
        B,
        C,
        D,
        E,
        F,
        G,
        H,
        I,
        J,
        K,
        L,
        M,
        N,
        O,
        P,
    }
    type Four<T> = Tags<Tags<Tags<Tags<T>>>>;

    /// Decoding takes four times as long if the tag is a byte: see `Length`.
    #[test]
    fn the_tag_is_wider_than_a_byte() {
        type Many = Tags<Four<Four<Four<Four<Name>>>>>;
        assert_eq!(size_of::<Many>(), size_of::<Name>());
    }

    #[test]
    fn text_of_every_length_comes_back() {
        let text: String = ('a'..='z').chain('A'..='Z').collect();
        for length in 0..=text.len() {
            let text = &text[..length];
            let name = Name::from(text);
            assert_eq!(name, text);
            assert_eq!(name.clone(), name);
        }
    }

    #[test]
    fn letters_outside_ascii_are_cut_nowhere() {
        for length in 0..14 {
            let text = "é".repeat(length);
            assert_eq!(Name::from(&text), text);
        }
    }

    #[test]
    fn zeros_at_the_end_are_part_of_the_text() {
        assert_eq!(Name::from("a\0\0"), "a\0\0");
        assert_ne!(Name::from("a\0"), Name::from("a"));
    }

    #[test]
    fn names_sort_and_look_like_strings() {
        let [long, short] = ["a-rather-long-name-that-is-shared", "b"].map(Name::from);
        assert!(short > long);
        assert_eq!(format!("{short:?} {short:>4}"), "\"b\"    b");
    }
}
