//! Characters to tokens.
//!
//! The same lexer reads our files and libvirt's own: lines that start with `%` (text for a C
//! compiler) and ordinary comments are skipped; `///` lines and `/** .. */` comments are kept,
//! because ours document and libvirt's annotate.

use crate::error::{Error, Problem, Result};

/// A place in a file, both counted from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

/// One token and where it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it starts.
    pub position: Position,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word; the parser tells keywords from names by their place.
    Word(String),
    /// A decimal or hexadecimal number, perhaps negative.
    Number(i64),
    /// One of `{ } ( ) [ ] < > * , ; : =`.
    Mark(char),
    /// The text of a documentation comment.
    Doc(String),
    /// The end of the file.
    End,
}

struct Cursor<'text> {
    file: &'text str,
    rest: &'text str,
    position: Position,
}

/// Cuts `text` into tokens; the last one is [`TokenKind::End`].
///
/// # Errors
/// A character that no token starts with, a number that does not fit, an unclosed comment.
pub fn lex(file: &str, text: &str) -> Result<Vec<Token>> {
    let mut cursor = Cursor {
        file,
        rest: text,
        position: Position { line: 1, column: 1 },
    };
    let mut tokens = Vec::new();
    loop {
        let token = cursor.next()?;
        let end = token.kind == TokenKind::End;
        tokens.push(token);
        if end {
            return Ok(tokens);
        }
    }
}

impl<'text> Cursor<'text> {
    fn take(&mut self, bytes: usize) -> &'text str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        for character in taken.chars() {
            if character == '\n' {
                self.position.line += 1;
                self.position.column = 1;
            } else {
                self.position.column += 1;
            }
        }
        taken
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> &'text str {
        self.take(self.rest.find(|c| !keep(c)).unwrap_or(self.rest.len()))
    }

    fn error(&self, position: Position, problem: Problem) -> Error {
        Error::new(self.file, position, problem)
    }

    fn next(&mut self) -> Result<Token> {
        loop {
            self.take_while(char::is_whitespace);
            let position = self.position;
            let Some(first) = self.rest.chars().next() else {
                return Ok(Token {
                    position,
                    kind: TokenKind::End,
                });
            };
            let kind = match first {
                '%' if position.column == 1 => {
                    self.take_while(|c| c != '\n');
                    continue;
                }
                '/' => match self.comment(position)? {
                    Some(text) => TokenKind::Doc(text),
                    None => continue,
                },
                '{' | '}' | '(' | ')' | '[' | ']' | '<' | '>' | '*' | ',' | ';' | ':' | '=' => {
                    self.take(1);
                    TokenKind::Mark(first)
                }
                '-' | '0'..='9' => self.number(position)?,
                c if c.is_ascii_alphabetic() || c == '_' => TokenKind::Word(
                    self.take_while(|c| c.is_ascii_alphanumeric() || c == '_')
                        .to_owned(),
                ),
                other => return Err(self.error(position, Problem::Character(other))),
            };
            return Ok(Token { position, kind });
        }
    }

    /// Skips an ordinary comment, returns the text of one that documents.
    fn comment(&mut self, position: Position) -> Result<Option<String>> {
        if let Some(line) = self.rest.strip_prefix("//") {
            let documents = line.starts_with('/');
            let text = self.take_while(|c| c != '\n');
            let text = text.trim_start_matches('/');
            let text = text.strip_prefix(' ').unwrap_or(text).trim_end();
            return Ok(documents.then(|| text.to_owned()));
        }
        if !self.rest.starts_with("/*") {
            return Err(self.error(position, Problem::Character('/')));
        }
        let Some(end) = self.rest.find("*/") else {
            return Err(self.error(position, Problem::UnclosedComment));
        };
        let text = self.take(end + 2);
        Ok(text.starts_with("/**").then(|| text.to_owned()))
    }

    fn number(&mut self, position: Position) -> Result<TokenKind> {
        let text = self.take_while(|c| c.is_ascii_alphanumeric() || c == '-');
        let (digits, radix) = match text.strip_prefix("0x") {
            Some(digits) => (digits, 16),
            None => (text, 10),
        };
        i64::from_str_radix(digits, radix)
            .map(TokenKind::Number)
            .map_err(|_| self.error(position, Problem::Number(text.to_owned())))
    }
}
