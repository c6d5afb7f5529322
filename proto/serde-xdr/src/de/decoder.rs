//! The bytes left, and the primitive reads on them.

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
    let mut decoder = Decoder::new(input);
    match T::deserialize(&mut decoder) {
        Ok(value) if decoder.rest.is_empty() => Ok(value),
        Ok(_) => {
            let left = decoder.rest.len();
            let fault = decoder.fail(ErrorKind::TrailingBytes { left });
            Err(decoder.into_error(fault, Place::of::<T>()))
        }
        Err(fault) => Err(decoder.into_error(fault, Place::of::<T>())),
    }
}

/// The state of one decoding.
pub(super) struct Decoder<'de> {
    rest: &'de [u8],
    length: usize,
    depth: u32,
    shape: Option<Shape>,
    pub(super) report: Report,
}

impl<'de> Decoder<'de> {
    fn new(input: &'de [u8]) -> Self {
        Self {
            rest: input,
            length: input.len(),
            depth: 0,
            shape: None,
            report: Report::default(),
        }
    }

    #[cold]
    fn into_error(self, fault: Fault, outermost: Place) -> crate::Error {
        let offset = self.offset();
        self.report.into_error(fault, outermost, offset)
    }

    /// Bytes not yet read.
    #[inline]
    pub(super) fn left(&self) -> usize {
        self.rest.len()
    }

    fn offset(&self) -> usize {
        self.length - self.rest.len()
    }

    /// Refuses what comes next.
    #[cold]
    pub(super) fn fail(&mut self, kind: ErrorKind) -> Fault {
        let offset = self.offset();
        self.report.fail(kind, offset)
    }

    /// Refuses the word just read.
    #[cold]
    pub(super) fn fail_word(&mut self, kind: ErrorKind) -> Fault {
        let offset = self.offset().saturating_sub(4);
        self.report.fail(kind, offset)
    }

    #[cold]
    fn truncated(&mut self, needed: usize) -> Fault {
        let left = self.rest.len();
        self.fail(ErrorKind::Truncated { needed, left })
    }

    #[cold]
    fn bad_padding(&mut self, start: usize) -> Fault {
        let offset = self.offset() + start;
        self.report.fail(ErrorKind::Padding, offset)
    }

    #[inline]
    fn bytes<const N: usize>(&mut self) -> std::result::Result<[u8; N], Fault> {
        match self.rest.split_first_chunk() {
            Some((head, rest)) => {
                self.rest = rest;
                Ok(*head)
            }
            None => Err(self.truncated(N)),
        }
    }

    #[inline]
    pub(super) fn unsigned(&mut self) -> std::result::Result<u32, Fault> {
        self.bytes().map(u32::from_be_bytes)
    }

    #[inline]
    pub(super) fn signed(&mut self) -> std::result::Result<i32, Fault> {
        self.bytes().map(i32::from_be_bytes)
    }

    #[inline]
    pub(super) fn unsigned_hyper(&mut self) -> std::result::Result<u64, Fault> {
        self.bytes().map(u64::from_be_bytes)
    }

    #[inline]
    pub(super) fn hyper(&mut self) -> std::result::Result<i64, Fault> {
        self.bytes().map(i64::from_be_bytes)
    }

    /// A length or element count, within the bound that the field's codec has set.
    #[inline]
    pub(super) fn count(&mut self) -> std::result::Result<u32, Fault> {
        let bound = self.shape.take();
        let count = self.unsigned()?;
        match bound {
            Some(Shape::AtMost(bound)) if count > bound => Err(self.over_bound(count, bound)),
            _ => Ok(count),
        }
    }

    #[cold]
    fn over_bound(&mut self, count: u32, bound: u32) -> Fault {
        let length = usize::try_from(count).unwrap_or(usize::MAX);
        self.fail_word(ErrorKind::OverBound { length, bound })
    }

    /// Opaque data of `length` bytes and its padding to a multiple of four (RFC 4506 4.9).
    #[inline]
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
    #[inline]
    pub(super) fn opaque(&mut self) -> std::result::Result<&'de [u8], Fault> {
        let length = self.count()?;
        self.fixed_opaque(usize::try_from(length).unwrap_or(usize::MAX))
    }

    /// A string (RFC 4506 4.11), which we want in UTF-8.
    #[inline]
    pub(super) fn string(&mut self) -> std::result::Result<&'de str, Fault> {
        let start = self.offset() + 4;
        let bytes = self.opaque()?;
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text),
            Err(error) => {
                let offset = start + error.valid_up_to();
                Err(self.report.fail(ErrorKind::Utf8, offset))
            }
        }
    }

    #[inline]
    pub(super) fn set_shape(&mut self, shape: Shape) {
        self.shape = Some(shape);
    }

    /// Whether the next bytes are opaque of fixed length.
    #[inline]
    pub(super) fn take_fixed(&mut self) -> bool {
        self.shape.take() == Some(Shape::FixedOpaque)
    }

    /// One level down into a union, array or optional: the only ways for a type to hold itself.
    #[inline]
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
