//! A few letters, held in words.
//!
//! Text of a dozen bytes is moved about and looked at more quickly as two or three words than by a
//! loop over its bytes or a call of `memcpy`.

#![expect(
    clippy::inline_always,
    reason = "the words stay in registers only if all of it is in one function"
)]

use ascii::{AsAsciiStr, AsciiChar, AsciiStr};

const WORD: usize = 8;
const WORDS: usize = 3;

/// At most 24 characters of ASCII.
#[derive(Clone, Copy)]
pub(crate) struct ShortText {
    /// The text, then zeros.
    characters: Characters,
    length: u8,
}

/// Aligned, so that a word is written, moved and read as a whole.
#[derive(Clone, Copy)]
#[repr(align(8))]
struct Characters([[AsciiChar; WORD]; WORDS]);

impl ShortText {
    /// `None` if the text is longer or has other characters.
    #[inline(always)]
    pub(crate) fn new(text: &str) -> Option<Self> {
        let words = words(text.as_bytes())?.map(u64::to_le_bytes);
        let ascii = words.as_flattened().as_ascii_str().ok()?;
        let (words, _) = ascii.as_slice().as_chunks();
        Some(Self {
            characters: Characters(*words.first_chunk()?),
            length: u8::try_from(text.len()).ok()?,
        })
    }

    /// The text.
    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        let characters = self.characters.0.as_flattened();
        let length = usize::from(self.length).min(characters.len());
        let text = characters.get(..length);
        <&AsciiStr>::from(text.unwrap_or_default()).as_str()
    }
}

/// The bytes and then zeros, the first byte lowest. `None` if there are more than 24.
#[inline(always)]
fn words(bytes: &[u8]) -> Option<[u64; WORDS]> {
    Some(match bytes.len() {
        // Two reads that may overlap.
        8..=16 => [first(bytes)?, last(bytes, 2)?, 0],
        17..=24 => [first(bytes)?, first(bytes.get(WORD..)?)?, last(bytes, 3)?],
        0..8 => {
            let append = |word: u64, &byte: &u8| (word << 8) | u64::from(byte);
            [bytes.iter().rev().fold(0, append), 0, 0]
        }
        _ => return None,
    })
}

#[inline(always)]
fn first(bytes: &[u8]) -> Option<u64> {
    bytes.first_chunk().copied().map(u64::from_le_bytes)
}

/// What of the last eight bytes lies in the word that ends where `words` words end.
#[inline(always)]
fn last(bytes: &[u8], words: usize) -> Option<u64> {
    let word = bytes.last_chunk().copied().map(u64::from_le_bytes)?;
    let known = u32::try_from(8 * (words * WORD - bytes.len())).ok()?;
    Some(word.checked_shr(known).unwrap_or(0))
}
