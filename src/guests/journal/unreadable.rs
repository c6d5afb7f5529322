//! Lines that cannot be read.

use std::fmt;

use serde::Serialize;

use super::Unreadable;
use crate::guests::printable::Excerpt;

/// Something in the journal or the guest list that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "file", rename_all = "kebab-case")]
pub enum UnreadableLine {
    /// A word or a line of the guest list. It stays there until the list is discarded.
    List(Unreadable),
    /// A line of the journal. The guest list decides for the guests that it may have named.
    Journal {
        /// The number of the line, counting from 1.
        line: usize,
        /// The line.
        text: String,
    },
}

impl fmt::Display for UnreadableLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List(unreadable) => write!(f, "guest list, {unreadable}"),
            Self::Journal { line, text } => {
                let text = Excerpt(text);
                write!(f, "journal, line {line}: {text} is not a line of a journal")
            }
        }
    }
}
