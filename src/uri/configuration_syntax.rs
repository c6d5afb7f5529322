//! The format of libvirt.conf: `name = value` lines with strings, numbers and lists.
//!
//! Accepted, as by virConfParse: `'text'`, `"text"` and `"""text over lines"""` without escapes,
//! whole numbers, lists in brackets with an optional last comma, `#` comments on their own line or
//! after a value, and `;` in place of the end of a line.

/// One `name = value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Setting {
    pub(super) name: String,
    pub(super) value: Value,
    /// Where it starts, from 1.
    pub(super) line: u32,
}

/// What a setting can hold. No setting that we read is a number, so its digits are not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Number,
    List(Vec<Value>),
}

/// A line, and what should have stood there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SyntaxError {
    pub(super) line: u32,
    pub(super) expected: &'static str,
}

/// Lists in lists are legal but never needed; the bound keeps the stack small.
const DEPTH_MAX: u8 = 8;

/// Parses a whole file.
pub(super) fn parse(text: &str) -> Result<Vec<Setting>, SyntaxError> {
    let mut reader = Reader {
        rest: text,
        line: 1,
    };
    let mut settings = Vec::new();
    loop {
        reader.skip(is_blank_or_end_of_line);
        match reader.rest.chars().next() {
            None => return Ok(settings),
            Some('#') => reader.skip(|c| !is_end_of_line(c)),
            Some(_) => settings.push(reader.setting()?),
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    line: u32,
}

impl<'a> Reader<'a> {
    fn setting(&mut self) -> Result<Setting, SyntaxError> {
        let line = self.line;
        if !self.rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return self.fail("a setting's name must start with a letter");
        }
        let name = self.take(|c| c.is_ascii_alphanumeric() || c == '_');
        self.skip(is_blank);
        if !self.skip_text("=") {
            return self.fail("a setting's name must be followed by = and a value");
        }
        let value = self.value(0)?;
        self.skip(is_blank);
        if self.rest.starts_with('#') {
            self.skip(|c| !is_end_of_line(c));
        }
        let at_end = self.rest.is_empty() || self.rest.starts_with(is_end_of_line);
        if !(at_end || self.skip_text(";")) {
            return self.fail("a value must be followed by the end of the line");
        }
        Ok(Setting {
            name: name.to_owned(),
            value,
            line,
        })
    }

    fn value(&mut self, depth: u8) -> Result<Value, SyntaxError> {
        self.skip(is_blank);
        match self.rest.chars().next() {
            Some('\'') => Ok(Value::Text(self.quoted('\'')?)),
            Some('"') if self.skip_text("\"\"\"") => Ok(Value::Text(self.triple_quoted()?)),
            Some('"') => Ok(Value::Text(self.quoted('"')?)),
            Some('[') if depth < DEPTH_MAX => self.list(depth),
            Some('[') => self.fail("lists must not be nested this deeply"),
            Some('0'..='9' | '-' | '+') => self.number(),
            _ => {
                self.fail("a value must be a text in quotes, a whole number or a list in brackets")
            }
        }
    }

    fn quoted(&mut self, quote: char) -> Result<String, SyntaxError> {
        self.advance(quote.len_utf8());
        let text = self.take(|c| c != quote && !is_end_of_line(c));
        if !self.rest.starts_with(quote) {
            return self.fail("a text must end with its quote on the same line");
        }
        self.advance(quote.len_utf8());
        Ok(text.to_owned())
    }

    fn triple_quoted(&mut self) -> Result<String, SyntaxError> {
        let Some((text, _)) = self.rest.split_once("\"\"\"") else {
            return self.fail("a text must end with its three quotes");
        };
        self.advance(text.len().saturating_add(3));
        Ok(text.to_owned())
    }

    fn number(&mut self) -> Result<Value, SyntaxError> {
        self.advance(usize::from(self.rest.starts_with(['-', '+'])));
        let digits = self.take(|c| c.is_ascii_digit());
        if digits.parse::<i64>().is_err() {
            return self.fail("a number must be whole and fit in 64 bits");
        }
        Ok(Value::Number)
    }

    fn list(&mut self, depth: u8) -> Result<Value, SyntaxError> {
        self.advance(1);
        let mut values = Vec::new();
        loop {
            self.skip(is_blank_or_end_of_line);
            if self.skip_text("]") {
                return Ok(Value::List(values));
            }
            if self.rest.is_empty() {
                return self.fail("a list must be closed with ]");
            }
            values.push(self.value(depth.saturating_add(1))?);
            self.skip(is_blank_or_end_of_line);
            if !(self.skip_text(",") || self.rest.starts_with(']') || self.rest.is_empty()) {
                return self.fail("values in a list must be separated by commas");
            }
        }
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        self.advance(end)
    }

    fn skip(&mut self, unwanted: impl Fn(char) -> bool) {
        self.take(unwanted);
    }

    fn skip_text(&mut self, text: &str) -> bool {
        let found = self.rest.starts_with(text);
        if found {
            self.advance(text.len());
        }
        found
    }

    fn advance(&mut self, length: usize) -> &'a str {
        let (passed, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, ""));
        let lines = passed.bytes().filter(|byte| *byte == b'\n').count();
        let lines = u32::try_from(lines).unwrap_or(u32::MAX);
        self.line = self.line.saturating_add(lines);
        self.rest = rest;
        passed
    }

    fn fail<T>(&self, expected: &'static str) -> Result<T, SyntaxError> {
        Err(SyntaxError {
            line: self.line,
            expected,
        })
    }
}

fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t')
}

fn is_end_of_line(character: char) -> bool {
    matches!(character, '\n' | '\r')
}

fn is_blank_or_end_of_line(character: char) -> bool {
    is_blank(character) || is_end_of_line(character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(value: &str) -> Value {
        Value::Text(value.to_owned())
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let settings = parse(
            "# a comment\n\n  uri_default = \"qemu:///system\" # after a value\r\n\
             single='it is \"so\"'; number = -12\n\
             long = \"\"\"one\ntwo\"\"\"\n\
             list = [\n  \"a\", 'b',\n  3, [ ],\n]\nempty=''",
        )
        .unwrap();
        let expected = [
            ("uri_default", text("qemu:///system"), 3),
            ("single", text("it is \"so\""), 4),
            ("number", Value::Number, 4),
            ("long", text("one\ntwo"), 5),
            (
                "list",
                Value::List(vec![
                    text("a"),
                    text("b"),
                    Value::Number,
                    Value::List(vec![]),
                ]),
                7,
            ),
            ("empty", text(""), 11),
        ]
        .map(|(name, value, line)| Setting {
            name: name.to_owned(),
            value,
            line,
        });
        assert_eq!(settings, expected);
    }

    #[test]
    fn errors_name_the_line_and_what_belongs_there() {
        for (content, line, expected) in [
            ("a = 1\n_b = 2", 2, "start with a letter"),
            ("\n\nname", 3, "followed by ="),
            ("a =", 1, "a value must be"),
            ("a = yes", 1, "a value must be"),
            ("a = \"x\nb = 1", 1, "end with its quote"),
            ("a = 'x", 1, "end with its quote"),
            ("a = \"\"\"x\n\n", 1, "three quotes"),
            ("a = 1 2", 1, "end of the line"),
            ("a = -", 1, "a number"),
            ("a = 99999999999999999999", 1, "a number"),
            ("a = [\n'x'\n'y' ]", 3, "commas"),
            ("a = [\n'x',\n", 3, "closed with ]"),
            ("a = [\n# no\n]", 2, "a value must be"),
            ("a = [[[[[[[[[[]]]]]]]]]]", 1, "nested"),
        ] {
            let error = parse(content).unwrap_err();
            assert_eq!(error.line, line, "{content:?}: {error:?}");
            assert!(error.expected.contains(expected), "{content:?}: {error:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_parsed_or_refused_without_a_panic(content in "[\\PC\n\r\t\"'\\[\\]=#;,0-9a]{0,60}") {
            let lines = content.matches('\n').count() + 1;
            if let Err(error) = parse(&content) {
                prop_assert!(usize::try_from(error.line).unwrap() <= lines);
            }
        }
    }
}
