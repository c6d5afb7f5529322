//! A place in the token list, and the steps every rule is made of.

use crate::error::{Error, Problem, Result};
use crate::lex::{Position, Token, TokenKind, lex};
use crate::syntax::{Attribute, Name, Value};

pub(super) struct Cursor<'file> {
    file: &'file str,
    tokens: std::iter::Peekable<std::vec::IntoIter<Token>>,
    last: Position,
}

impl<'file> Cursor<'file> {
    pub(super) fn new(file: &'file str, text: &str) -> Result<Self> {
        let tokens = lex(file, text)?.into_iter().peekable();
        Ok(Self {
            file,
            tokens,
            last: Position::default(),
        })
    }

    pub(super) fn error(&self, position: Position, problem: Problem) -> Error {
        Error::new(self.file, position, problem)
    }

    fn peek(&mut self) -> (Position, TokenKind) {
        match self.tokens.peek() {
            Some(token) => (token.position, token.kind.clone()),
            None => (self.last, TokenKind::End),
        }
    }

    pub(super) fn position(&mut self) -> Position {
        self.peek().0
    }

    fn advance(&mut self) {
        if let Some(token) = self.tokens.next() {
            self.last = token.position;
        }
    }

    pub(super) fn expected<T>(&mut self, expected: &'static str) -> Result<T> {
        let (position, found) = self.peek();
        let found = match found {
            TokenKind::Word(word) => format!("`{word}`"),
            TokenKind::Number(number) => number.to_string(),
            TokenKind::Mark(mark) => format!("`{mark}`"),
            TokenKind::Doc(_) => "a documentation comment".to_owned(),
            TokenKind::End => "the end of the file".to_owned(),
        };
        Err(self.error(position, Problem::Expected { expected, found }))
    }

    pub(super) fn at_end(&mut self) -> bool {
        self.peek().1 == TokenKind::End
    }

    /// Takes `mark` when it is next.
    pub(super) fn eat(&mut self, mark: char) -> bool {
        let found = self.peek().1 == TokenKind::Mark(mark);
        if found {
            self.advance();
        }
        found
    }

    pub(super) fn mark(&mut self, mark: char, expected: &'static str) -> Result<()> {
        if self.eat(mark) {
            Ok(())
        } else {
            self.expected(expected)
        }
    }

    /// Takes the word `keyword` when it is next.
    pub(super) fn eat_word(&mut self, keyword: &str) -> bool {
        let found = matches!(self.peek().1, TokenKind::Word(word) if word == keyword);
        if found {
            self.advance();
        }
        found
    }

    pub(super) fn keyword(&mut self, keyword: &str, expected: &'static str) -> Result<()> {
        if self.eat_word(keyword) {
            Ok(())
        } else {
            self.expected(expected)
        }
    }

    pub(super) fn name(&mut self, expected: &'static str) -> Result<Name> {
        match self.peek() {
            (position, TokenKind::Word(text)) => {
                self.advance();
                Ok(Name { text, position })
            }
            _ => self.expected(expected),
        }
    }

    pub(super) fn number(&mut self) -> Result<i64> {
        match self.peek() {
            (_, TokenKind::Number(number)) => {
                self.advance();
                Ok(number)
            }
            _ => self.expected("a number"),
        }
    }

    pub(super) fn value(&mut self) -> Result<Value> {
        match self.peek() {
            (position, TokenKind::Number(number)) => {
                self.advance();
                Ok(Value::Number(number, position))
            }
            (_, TokenKind::Word(_)) => Ok(Value::Constant(self.name("a constant")?)),
            _ => self.expected("a number or a constant"),
        }
    }

    pub(super) fn docs(&mut self) -> Vec<String> {
        let mut docs = Vec::new();
        while let (_, TokenKind::Doc(text)) = self.peek() {
            self.advance();
            docs.push(text);
        }
        docs
    }

    /// `[word, word word]`, or nothing.
    pub(super) fn attributes(&mut self) -> Result<Vec<Attribute>> {
        let mut attributes = Vec::new();
        if !self.eat('[') {
            return Ok(attributes);
        }
        loop {
            let name = self.name("an attribute")?;
            let argument = match self.peek().1 {
                TokenKind::Word(word) => {
                    self.advance();
                    Some(word)
                }
                _ => None,
            };
            attributes.push(Attribute { name, argument });
            if self.eat(']') {
                return Ok(attributes);
            }
            self.mark(',', "`,` or `]`")?;
        }
    }
}
