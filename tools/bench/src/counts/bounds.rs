//! `counts.json`: what each count was when it was last written, and the most that it may be.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::counter::Counter;
use crate::error::BenchError;
use crate::process;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/counts.json");
/// A bound that is written is so many times the count: what another libc, processor or order of
/// events moves, and no more.
const SLACK: f64 = 1.1;
/// What to do about a count that is over its bound.
const ADVICE: &str = "
Where it rose, a build with the names of functions shows:
  CARGO_PROFILE_RELEASE_STRIP=none CARGO_PROFILE_RELEASE_DEBUG=line-tables-only \\
    cargo build --release -p virtwire -p virtwire-sim -p virtwire-bench
  target/release/virtwire-bench counts --traces /tmp/traces";

/// One count.
#[derive(Debug, Serialize)]
pub(crate) struct Counted {
    what: &'static str,
    #[serde(rename = "counter")]
    name: &'static str,
    #[serde(skip)]
    counter: Counter,
    /// For one run, to a tenth.
    number: f64,
}

impl Counted {
    /// `number` is that of so many runs.
    pub(crate) fn new(what: &'static str, counter: Counter, number: u64, runs: u32) -> Self {
        let number = f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        Self {
            what,
            name: counter.name(),
            counter,
            number: tenths(number / f64::from(runs)),
        }
    }
}

/// One line of the file.
#[derive(Debug, Deserialize, Serialize)]
struct Bound {
    what: String,
    counter: String,
    was: f64,
    most: f64,
}

/// What the file says.
#[derive(Debug)]
pub(crate) struct Bounds(Vec<Bound>);

impl Bounds {
    pub(crate) fn read() -> Result<Self, BenchError> {
        let path = PathBuf::from(FILE);
        let text = fs::read_to_string(&path).map_err(|source| BenchError::Read {
            path: path.clone(),
            source,
        })?;
        let bounds = serde_json::from_str(&text);
        bounds
            .map(Self)
            .map_err(|source| BenchError::Parse { path, source })
    }

    fn of(&self, counted: &Counted) -> Option<&Bound> {
        let mut bounds = self.0.iter();
        bounds.find(|bound| bound.what == counted.what && bound.counter == counted.name)
    }

    /// Every count beside its bound.
    pub(crate) fn table(&self, counted: &[Counted]) -> String {
        let mut table = format!(
            "{:<24} {:>12} {:>12} {:>12}",
            "", "counted", "was", "at most"
        );
        for counted in counted {
            let name = format!("{}, {}", counted.what, counted.name);
            let _ = write!(table, "\n{name:<24} {:>12.1}", counted.number);
            if let Some(bound) = self.of(counted) {
                let _ = write!(table, " {:>12.1} {:>12.1}", bound.was, bound.most);
            }
        }
        table
    }

    /// What is over its bound, or has none, and how to go on; `None` when nothing is.
    pub(crate) fn complaint(&self, counted: &[Counted]) -> Option<String> {
        let mut complaint = String::new();
        let mut looks = String::new();
        for counted in counted {
            let (what, name) = (counted.what, counted.name);
            match self.of(counted) {
                Some(bound) if counted.number <= bound.most => continue,
                Some(bound) => {
                    let _ = writeln!(
                        complaint,
                        "{what}, {name}: rose from {} to {}, over its bound of {}",
                        bound.was, counted.number, bound.most
                    );
                }
                None => {
                    let _ = writeln!(complaint, "{what}, {name}: has no bound in {FILE}");
                }
            }
            let file = name.replace(' ', "-");
            let viewer = counted.counter.viewer();
            let _ = write!(looks, "\n  {viewer} /tmp/traces/{what}.{file}");
        }
        let _ = write!(
            complaint,
            "{ADVICE}{looks}\nIf the commit is worth it, it takes along a new {FILE}: virtwire-bench counts --write"
        );
        (!looks.is_empty()).then_some(complaint)
    }
}

/// Makes the counts the file's, each with its slack.
pub(crate) fn write(counted: &[Counted]) -> Result<(), BenchError> {
    let lines: Vec<String> = counted
        .iter()
        .map(|counted| {
            process::to_json(&Bound {
                what: counted.what.to_owned(),
                counter: counted.name.to_owned(),
                was: counted.number,
                most: tenths(counted.number * SLACK),
            })
        })
        .collect();
    let text = format!("[\n{}\n]\n", lines.join(",\n"));
    fs::write(FILE, text).map_err(|source| BenchError::Write {
        path: PathBuf::from(FILE),
        source,
    })
}

fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::{Bound, Bounds, Counted};
    use crate::counter::Counter;

    fn bounds() -> Bounds {
        Bounds(vec![Bound {
            what: "decode".into(),
            counter: "instructions".into(),
            was: 100.0,
            most: 110.0,
        }])
    }

    #[test]
    fn a_count_within_its_bound_is_no_complaint() {
        let counted = Counted::new("decode", Counter::Instructions, 1100, 10);
        assert_eq!(bounds().complaint(&[counted]), None);
    }

    #[test]
    fn a_count_over_its_bound_is_told_with_where_to_look() {
        let counted = Counted::new("decode", Counter::Instructions, 1101, 10);
        let complaint = bounds().complaint(&[counted]).unwrap();
        assert!(
            complaint.starts_with(
                "decode, instructions: rose from 100 to 110.1, over its bound of 110\n"
            ),
            "{complaint}"
        );
        assert!(
            complaint.contains("callgrind_annotate /tmp/traces/decode.instructions\n"),
            "{complaint}"
        );
    }

    #[test]
    fn a_count_without_a_bound_is_a_complaint() {
        let counted = Counted::new("call", Counter::SystemCalls, 3, 1);
        let complaint = bounds().complaint(&[counted]).unwrap();
        assert!(complaint.starts_with("call, system calls: has no bound in "));
    }

    #[test]
    fn the_file_can_be_read() {
        assert!(!Bounds::read().unwrap().0.is_empty());
    }
}
