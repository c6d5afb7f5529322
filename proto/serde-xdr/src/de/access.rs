//! How serde walks through what has parts.

use serde::de::{DeserializeSeed, SeqAccess};

use super::decoder::Decoder;
use crate::EMPTY_ELEMENTS_MAX;
use crate::error::ErrorKind;
use crate::fault::Fault;

type Result<T> = std::result::Result<T, Fault>;

/// The smallest encoding of anything that is not empty (RFC 4506 3).
const WORD: usize = 4;

/// The elements of a variable-length array.
pub(super) struct Elements<'a, 'r, 'de> {
    decoder: &'a mut Decoder<'r, 'de>,
    count: u32,
    given: u32,
    /// More are declared than words are left: only empty elements can be so many.
    crowded: bool,
}

impl<'a, 'r, 'de> Elements<'a, 'r, 'de> {
    #[inline(always)]
    pub(super) fn new(decoder: &'a mut Decoder<'r, 'de>, count: u32) -> Self {
        let room = decoder.left() / WORD;
        Self {
            crowded: usize::try_from(count).is_ok_and(|count| count > room),
            decoder,
            count,
            given: 0,
        }
    }

    #[cold]
    fn refuse(&mut self) -> Fault {
        self.decoder.fail_word(ErrorKind::TooManyElements {
            elements: self.count,
            left: self.decoder.left(),
        })
    }
}

impl<'de> SeqAccess<'de> for Elements<'_, '_, 'de> {
    type Error = Fault;

    #[inline(always)]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>> {
        if self.given == self.count {
            return Ok(None);
        }
        // A value without a size in memory may have none on the wire, and then nothing but this
        // would end a loop of four thousand million.
        let empty = size_of::<S::Value>() == 0;
        if self.crowded && (!empty || self.count > EMPTY_ELEMENTS_MAX) {
            return Err(self.refuse());
        }
        self.given += 1;
        // Nothing of this element can be read any more: the array ends with those before it.
        let has_ended = self.decoder.has_ended();
        match seed.deserialize(&mut *self.decoder) {
            Ok(element) => Ok(Some(element)),
            Err(_) if has_ended => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    #[inline(always)]
    fn size_hint(&self) -> Option<usize> {
        if self.crowded {
            Some(0)
        } else {
            usize::try_from(self.count - self.given).ok()
        }
    }
}

/// The members of a tuple or of a fixed-length array.
pub(super) struct Members<'a, 'r, 'de> {
    decoder: &'a mut Decoder<'r, 'de>,
    left: usize,
}

impl<'a, 'r, 'de> Members<'a, 'r, 'de> {
    #[inline(always)]
    pub(super) fn new(decoder: &'a mut Decoder<'r, 'de>, length: usize) -> Self {
        Self {
            decoder,
            left: length,
        }
    }
}

impl<'de> SeqAccess<'de> for Members<'_, '_, 'de> {
    type Error = Fault;

    #[inline(always)]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.decoder).map(Some)
    }

    #[inline(always)]
    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

/// The fields of a struct.
pub(super) struct Fields<'a, 'r, 'de> {
    decoder: &'a mut Decoder<'r, 'de>,
    type_name: &'static str,
    names: std::slice::Iter<'static, &'static str>,
}

impl<'a, 'r, 'de> Fields<'a, 'r, 'de> {
    #[inline(always)]
    pub(super) fn new(
        decoder: &'a mut Decoder<'r, 'de>,
        type_name: &'static str,
        fields: &'static [&'static str],
    ) -> Self {
        Self {
            decoder,
            type_name,
            names: fields.iter(),
        }
    }
}

impl<'de> SeqAccess<'de> for Fields<'_, '_, 'de> {
    type Error = Fault;

    #[inline(always)]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>> {
        let Some(field) = self.names.next() else {
            return Ok(None);
        };
        match seed.deserialize(&mut *self.decoder) {
            Ok(value) => Ok(Some(value)),
            Err(fault) => {
                self.decoder.locate(self.type_name, Some(field));
                Err(fault)
            }
        }
    }

    #[inline(always)]
    fn size_hint(&self) -> Option<usize> {
        Some(self.names.len())
    }
}
