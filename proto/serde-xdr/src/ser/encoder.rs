//! The buffer being filled, and the primitive writes to it.

use bytes::BytesMut;
use serde::Serialize;

use crate::DEPTH_MAX;
use crate::error::{ErrorKind, Place, Result};
use crate::fault::{Fault, Report};
use crate::shape::Shape;

/// Appends the encoding of `value` to `buffer`.
///
/// On an error `buffer` is as long as it was before, with the same content.
///
/// # Errors
/// If `value` is over a bound, nested too deep, or has a part that XDR cannot express: see
/// [`ErrorKind`].
pub fn to_bytes_mut<T: Serialize + ?Sized>(value: &T, buffer: &mut BytesMut) -> Result<()> {
    let mut encoder = Encoder::new(buffer);
    match value.serialize(&mut encoder) {
        Ok(()) => {
            let end = encoder.position;
            buffer.truncate(end);
            Ok(())
        }
        Err(fault) => {
            let start = encoder.start;
            let error = encoder.into_error(fault, Place::of::<T>());
            buffer.truncate(start);
            Err(error)
        }
    }
}

/// Zeroed ahead at least, so that one growth serves many fields.
const CHUNK: usize = 512;

/// The state of one encoding.
///
/// The buffer is kept longer than what is written, by zeros: a field then costs one comparison, and
/// padding costs nothing.
pub(super) struct Encoder<'a> {
    buffer: &'a mut BytesMut,
    start: usize,
    position: usize,
    depth: u32,
    shape: Option<Shape>,
    pub(super) report: Report,
}

impl<'a> Encoder<'a> {
    fn new(buffer: &'a mut BytesMut) -> Self {
        let start = buffer.len();
        Self {
            buffer,
            start,
            position: start,
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

    /// Bytes written.
    #[inline]
    pub(super) fn offset(&self) -> usize {
        self.position - self.start
    }

    /// Refuses what was to be written next.
    #[cold]
    pub(super) fn fail(&mut self, kind: ErrorKind) -> Fault {
        let offset = self.offset();
        self.report.fail(kind, offset)
    }

    /// Makes room for `needed` bytes from `position` on, and for more of the same.
    #[cold]
    #[inline(never)]
    fn grow(&mut self, needed: usize) {
        let wanted = self.offset().clamp(CHUNK, CHUNK * 128);
        // What the caller has reserved is used up before the buffer is made to move.
        let reserved = self.buffer.capacity() - self.position;
        let ahead = if reserved >= needed {
            wanted.min(reserved)
        } else {
            wanted
        };
        self.buffer.resize(self.position + ahead.max(needed), 0);
    }

    #[inline]
    fn bytes<const N: usize>(&mut self, bytes: [u8; N]) {
        loop {
            let room = self.buffer.get_mut(self.position..);
            if let Some(slot) = room.and_then(<[u8]>::first_chunk_mut) {
                *slot = bytes;
                self.position += N;
                return;
            }
            self.grow(N);
        }
    }

    #[inline]
    pub(super) fn unsigned(&mut self, value: u32) {
        self.bytes(value.to_be_bytes());
    }

    #[inline]
    pub(super) fn signed(&mut self, value: i32) {
        self.bytes(value.to_be_bytes());
    }

    #[inline]
    pub(super) fn unsigned_hyper(&mut self, value: u64) {
        self.bytes(value.to_be_bytes());
    }

    #[inline]
    pub(super) fn hyper(&mut self, value: i64) {
        self.bytes(value.to_be_bytes());
    }

    /// A length or element count, if it is within the bound that the field's codec has set.
    #[inline]
    pub(super) fn count(&mut self, length: usize) -> std::result::Result<(), Fault> {
        let bound = match self.shape.take() {
            Some(Shape::AtMost(bound)) => bound,
            _ => u32::MAX,
        };
        match u32::try_from(length) {
            Ok(count) if count <= bound => {
                self.unsigned(count);
                Ok(())
            }
            _ => Err(self.fail(ErrorKind::OverBound { length, bound })),
        }
    }

    /// Opaque data and its padding to a multiple of four (RFC 4506 4.9).
    #[inline]
    pub(super) fn fixed_opaque(&mut self, data: &[u8]) {
        let padded = data.len().next_multiple_of(4);
        loop {
            let room = self.buffer.get_mut(self.position..self.position + padded);
            if let Some(slot) = room.and_then(|room| room.get_mut(..data.len())) {
                slot.copy_from_slice(data);
                self.position += padded;
                return;
            }
            self.grow(padded);
        }
    }

    /// Opaque data behind its length, or without it if the codec said so.
    #[inline]
    pub(super) fn opaque(&mut self, data: &[u8]) -> std::result::Result<(), Fault> {
        if self.shape == Some(Shape::FixedOpaque) {
            self.shape = None;
        } else {
            self.count(data.len())?;
        }
        self.fixed_opaque(data);
        Ok(())
    }

    #[inline]
    pub(super) fn set_shape(&mut self, shape: Shape) {
        self.shape = Some(shape);
    }

    /// One level down into a union, array or optional: the only ways for a type to hold itself.
    #[inline]
    pub(super) fn descend(&mut self) -> std::result::Result<(), Fault> {
        if self.depth >= DEPTH_MAX {
            return Err(self.fail(ErrorKind::Depth));
        }
        self.depth += 1;
        Ok(())
    }

    /// Back up.
    #[inline]
    pub(super) fn ascend(&mut self) {
        self.depth -= 1;
    }
}
