//! The bytes being written, and the primitive writes.

use bytes::{BufMut, BytesMut};
use serde::Serialize;

use super::short::put_ends;
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
#[inline]
pub fn to_bytes_mut<T: Serialize + ?Sized>(value: &T, buffer: &mut BytesMut) -> Result<()> {
    append(value, buffer, false)
}

/// As [`to_bytes_mut`], for a peer whose texts end at the first NUL, as those of C do: such a peer takes `"web\0x"` for `"web"`.
///
/// Opaque data may hold NULs.
///
/// # Errors
/// As [`to_bytes_mut`], and [`ErrorKind::Nul`] for a text that holds a NUL.
#[inline]
pub fn to_bytes_mut_for_c<T: Serialize + ?Sized>(value: &T, buffer: &mut BytesMut) -> Result<()> {
    append(value, buffer, true)
}

fn append<T: Serialize + ?Sized>(value: &T, buffer: &mut BytesMut, for_c: bool) -> Result<()> {
    let start = buffer.len();
    encode(value, buffer, &mut [0; CHUNK], for_c).inspect_err(|_| buffer.truncate(start))
}

/// Encodes by way of `chunk`.
///
/// Not inlined, so that the chunk's address is in a register. Inlined, each write adds the chunk's distance from the stack pointer.
#[inline(never)]
fn encode<T: Serialize + ?Sized>(
    value: &T,
    buffer: &mut BytesMut,
    chunk: &mut [u8; CHUNK],
    for_c: bool,
) -> Result<()> {
    let mut report = Report::default();
    let mut encoder = Encoder {
        start: buffer.len(),
        buffer,
        chunk,
        filled: 0,
        depth: 0,
        shape: None,
        for_c,
        report: &mut report,
    };
    if value.serialize(&mut encoder).is_ok() {
        encoder.spill([], &[]);
        return Ok(());
    }
    let offset = encoder.offset();
    Err(report.into_error(Place::of::<T>(), offset))
}

/// What is collected before the buffer is asked for room.
const CHUNK: usize = 2048;
/// Room that the chunk must have before bytes of variable length go there, and after they did: with it the compiler knows that
/// a uuid and some numbers behind them fit.
const ROOM: usize = 64;
/// The most that the buffer is given beyond what it needs.
const AHEAD_MAX: usize = 64 * 1024;

/// The state of one encoding.
///
/// Fields go to a chunk of fixed size, where room for one is a comparison with a constant. The
/// buffer, which may have to grow, sees whole chunks. Everything that a field touches lives in this
/// struct or behind a reference of its own, so that it can stay in registers.
pub(super) struct Encoder<'a> {
    buffer: &'a mut BytesMut,
    chunk: &'a mut [u8; CHUNK],
    filled: usize,
    start: usize,
    depth: u32,
    shape: Option<Shape>,
    /// Whether a NUL ends a text at the peer.
    for_c: bool,
    report: &'a mut Report,
}

/// Empties the chunk into the buffer, and writes there what has no room in the chunk.
#[cold]
#[inline(never)]
fn spill<const HEAD: usize>(buffer: &mut BytesMut, chunk: &[u8], head: [u8; HEAD], data: &[u8]) {
    let padding = data.len().wrapping_neg() & 3;
    let needed = chunk.len() + head.len() + data.len() + padding;
    if buffer.capacity() - buffer.len() < needed {
        // Of a value that fills chunks, there is mostly more to come.
        let ahead = (8 * (buffer.len() + chunk.len())).min(AHEAD_MAX);
        buffer.reserve(needed + ahead);
    }
    buffer.extend_from_slice(chunk);
    buffer.extend_from_slice(&head);
    buffer.extend_from_slice(data);
    buffer.put_bytes(0, padding);
}

impl Encoder<'_> {
    /// Bytes written.
    #[inline(always)]
    pub(super) fn offset(&self) -> usize {
        self.buffer.len() - self.start + self.filled
    }

    /// Refuses what was to be written next.
    #[inline(always)]
    pub(super) fn fail(&mut self, kind: ErrorKind) -> Fault {
        let offset = self.offset();
        self.report.fail(kind, offset)
    }

    /// Names the place of a fault.
    #[inline(always)]
    pub(super) fn locate(&mut self, type_name: &'static str, field_name: &'static str) {
        self.report.locate(type_name, Some(field_name));
    }

    #[inline(always)]
    fn spill<const HEAD: usize>(&mut self, head: [u8; HEAD], data: &[u8]) {
        if let Some(filled) = self.chunk.get(..self.filled) {
            spill(self.buffer, filled, head, data);
        }
        self.filled = 0;
    }

    #[inline(always)]
    fn word<const N: usize>(&mut self, bytes: [u8; N]) {
        let room = self.chunk.get_mut(self.filled..self.filled + N);
        if let Some(slot) = room.and_then(<[u8]>::first_chunk_mut) {
            *slot = bytes;
            self.filled += N;
        } else {
            self.spill(bytes, &[]);
        }
    }

    /// Writes as many bytes as the type says, a multiple of four: those of a uuid.
    #[inline(always)]
    fn whole<const N: usize>(&mut self, bytes: &[u8; N]) {
        let room = self.chunk.get_mut(self.filled..self.filled + N);
        if let Some(slot) = room.and_then(<[u8]>::first_chunk_mut) {
            *slot = *bytes;
            self.filled += N;
        } else {
            self.spill([], bytes);
        }
    }

    #[inline(always)]
    pub(super) fn unsigned(&mut self, value: u32) {
        self.word(value.to_be_bytes());
    }

    #[inline(always)]
    pub(super) fn signed(&mut self, value: i32) {
        self.word(value.to_be_bytes());
    }

    #[inline(always)]
    pub(super) fn unsigned_hyper(&mut self, value: u64) {
        self.word(value.to_be_bytes());
    }

    #[inline(always)]
    pub(super) fn hyper(&mut self, value: i64) {
        self.word(value.to_be_bytes());
    }

    /// A length or element count, if it is within the bound that the field's codec has set.
    #[inline(always)]
    pub(super) fn count(&mut self, length: usize) -> std::result::Result<u32, Fault> {
        let bound = match self.shape.take() {
            Some(Shape::AtMost(bound)) => bound,
            _ => u32::MAX,
        };
        match u32::try_from(length) {
            Ok(count) if count <= bound => Ok(count),
            _ => Err(self.fail(ErrorKind::OverBound { length, bound })),
        }
    }

    /// Writes `head`, `data` of `N` to `ALL` bytes, and the padding to a multiple of four (RFC 4506 4.9).
    #[inline(always)]
    fn ends<const HEAD: usize, const N: usize, const ALL: usize>(
        &mut self,
        head: [u8; HEAD],
        data: &[u8],
    ) {
        if self.filled <= CHUNK - ROOM
            && let Some(slot) = self.chunk.get_mut(self.filled..self.filled + HEAD + ALL)
            && let Some((front, body)) = slot.split_first_chunk_mut()
            && let Some(body) = body.first_chunk_mut::<ALL>()
        {
            *front = head;
            put_ends::<N, ALL>(body, data);
            self.filled += (HEAD + data.len() + 3) & !3;
        } else {
            self.spill(head, data);
        }
    }

    /// Writes `head`, fewer than four bytes, and their padding.
    #[inline(always)]
    fn few<const HEAD: usize>(&mut self, head: [u8; HEAD], data: &[u8]) {
        if self.filled <= CHUNK - ROOM
            && let Some(slot) = self.chunk.get_mut(self.filled..self.filled + HEAD + 4)
            && let Some((front, body)) = slot.split_first_chunk_mut()
            && let Some(body) = body.first_chunk_mut::<4>()
        {
            *front = head;
            *body = [0; 4];
            for (to, from) in body.iter_mut().zip(data) {
                *to = *from;
            }
            self.filled += (HEAD + data.len() + 3) & !3;
        } else {
            self.spill(head, data);
        }
    }

    /// Writes `head`, any number of bytes, and their padding.
    #[inline(always)]
    fn padded<const HEAD: usize>(&mut self, head: [u8; HEAD], data: &[u8]) {
        let length = HEAD + data.len() + (data.len().wrapping_neg() & 3);
        let end = self.filled + length;
        if end <= CHUNK - ROOM
            && let Some(slot) = self.chunk.get_mut(self.filled..end)
        {
            // First the word that may be padding: head and data then write over the rest of it.
            if let Some(last) = slot.last_chunk_mut() {
                *last = [0; 4];
            }
            if let Some((front, rest)) = slot.split_first_chunk_mut() {
                *front = head;
                if let Some(body) = rest.get_mut(..data.len()) {
                    body.copy_from_slice(data);
                }
            }
            self.filled = end;
        } else {
            self.spill(head, data);
        }
    }

    /// Writes a head and `data` with its padding.
    ///
    /// `head` runs where the length is known to within a few bytes, so that the compiler drops the comparison with a larger bound.
    #[inline(always)]
    fn behind<const HEAD: usize>(
        &mut self,
        data: &[u8],
        head: impl Fn(&mut Self) -> std::result::Result<[u8; HEAD], Fault>,
    ) -> std::result::Result<(), Fault> {
        // First the length of most names and keys.
        match data.len() {
            8..=16 => {
                let head = head(self)?;
                self.ends::<HEAD, 8, 16>(head, data);
            }
            17..=32 => {
                let head = head(self)?;
                self.ends::<HEAD, 16, 32>(head, data);
            }
            4..8 => {
                let head = head(self)?;
                self.ends::<HEAD, 4, 8>(head, data);
            }
            0..4 => {
                let head = head(self)?;
                self.few(head, data);
            }
            _ => {
                let head = head(self)?;
                self.padded(head, data);
            }
        }
        Ok(())
    }

    /// Opaque data behind its length, or without it if the codec said so.
    #[inline(always)]
    pub(super) fn opaque(&mut self, data: &[u8]) -> std::result::Result<(), Fault> {
        if self.shape == Some(Shape::FixedOpaque) {
            self.shape = None;
            // A uuid is one move.
            if let Some((uuid, [])) = data.split_first_chunk::<16>() {
                self.whole(uuid);
                return Ok(());
            }
            return self.behind(data, |_| Ok([]));
        }
        let length = data.len();
        self.behind(data, |encoder| encoder.count(length).map(u32::to_be_bytes))
    }

    /// Text behind its length.
    #[inline(always)]
    pub(super) fn text(&mut self, text: &[u8]) -> std::result::Result<(), Fault> {
        if self.for_c && text.contains(&0) {
            return Err(self.fail(ErrorKind::Nul));
        }
        self.opaque(text)
    }

    /// Opaque data, or text that may be no UTF-8 if the codec said so.
    #[inline(always)]
    pub(super) fn bytes(&mut self, data: &[u8]) -> std::result::Result<(), Fault> {
        if let Some(Shape::HostText(bound)) = self.shape {
            self.shape = Some(Shape::AtMost(bound));
            return self.text(data);
        }
        self.opaque(data)
    }

    #[inline(always)]
    pub(super) fn set_shape(&mut self, shape: Shape) {
        self.shape = Some(shape);
    }

    /// One level down into a union, array or optional: the only ways for a type to hold itself.
    #[inline(always)]
    pub(super) fn descend(&mut self) -> std::result::Result<(), Fault> {
        if self.depth >= DEPTH_MAX {
            return Err(self.fail(ErrorKind::Depth));
        }
        self.depth += 1;
        Ok(())
    }

    /// Back up.
    #[inline(always)]
    pub(super) fn ascend(&mut self) {
        self.depth -= 1;
    }
}
