//! The one object, while a command is at work.

use std::fmt::Write;

use serde::Serialize;
use virtwire::guests::Report;

use super::answer::Answer;
use super::problem::Problem;

/// The version of the form. A later one may have more keys and codes; it has another number if a key or a code has gone
/// or means something else.
const VERSION: u32 = 1;

/// The output of a command so far.
#[derive(Debug, Default)]
pub(crate) struct Object {
    /// `None` while the command line has not been read.
    command: Option<String>,
    /// The errors that the answer does not contain.
    problems: Vec<Problem>,
    answer: Option<Answer>,
}

#[derive(Serialize)]
struct Form<'a> {
    version: u32,
    command: &'a Option<String>,
    exit_status: u8,
    errors: &'a [Problem],
    #[serde(flatten)]
    answer: &'a Option<Answer>,
}

impl Object {
    /// The object of this command.
    pub(crate) fn of(command: Option<String>) -> Self {
        Self {
            command,
            ..Self::default()
        }
    }

    pub(crate) fn add(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    pub(crate) fn answer(&mut self, answer: Answer) {
        self.answer = Some(answer);
    }

    pub(crate) fn report(&mut self, report: Report) {
        Answer::put(&mut self.answer, report);
    }

    /// The object as text: one line of printable ASCII, since names may have characters that control a terminal.
    ///
    /// # Errors
    /// None in fact: every value can be serialised.
    pub(crate) fn finish(mut self, exit_status: u8) -> serde_json::Result<String> {
        let of_answer = self.answer.as_ref().map(Answer::problems);
        self.problems.extend(of_answer.unwrap_or_default());
        let text = serde_json::to_string(&Form {
            version: VERSION,
            command: &self.command,
            exit_status,
            errors: &self.problems,
            answer: &self.answer,
        })?;
        Ok(escaped(&text))
    }
}

/// The same JSON, which has such characters only in strings.
fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        if matches!(character, ' '..='~') {
            text.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            // Writing to a string does not fail.
            let _ = write!(text, "\\u{unit:04x}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_printable_ascii_and_means_the_same() {
        let name = "é 漢 𝄞 \u{7f}\u{9b}\u{202e}\n";
        let json = serde_json::to_string(name).unwrap();
        let text = escaped(&json);
        assert!(text.chars().all(|it| matches!(it, ' '..='~')), "{text}");
        assert_eq!(serde_json::from_str::<String>(&text).unwrap(), name);
    }
}
