//! Text from outside, made fit for a terminal and a log.

use std::fmt::{self, Write};

/// A text whose Display has one line and controls no terminal: control characters, line ends and characters that change
/// the direction of text are escaped. Names of guests, URIs and texts of daemons may have any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printable<'a>(pub &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '\n' | '\r' | '\t' => write!(f, "{}", character.escape_default())?,
                character if is_harmful(character) => write!(f, "{}", character.escape_unicode())?,
                character => f.write_char(character)?,
            }
        }
        Ok(())
    }
}

/// A text in quotes, of which a long one is cut short: a damaged file may be one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Excerpt<'a>(pub(super) &'a str);

impl Excerpt<'_> {
    /// How many characters there are at most.
    const LENGTH: usize = 40;
}

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.char_indices().nth(Self::LENGTH) {
            Some((end, _)) => {
                let (begin, length) = (&self.0.get(..end), self.0.len());
                write!(f, "{:?}... ({length} bytes)", begin.unwrap_or_default())
            }
            None => write!(f, "{:?}", self.0),
        }
    }
}

fn is_harmful(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_between_two_characters() {
        assert_eq!(Excerpt("a\0").to_string(), r#""a\0""#);
        let long = "é".repeat(60);
        let cut = format!("\"{}\"... (120 bytes)", "é".repeat(40));
        assert_eq!(Excerpt(&long).to_string(), cut);
    }

    #[test]
    fn what_forges_lines_or_controls_a_terminal_is_escaped() {
        for (text, printed) in [
            ("db-1 é 漢", "db-1 é 漢"),
            (
                "a\nShutdown of guest b complete.",
                "a\\nShutdown of guest b complete.",
            ),
            ("\u{1b}[2J\u{9b}31m", "\\u{1b}[2J\\u{9b}31m"),
            ("txt\u{202e}exe", "txt\\u{202e}exe"),
            ("a\r\tb\u{7f}", "a\\r\\tb\\u{7f}"),
        ] {
            assert_eq!(Printable(text).to_string(), printed);
        }
    }
}
