//! The lines of the journal.
//!
//! Words are separated by one space. An absent text is `-`. In a text, a backslash is `\\`; white
//! space, control characters and a text that is just `-` are `\u{..}`; an empty text is `\e`.

use std::fmt::{self, Write};
use std::str::FromStr;
use std::sync::Arc;

use virtwire_proto::Uuid;

use super::Record;

/// The first line: the format and its version.
pub(super) const HEADER: &str = "libvirt-guests-journal 1";

/// When and by which run a line was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) generation: u64,
    /// `-` where it is not known.
    pub(super) boot: Arc<str>,
    /// In seconds since 1970.
    pub(super) time: u64,
}

/// A line after the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) stamp: Stamp,
    pub(super) fact: Fact,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    /// A run begins.
    Run { command: String, process: u32 },
    /// A guest is in a phase.
    Guest(Record),
    /// The guest list has this content from here on.
    View(Digest),
    /// The guest list has this content from here on, until a loss of power: its directory could not be synced.
    Placed(Digest),
    /// The started mark is set or cleared.
    Mark(bool),
}

/// The FNV-1a hash of a guest list, 64 bits; that of an absent list is that of an empty one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digest(u64);

impl Digest {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Stamp {
            generation,
            boot,
            time,
        } = &self.stamp;
        let kind = match &self.fact {
            Fact::Run { .. } => "run",
            Fact::Guest(_) => "guest",
            Fact::View(_) => "view",
            Fact::Placed(_) => "placed",
            Fact::Mark(_) => "mark",
        };
        write!(f, "{kind} {generation} {boot} {time} ")?;
        match &self.fact {
            Fact::Run { command, process } => write!(f, "{} {process}", Text(Some(command))),
            Fact::View(Digest(hash)) | Fact::Placed(Digest(hash)) => write!(f, "{hash:016x}"),
            Fact::Mark(set) => f.write_str(if *set { "set" } else { "cleared" }),
            Fact::Guest(record) => write!(
                f,
                "{} {} {} {} {} {}",
                Text(Some(&record.uri)),
                record.uuid,
                record.phase,
                if record.persistent {
                    "persistent"
                } else {
                    "transient"
                },
                Text(record.name.as_deref()),
                Text(record.reason.as_deref()),
            ),
        }
    }
}

/// The error of a line that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BadLine;

impl FromStr for Line {
    type Err = BadLine;

    fn from_str(line: &str) -> Result<Self, BadLine> {
        parse(line).ok_or(BadLine)
    }
}

fn parse(line: &str) -> Option<Line> {
    let mut words = line.split(' ');
    let kind = words.next()?;
    let stamp = Stamp {
        generation: words.next()?.parse().ok()?,
        boot: words.next().filter(|boot| !boot.is_empty())?.into(),
        time: words.next()?.parse().ok()?,
    };
    let fact = match kind {
        "run" => Fact::Run {
            command: text(words.next()?)??,
            process: words.next()?.parse().ok()?,
        },
        "guest" => Fact::Guest(Record {
            uri: text(words.next()?)??.into(),
            uuid: words.next()?.parse::<Uuid>().ok()?,
            phase: words.next()?.parse().ok()?,
            persistent: match words.next()? {
                "persistent" => true,
                "transient" => false,
                _ => return None,
            },
            name: text(words.next()?)?.map(Arc::from),
            reason: text(words.next()?)?,
        }),
        "view" => Fact::View(digest(words.next()?)?),
        "placed" => Fact::Placed(digest(words.next()?)?),
        "mark" => Fact::Mark(match words.next()? {
            "set" => true,
            "cleared" => false,
            _ => return None,
        }),
        _ => return None,
    };
    words.next().is_none().then_some(Line { stamp, fact })
}

fn digest(word: &str) -> Option<Digest> {
    let hash = Some(word).filter(|hash| hash.len() == 16)?;
    u64::from_str_radix(hash, 16).ok().map(Digest)
}

/// A text as one word.
struct Text<'a>(Option<&'a str>);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => f.write_char('-'),
            Some("") => f.write_str("\\e"),
            Some("-") => f.write_str("\\u{2d}"),
            Some(text) => text.chars().try_for_each(|character| match character {
                '\\' => f.write_str("\\\\"),
                _ if character.is_whitespace() || character.is_control() => {
                    write!(f, "{}", character.escape_unicode())
                }
                _ => f.write_char(character),
            }),
        }
    }
}

/// Reads a word that is a text: `None` if it is none, `Some(None)` if the text is absent.
#[expect(
    clippy::option_option,
    reason = "a bad word and an absent text are two things"
)]
fn text(word: &str) -> Option<Option<String>> {
    match word {
        "" => return None,
        "-" => return Some(None),
        "\\e" => return Some(Some(String::new())),
        _ => {}
    }
    let mut text = String::with_capacity(word.len());
    let mut rest = word;
    while let Some((plain, escaped)) = rest.split_once('\\') {
        text.push_str(plain);
        if let Some(after) = escaped.strip_prefix('\\') {
            text.push('\\');
            rest = after;
        } else {
            let (code, after) = escaped.strip_prefix("u{")?.split_once('}')?;
            text.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
            rest = after;
        }
    }
    text.push_str(rest);
    Some(Some(text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::guests::journal::Phase;

    #[test]
    fn each_kind_of_line_has_its_text() {
        let stamp = Stamp {
            generation: 7,
            boot: "b00t".into(),
            time: 1_700_000_000,
        };
        let mut record = Record::new("qemu:///system", Uuid([1; 16]), Phase::Asked);
        record.name = Some("my db\n\\".into());
        record.reason = Some("-".into());
        for (fact, text) in [
            (
                Fact::Run {
                    command: "stop".into(),
                    process: 42,
                },
                "run 7 b00t 1700000000 stop 42",
            ),
            (
                Fact::View(Digest::of(b"")),
                "view 7 b00t 1700000000 cbf29ce484222325",
            ),
            (
                Fact::Placed(Digest::of(b"")),
                "placed 7 b00t 1700000000 cbf29ce484222325",
            ),
            (Fact::Mark(false), "mark 7 b00t 1700000000 cleared"),
            (
                Fact::Guest(record),
                "guest 7 b00t 1700000000 qemu:///system 01010101-0101-0101-0101-010101010101 \
                 asked persistent my\\u{20}db\\u{a}\\\\ \\u{2d}",
            ),
        ] {
            let stamp = stamp.clone();
            let line = Line { stamp, fact };
            assert_eq!(line.to_string(), text);
            assert_eq!(text.parse(), Ok(line));
        }
    }

    proptest! {
        #[test]
        fn any_texts_are_one_word_and_read_back(
            name in proptest::option::of(any::<String>()),
            uri in any::<String>(),
        ) {
            let mut record = Record::new(uri, Uuid([1; 16]), Phase::Off);
            record.name = name.map(Arc::from);
            let stamp = Stamp { generation: 1, boot: "-".into(), time: 2 };
            let line = Line { stamp, fact: Fact::Guest(record) };
            let text = line.to_string();
            prop_assert!(!text.contains(char::is_control));
            prop_assert_eq!(text.parse(), Ok(line));
        }

        #[test]
        fn any_text_is_refused_or_reads_to_a_line(text in "(guest|run|view|placed|mark)?[ -~\\\\]{0,80}") {
            if let Ok(line) = text.parse::<Line>() {
                prop_assert_eq!(line.to_string().parse(), Ok(line));
            }
        }
    }
}
