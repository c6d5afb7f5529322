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
    length: Length,
}

/// Aligned, so that a word is written, moved and read as a whole.
#[derive(Clone, Copy)]
#[repr(align(8))]
struct Characters([[AsciiChar; WORD]; WORDS]);

impl ShortText {
    /// `None` if the text is longer or has other characters.
    #[inline(always)]
    pub(crate) fn new(text: &[u8]) -> Option<Self> {
        let words = words(text)?.map(u64::to_le_bytes);
        let ascii = words.as_flattened().as_ascii_str().ok()?;
        let (words, _) = ascii.as_slice().as_chunks();
        Some(Self {
            characters: Characters(*words.first_chunk()?),
            length: Length::new(text.len())?,
        })
    }

    /// The text.
    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        let characters = self.characters.0.as_flattened();
        let text = characters.get(..self.length.get());
        <&AsciiStr>::from(text.unwrap_or_default()).as_str()
    }
}

macro_rules! lengths {
    ($($name:ident = $length:literal,)*) => {
        /// How many characters: each number by name, and as wide as a word.
        ///
        /// The compiler puts the tags of whatever enums a text is in, `Result` and `Option` on its
        /// way too, into the numbers that no length has. A narrower field, or a character, would
        /// have them written and the text moved in parts that begin in the middle of its words: a
        /// processor reads such a word only after all its parts have reached the cache.
        #[derive(Clone, Copy)]
        #[repr(usize)]
        enum Length { $($name = $length,)* }

        impl Length {
            #[inline(always)]
            fn new(length: usize) -> Option<Self> {
                match length {
                    $($length => Some(Self::$name),)*
                    _ => None,
                }
            }

            #[inline(always)]
            fn get(self) -> usize {
                match self {
                    $(Self::$name => $length,)*
                }
            }
        }
    };
}
lengths! {
    L0 = 0, L1 = 1, L2 = 2, L3 = 3, L4 = 4, L5 = 5, L6 = 6, L7 = 7, L8 = 8, L9 = 9, L10 = 10, L11 = 11, L12 = 12,
    L13 = 13, L14 = 14, L15 = 15, L16 = 16, L17 = 17, L18 = 18, L19 = 19, L20 = 20, L21 = 21, L22 = 22, L23 = 23,
    L24 = 24,
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
