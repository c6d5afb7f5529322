//! What a command found.

use std::fmt::Write as _;

/// Lines for the terminal, and whether they are good news.
#[derive(Debug, Default)]
pub struct Report {
    /// What to print.
    pub text: String,
    /// Whether nothing was found.
    pub clean: bool,
}

impl Report {
    /// A report without findings.
    #[must_use]
    pub fn new() -> Self {
        Self {
            text: String::new(),
            clean: true,
        }
    }

    /// Adds a line that is no finding.
    pub fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{line}");
    }

    /// Adds a line that is one.
    pub fn finding(&mut self, line: &str) {
        self.line(line);
        self.clean = false;
    }
}
