//! How a value is written in a fixture.

use std::fmt::{Debug, Write as _};

/// Columns that a joined line may take.
const COLUMNS: usize = 100;

/// Lays out `value` as `{:#?}` does, with two differences: what fits on one line and holds one
/// element (`Some("x")`), and lists of numbers, are joined.
#[must_use]
pub fn lay_out(value: &dyn Debug) -> String {
    let pretty = format!("{value:#?}");
    let mut lines: Vec<String> = Vec::new();
    for line in pretty.lines() {
        lines.push(line.to_owned());
        join_wrapped(&mut lines);
        join_numbers(&mut lines);
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// `Some(`, `"x",`, `)` at the end of `lines` become `Some("x")`.
fn join_wrapped(lines: &mut Vec<String>) {
    let [.., open, inner, close] = lines.as_slice() else {
        return;
    };
    let Some(inner) = inner.trim_start().strip_suffix(',') else {
        return;
    };
    let tail = close.trim_start();
    if !open.ends_with('(') || (tail != ")" && tail != "),") {
        return;
    }
    let joined = format!("{open}{inner}{tail}");
    lines.truncate(lines.len() - 3);
    lines.push(joined);
}

/// A list of numbers at the end of `lines` becomes as few lines as its width allows.
fn join_numbers(lines: &mut Vec<String>) {
    let Some(close) = lines.last().map(|line| line.trim_start().to_owned()) else {
        return;
    };
    if close != "]" && close != "]," {
        return;
    }
    let is_number = |line: &String| {
        let text = line.trim_start().trim_end_matches(',');
        !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-')
    };
    let body = lines.len() - 1;
    let numbers = lines
        .iter()
        .take(body)
        .rev()
        .take_while(|line| is_number(line))
        .count();
    let Some(open) = body.checked_sub(numbers + 1) else {
        return;
    };
    let Some(head) = lines
        .get(open)
        .filter(|line| numbers > 0 && line.ends_with('['))
        .cloned()
    else {
        return;
    };
    let items = lines.split_off(open + 1);
    lines.truncate(open);
    let indent = head.len() - head.trim_start().len();
    let mut line = head;
    let last = items.len().saturating_sub(2);
    for (index, item) in items.iter().take(numbers).enumerate() {
        let item = item.trim_start().trim_end_matches(',');
        if line.len() + item.len() + 2 > COLUMNS {
            lines.push(line.trim_end().to_owned());
            line = " ".repeat(indent + 4);
        }
        let separator = if index == last { "" } else { ", " };
        write!(line, "{item}{separator}").unwrap_or_default();
    }
    lines.push(line + &close);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    #[expect(dead_code, reason = "read through Debug")]
    struct Value {
        name: Option<String>,
        nested: Result<Option<u8>, ()>,
        numbers: Vec<i8>,
        none: Vec<i8>,
        inner: Vec<Pair>,
    }

    #[derive(Debug)]
    #[expect(dead_code, reason = "read through Debug")]
    struct Pair {
        left: u8,
    }

    #[test]
    fn single_elements_and_numbers_are_joined_and_the_rest_is_not() {
        let value = Value {
            name: Some("a\nb".into()),
            nested: Ok(Some(1)),
            numbers: vec![1, -2],
            none: vec![],
            inner: vec![Pair { left: 1 }],
        };
        assert_eq!(
            lay_out(&value),
            "Value {\n    name: Some(\"a\\nb\"),\n    nested: Ok(Some(1)),\n    \
             numbers: [1, -2],\n    none: [],\n    inner: [\n        Pair {\n            left: 1,\n        \
             },\n    ],\n}\n"
        );
    }

    #[test]
    fn long_lists_are_wrapped() {
        let text = lay_out(&vec![100; 64]);
        assert!(text.lines().all(|line| line.len() <= COLUMNS), "{text}");
        assert_eq!(text.matches("100").count(), 64);
        assert!(text.lines().count() < 6, "{text}");
    }
}
