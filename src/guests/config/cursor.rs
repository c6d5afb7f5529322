//! A place in the text of a configuration file.

use std::fmt;

use serde::Serialize;

/// Where something stands in a file. Both numbers count from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Walks over bytes and counts lines and columns. The two bytes of a DOS line end are one newline.
#[derive(Clone, Debug)]
pub(super) struct Cursor<'a> {
    rest: &'a [u8],
    position: Position,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a [u8]) -> Self {
        let rest = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
        Self {
            rest,
            position: Position { line: 1, column: 1 },
        }
    }

    pub(super) fn position(&self) -> Position {
        self.position
    }

    fn split(&self) -> Option<(u8, &'a [u8])> {
        match self.rest {
            [b'\r', b'\n', tail @ ..] => Some((b'\n', tail)),
            [first, tail @ ..] => Some((*first, tail)),
            [] => None,
        }
    }

    /// The next byte, which stays.
    pub(super) fn peek(&self) -> Option<u8> {
        self.split().map(|(byte, _)| byte)
    }

    /// The character that the next bytes are, if they are one in UTF-8.
    pub(super) fn peek_character(&self) -> Option<char> {
        let start = self.rest.get(..self.rest.len().min(4))?;
        let valid = start.utf8_chunks().next()?.valid();
        valid.chars().next()
    }

    /// The byte after the next one.
    pub(super) fn peek_second(&self) -> Option<u8> {
        let (_, tail) = self.split()?;
        Cursor {
            rest: tail,
            position: self.position,
        }
        .peek()
    }

    /// Takes the next byte.
    pub(super) fn take(&mut self) -> Option<u8> {
        let (byte, tail) = self.split()?;
        self.rest = tail;
        if byte == b'\n' {
            self.position = Position {
                line: self.position.line + 1,
                column: 1,
            };
        } else if !matches!(byte, 0x80..=0xbf) {
            self.position.column += 1;
        }
        Some(byte)
    }

    /// Takes bytes for as long as they satisfy `wanted`.
    pub(super) fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> Vec<u8> {
        let mut taken = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| wanted(*byte)) {
            taken.push(byte);
            self.take();
        }
        taken
    }

    /// Takes everything up to the end of the line of that number.
    pub(super) fn skip_line(&mut self, line: usize) {
        while self.position.line <= line && self.take().is_some() {}
    }

    /// Takes line ends that a backslash continues; says whether there were any.
    pub(super) fn skip_continuations(&mut self) -> bool {
        let before = self.position;
        while self.peek() == Some(b'\\') && self.peek_second() == Some(b'\n') {
            self.take();
            self.take();
        }
        before != self.position
    }

    /// Takes blanks, and line ends that a backslash continues.
    pub(super) fn skip_blanks(&mut self) {
        while self.skip_continuations() || matches!(self.peek(), Some(b' ' | b'\t')) {
            if let Some(b' ' | b'\t') = self.peek() {
                self.take();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_both_line_ends() {
        let mut cursor = Cursor::new("\u{feff}é\r\nb\n".as_bytes());
        assert_eq!(cursor.take_while(|byte| byte != b'\n'), "é".as_bytes());
        assert_eq!(cursor.position(), Position { line: 1, column: 2 });
        assert_eq!(cursor.take(), Some(b'\n'));
        assert_eq!(cursor.peek_second(), Some(b'\n'));
        assert_eq!(cursor.take(), Some(b'b'));
        assert_eq!(cursor.take(), Some(b'\n'));
        assert_eq!(cursor.position(), Position { line: 3, column: 1 });
        assert_eq!(cursor.take(), None);
    }
}
