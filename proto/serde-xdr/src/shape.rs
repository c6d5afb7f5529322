//! How a codec tells the coder what plain serde cannot say: a bound, or that bytes are of fixed
//! length.
//!
//! It does so by the name of a newtype struct put around the value. Every other format sees a
//! transparent newtype. The names are constants, so the comparison goes away when it is inlined.

#![expect(
    clippy::inline_always,
    reason = "the name is a constant where this is inlined"
)]

/// What the next string, opaque or array is held to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// At most so many bytes or elements.
    AtMost(u32),
    /// Bytes whose number is known: no length on the wire.
    FixedOpaque,
    /// At most so many bytes, which are text to the encoder, though they may be no UTF-8.
    HostText(u32),
}

/// Name of the newtype around a fixed opaque.
pub(crate) const FIXED_OPAQUE: &str = "xdr_fixed_opaque";

const AT_MOST: &str = "xdr_at_most_";
/// As long as [`AT_MOST`].
const HOST_TEXT: &str = "xdr_hosttxt_";
const DIGITS: usize = 8;
const NAME_LENGTH: usize = AT_MOST.len() + DIGITS;

/// Carries the name of the newtype around something with a bound.
pub(crate) struct AtMost<const MAX: u32>;

impl<const MAX: u32> AtMost<MAX> {
    const BYTES: [u8; NAME_LENGTH] = name(AT_MOST, MAX);
    /// `xdr_at_most_` and the bound in eight hexadecimal digits.
    pub(crate) const NAME: &str = match std::str::from_utf8(&Self::BYTES) {
        Ok(name) => name,
        Err(_) => AT_MOST,
    };
}

/// Carries the name of the newtype around a text of any bytes.
pub(crate) struct HostTextAtMost<const MAX: u32>;

impl<const MAX: u32> HostTextAtMost<MAX> {
    const BYTES: [u8; NAME_LENGTH] = name(HOST_TEXT, MAX);
    /// `xdr_hosttxt_` and the bound in eight hexadecimal digits.
    pub(crate) const NAME: &str = match std::str::from_utf8(&Self::BYTES) {
        Ok(name) => name,
        Err(_) => HOST_TEXT,
    };
}

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "run by the compiler, which has nothing else"
)]
const fn name(kind: &str, bound: u32) -> [u8; NAME_LENGTH] {
    const HEXADECIMAL: &[u8; 16] = b"0123456789abcdef";
    let mut name = [0; NAME_LENGTH];
    let mut at = 0;
    while at < kind.len() {
        name[at] = kind.as_bytes()[at];
        at += 1;
    }
    let bytes = bound.to_be_bytes();
    let mut byte = 0;
    while byte < bytes.len() {
        name[at] = HEXADECIMAL[(bytes[byte] >> 4) as usize];
        name[at + 1] = HEXADECIMAL[(bytes[byte] & 15) as usize];
        at += 2;
        byte += 1;
    }
    name
}

impl Shape {
    /// The shape that a newtype's name stands for.
    #[inline(always)]
    pub(crate) fn named(name: &'static str) -> Option<Self> {
        if name == FIXED_OPAQUE {
            return Some(Self::FixedOpaque);
        }
        let (kind, digits) = name.as_bytes().split_last_chunk::<DIGITS>()?;
        let is_text = kind == HOST_TEXT.as_bytes();
        if !is_text && kind != AT_MOST.as_bytes() {
            return None;
        }
        let bound = digits.iter().fold(0, |bound, &digit| {
            let value = if digit <= b'9' {
                digit.wrapping_sub(b'0')
            } else {
                digit.wrapping_sub(b'a').wrapping_add(10)
            };
            (bound << 4) | u32::from(value & 15)
        });
        Some(if is_text {
            Self::HostText(bound)
        } else {
            Self::AtMost(bound)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_survive_the_way_through_a_name() {
        assert_eq!(AtMost::<4096>::NAME, "xdr_at_most_00001000");
        assert_eq!(Shape::named(AtMost::<0>::NAME), Some(Shape::AtMost(0)));
        assert_eq!(
            Shape::named(AtMost::<0x89ab_cdef>::NAME),
            Some(Shape::AtMost(0x89ab_cdef))
        );
        assert_eq!(
            Shape::named(AtMost::<{ u32::MAX }>::NAME),
            Some(Shape::AtMost(u32::MAX))
        );
    }

    #[test]
    fn text_of_any_bytes_has_names_of_its_own() {
        assert_eq!(HOST_TEXT.len(), AT_MOST.len());
        let name = HostTextAtMost::<0x89ab_cdef>::NAME;
        assert_eq!(Shape::named(name), Some(Shape::HostText(0x89ab_cdef)));
    }

    #[test]
    fn other_names_are_just_newtypes() {
        for name in ["", "Uuid", "xdr_at_most_", "xdr_at_most_1", "xdr_fixed"] {
            assert_eq!(Shape::named(name), None, "{name}");
        }
    }
}
