//! The format of libvirt.conf: `name = value` lines with strings, numbers and lists.
//!
//! Accepted, as by virConfParse: `'text'`, `"text"` and `"""text over lines"""` without escapes,
//! whole numbers, lists in brackets with an optional last comma, `#` comments on their own line or
//! after a value, and `;` in place of the end of a line. It is bytes: what stands in comments and quotes may be of any encoding.

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
    /// In whatever encoding.
    Text(Vec<u8>),
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

/// Around a text over lines.
const TRIPLE: &[u8] = b"\"\"\"";

/// Parses a whole file.
pub(super) fn parse(content: &[u8]) -> Result<Vec<Setting>, SyntaxError> {
    let mut reader = Reader {
        rest: content,
        line: 1,
    };
    let mut settings = Vec::new();
    loop {
        reader.skip(is_blank_or_end_of_line);
        match reader.rest.first() {
            None => return Ok(settings),
            Some(b'#') => reader.skip(|byte| !is_end_of_line(byte)),
            Some(_) => settings.push(reader.setting()?),
        }
    }
}

struct Reader<'a> {
    rest: &'a [u8],
    line: u32,
}

impl<'a> Reader<'a> {
    fn setting(&mut self) -> Result<Setting, SyntaxError> {
        let line = self.line;
        if !self.comes(|byte| byte.is_ascii_alphabetic()) {
            return self.fail("a setting's name must start with a letter");
        }
        let name = self.take(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        self.skip(is_blank);
        if !self.skip_text(b"=") {
            return self.fail("a setting's name must be followed by = and a value");
        }
        let value = self.value(0)?;
        self.skip(is_blank);
        if self.comes(|byte| byte == b'#') {
            self.skip(|byte| !is_end_of_line(byte));
        }
        let at_end = self.rest.is_empty() || self.comes(is_end_of_line);
        if !(at_end || self.skip_text(b";")) {
            return self.fail("a value must be followed by the end of the line");
        }
        Ok(Setting {
            name: name.iter().copied().map(char::from).collect(),
            value,
            line,
        })
    }

    fn value(&mut self, depth: u8) -> Result<Value, SyntaxError> {
        self.skip(is_blank);
        match self.rest.first() {
            Some(b'\'') => Ok(Value::Text(self.quoted(b'\'')?)),
            Some(b'"') if self.skip_text(TRIPLE) => Ok(Value::Text(self.triple_quoted()?)),
            Some(b'"') => Ok(Value::Text(self.quoted(b'"')?)),
            Some(b'[') if depth < DEPTH_MAX => self.list(depth),
            Some(b'[') => self.fail("lists must not be nested this deeply"),
            Some(b'0'..=b'9' | b'-' | b'+') => self.number(),
            _ => {
                self.fail("a value must be a text in quotes, a whole number or a list in brackets")
            }
        }
    }

    fn quoted(&mut self, quote: u8) -> Result<Vec<u8>, SyntaxError> {
        self.advance(1);
        let text = self.take(|byte| byte != quote && !is_end_of_line(byte));
        if !self.skip_text(&[quote]) {
            return self.fail("a text must end with its quote on the same line");
        }
        Ok(text.to_owned())
    }

    fn triple_quoted(&mut self) -> Result<Vec<u8>, SyntaxError> {
        let end = self.rest.windows(TRIPLE.len()).position(|it| it == TRIPLE);
        let Some(end) = end else {
            return self.fail("a text must end with its three quotes");
        };
        let text = self.advance(end).to_owned();
        self.advance(TRIPLE.len());
        Ok(text)
    }

    fn number(&mut self) -> Result<Value, SyntaxError> {
        self.advance(usize::from(self.comes(|byte| matches!(byte, b'-' | b'+'))));
        let digits = self.take(|byte| byte.is_ascii_digit());
        let digits = str::from_utf8(digits).unwrap_or_default();
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
            if self.skip_text(b"]") {
                return Ok(Value::List(values));
            }
            if self.rest.is_empty() {
                return self.fail("a list must be closed with ]");
            }
            values.push(self.value(depth.saturating_add(1))?);
            self.skip(is_blank_or_end_of_line);
            if !(self.skip_text(b",") || self.rest.is_empty() || self.comes(|byte| byte == b']')) {
                return self.fail("values in a list must be separated by commas");
            }
        }
    }

    /// Whether the next byte is such a one.
    fn comes(&self, wanted: impl Fn(u8) -> bool) -> bool {
        self.rest.first().is_some_and(|byte| wanted(*byte))
    }

    fn take(&mut self, wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let end = self.rest.iter().position(|byte| !wanted(*byte));
        self.advance(end.unwrap_or(self.rest.len()))
    }

    fn skip(&mut self, unwanted: impl Fn(u8) -> bool) {
        self.take(unwanted);
    }

    fn skip_text(&mut self, text: &[u8]) -> bool {
        let found = self.rest.starts_with(text);
        if found {
            self.advance(text.len());
        }
        found
    }

    fn advance(&mut self, length: usize) -> &'a [u8] {
        let (passed, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, &[]));
        let lines = passed.split(|byte| *byte == b'\n').skip(1).count();
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

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

fn is_end_of_line(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn is_blank_or_end_of_line(byte: u8) -> bool {
    is_blank(byte) || is_end_of_line(byte)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(value: &str) -> Value {
        Value::Text(value.into())
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let settings = parse(
            b"# a comment\n\n  uri_default = \"qemu:///system\" # after a value\r\n\
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
            let error = parse(content.as_bytes()).unwrap_err();
            assert_eq!(error.line, line, "{content:?}: {error:?}");
            assert!(error.expected.contains(expected), "{content:?}: {error:?}");
        }
    }

    #[test]
    fn comments_and_texts_may_be_of_any_encoding() {
        let settings =
            parse(b"# Gr\xfc\xdfe\na = 'B\xe4r' # \xff\nb = \"\"\"\xff\n\"\"\"").unwrap();
        let values: Vec<_> = settings.into_iter().map(|it| it.value).collect();
        let expected = [b"B\xe4r".to_vec(), b"\xff\n".to_vec()].map(Value::Text);
        assert_eq!(values, expected);
        let error = parse(b"# \xfc\n\xfc = 1").unwrap_err();
        assert_eq!(error.line, 2, "a name is ASCII");
    }

    proptest! {
        #[test]
        fn any_content_is_parsed_or_refused_without_a_panic(
            content in prop::collection::vec(prop_oneof![
                any::<u8>(),
                prop::sample::select(b"\n\r\t \"\"\"'[]=#;,09a".to_vec()),
            ], 0..60)
        ) {
            let lines = content.split(|byte| *byte == b'\n').count();
            if let Err(error) = parse(&content) {
                prop_assert!(usize::try_from(error.line).unwrap() <= lines);
            }
        }
    }
}
