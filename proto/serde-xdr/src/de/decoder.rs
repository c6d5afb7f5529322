//! The bytes left, and the primitive reads on them.

use ascii::AsAsciiStr;
use serde::Deserialize;

use crate::DEPTH_MAX;
use crate::error::{ErrorKind, Place, Result};
use crate::fault::{Fault, Report};
use crate::shape::Shape;

/// Decodes one value that takes up all of `input`.
///
/// Strings and opaques are handed to serde borrowed from `input`. Every length is held against its
/// bound and against the bytes left before anything is allocated.
///
/// # Errors
/// If `input` is not the encoding of a `T`, to the last byte: see [`ErrorKind`].
pub fn from_slice<'de, T: Deserialize<'de>>(input: &'de [u8]) -> Result<T> {
    let mut report = Report::default();
    let mut decoder = Decoder {
        rest: input,
        length: input.len(),
        depth: 0,
        shape: None,
        report: &mut report,
    };
    match T::deserialize(&mut decoder) {
        Ok(value) if decoder.rest.is_empty() => return Ok(value),
        Ok(_) => {
            let left = decoder.rest.len();
            decoder.fail(ErrorKind::TrailingBytes { left });
        }
        Err(Fault(())) => {}
    }
    let offset = decoder.offset();
    Err(report.into_error(Place::of::<T>(), offset))
}

/// The state of one decoding. What is only touched by failure lives behind a reference, so that the
/// rest can stay in registers.
pub(super) struct Decoder<'a, 'de> {
    rest: &'de [u8],
    length: usize,
    depth: u32,
    shape: Option<Shape>,
    report: &'a mut Report,
}

impl<'de> Decoder<'_, 'de> {
    /// Bytes not yet read.
    #[inline]
    pub(super) fn left(&self) -> usize {
        self.rest.len()
    }

    fn offset(&self) -> usize {
        self.length - self.rest.len()
    }

    /// Names the place of a fault.
    #[inline]
    pub(super) fn locate(&mut self, type_name: &'static str, field_name: Option<&'static str>) {
        self.report.locate(type_name, field_name);
    }

    /// Refuses what comes next.
    #[inline]
    pub(super) fn fail(&mut self, kind: ErrorKind) -> Fault {
        let offset = self.offset();
        self.report.fail(kind, offset)
    }

    /// Refuses the word just read.
    #[inline]
    pub(super) fn fail_word(&mut self, kind: ErrorKind) -> Fault {
        let offset = self.offset().saturating_sub(4);
        self.report.fail(kind, offset)
    }

    #[inline]
    fn truncated(&mut self, needed: usize) -> Fault {
        let left = self.rest.len();
        self.fail(ErrorKind::Truncated { needed, left })
    }

    #[inline]
    fn bad_padding(&mut self, start: usize) -> Fault {
        let offset = self.offset() + start;
        self.report.fail(ErrorKind::Padding, offset)
    }

    #[inline(always)]
    fn bytes<const N: usize>(&mut self) -> std::result::Result<[u8; N], Fault> {
        match self.rest.split_first_chunk() {
            Some((head, rest)) => {
                self.rest = rest;
                Ok(*head)
            }
            None => self.beyond(),
        }
    }

    /// Returns zeros behind an unknown arm, and otherwise the fault that fewer than `N` bytes are left.
    #[cold]
    fn beyond<const N: usize>(&mut self) -> std::result::Result<[u8; N], Fault> {
        // In an array it would never end.
        if self.has_ended() && self.depth == 0 {
            return Ok([0; N]);
        }
        Err(self.truncated(N))
    }

    /// Notes the discriminant of an arm that nobody knows.
    #[cold]
    pub(super) fn unknown(&mut self, discriminant: i32) {
        self.report.unknown(discriminant);
    }

    /// Whether decoding ended with an arm that nobody knows.
    #[inline]
    pub(super) fn has_ended(&self) -> bool {
        self.report.has_ended()
    }

    /// The discriminant of an arm that nobody knows, and everything behind it.
    #[cold]
    pub(super) fn unread(&mut self) -> std::result::Result<Vec<u8>, Fault> {
        let Some(discriminant) = self.report.end() else {
            let what = "an unknown arm outside the default of a union";
            return Err(self.fail(ErrorKind::Unsupported { what }));
        };
        let rest = std::mem::take(&mut self.rest);
        Ok([&discriminant.to_be_bytes(), rest].concat())
    }

    #[inline(always)]
    pub(super) fn unsigned(&mut self) -> std::result::Result<u32, Fault> {
        self.bytes().map(u32::from_be_bytes)
    }

    #[inline(always)]
    pub(super) fn signed(&mut self) -> std::result::Result<i32, Fault> {
        self.bytes().map(i32::from_be_bytes)
    }

    #[inline(always)]
    pub(super) fn unsigned_hyper(&mut self) -> std::result::Result<u64, Fault> {
        self.bytes().map(u64::from_be_bytes)
    }

    #[inline(always)]
    pub(super) fn hyper(&mut self) -> std::result::Result<i64, Fault> {
        self.bytes().map(i64::from_be_bytes)
    }

    /// A length or element count, within the bound that the field's codec has set.
    #[inline(always)]
    pub(super) fn count(&mut self) -> std::result::Result<u32, Fault> {
        let bound = self.shape.take();
        let count = self.unsigned()?;
        match bound {
            Some(Shape::AtMost(bound)) if count > bound => Err(self.over_bound(count, bound)),
            _ => Ok(count),
        }
    }

    #[inline]
    fn over_bound(&mut self, count: u32, bound: u32) -> Fault {
        let length = usize::try_from(count).unwrap_or(usize::MAX);
        self.fail_word(ErrorKind::OverBound { length, bound })
    }

    /// Opaque data of `length` bytes and its padding to a multiple of four (RFC 4506 4.9).
    #[inline(always)]
    pub(super) fn fixed_opaque(&mut self, length: usize) -> std::result::Result<&'de [u8], Fault> {
        let padding = length.wrapping_neg() & 3;
        let padded = length.saturating_add(padding);
        let Some((head, rest)) = self.rest.split_at_checked(padded) else {
            return Err(self.truncated(padded));
        };
        let (data, padding) = head.split_at(length);
        // Not a loop: three compares at most, and none for lengths known to be whole words.
        let zero = match *padding {
            [] => true,
            [one] => one == 0,
            [one, two] => one | two == 0,
            [one, two, three] => one | two | three == 0,
            _ => false,
        };
        if !zero {
            let first = padding.iter().take_while(|&&byte| byte == 0).count();
            return Err(self.bad_padding(length + first));
        }
        self.rest = rest;
        Ok(data)
    }

    /// Opaque data behind its length (RFC 4506 4.10).
    #[inline(always)]
    pub(super) fn opaque(&mut self) -> std::result::Result<&'de [u8], Fault> {
        let length = self.count()?;
        self.fixed_opaque(usize::try_from(length).unwrap_or(usize::MAX))
    }

    /// A string (RFC 4506 4.11), which we want in UTF-8.
    #[inline(always)]
    pub(super) fn string(&mut self) -> std::result::Result<&'de str, Fault> {
        let start = self.offset() + 4;
        let bytes = self.opaque()?;
        // Names are mostly ASCII, which takes a fraction of the time to tell.
        if let Ok(text) = bytes.as_ascii_str() {
            return Ok(text.as_str());
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text),
            Err(error) => {
                let offset = start + error.valid_up_to();
                Err(self.report.fail(ErrorKind::Utf8, offset))
            }
        }
    }

    #[inline(always)]
    pub(super) fn set_shape(&mut self, shape: Shape) {
        self.shape = Some(shape);
    }

    /// Whether the next bytes are opaque of fixed length.
    #[inline(always)]
    pub(super) fn take_fixed(&mut self) -> bool {
        self.shape.take() == Some(Shape::FixedOpaque)
    }

    /// One level down into a union, array or optional: the only ways for a type to hold itself.
    #[inline(always)]
    pub(super) fn nested<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> std::result::Result<T, Fault>,
    ) -> std::result::Result<T, Fault> {
        if self.depth >= DEPTH_MAX {
            return Err(self.fail(ErrorKind::Depth));
        }
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }
}
