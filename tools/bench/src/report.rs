//! Tables: ours beside a peer, and the bar that ours has to meet.

use std::fmt;

use serde::Serialize;

use crate::sample::{median, ratio};

/// One table.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(crate) title: String,
    /// What was measured, and how.
    pub(crate) notes: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// One comparison with one peer.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    what: String,
    peer: &'static str,
    unit: Unit,
    ours: f64,
    /// `None` where ours is held against a plain limit.
    theirs: Option<f64>,
    ratio: f64,
    bar: Bar,
    /// `None` where there is no bar to meet.
    met: Option<bool>,
}

/// What a row's numbers are.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Unit {
    /// In seconds.
    Time,
    /// In bytes.
    Memory,
    /// Just a number.
    Count,
}

/// What is asked of ours.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Bar {
    /// The peer's number is at least this many times ours.
    Times(f64),
    /// Ours is at most this part of the peer's.
    Share(f64),
    /// Ours is below this.
    Limit(f64),
    /// Nothing; the ratio is the peer's to ours.
    None,
}

impl Row {
    /// Compares the medians of samples. Samples as many as the peer's are taken for pairs.
    pub(crate) fn new(
        what: impl Into<String>,
        unit: Unit,
        ours: &[f64],
        (peer, theirs): (&'static str, &[f64]),
        bar: Bar,
    ) -> Self {
        let (ratio, met) = match bar {
            Bar::Times(bar) => {
                let ratio = ratio(theirs, ours);
                (ratio, Some(ratio >= bar))
            }
            Bar::Share(bar) => {
                let ratio = ratio(ours, theirs);
                (ratio, Some(ratio <= bar))
            }
            Bar::Limit(bar) => (median(ours) / bar, Some(median(ours) < bar)),
            Bar::None => (ratio(theirs, ours), None),
        };
        Self {
            what: what.into(),
            peer,
            unit,
            ours: median(ours),
            theirs: (!theirs.is_empty()).then(|| median(theirs)),
            ratio,
            bar,
            met,
        }
    }
}

impl Report {
    /// Whether no bar was missed.
    pub(crate) fn meets_its_bars(&self) -> bool {
        self.rows.iter().all(|row| row.met != Some(false))
    }
}

/// How many bars were met, and which were missed.
pub(crate) fn summary(reports: &[Report]) -> String {
    let rows = || reports.iter().flat_map(|report| &report.rows);
    let bars = rows().filter(|row| row.met.is_some()).count();
    let missed: Vec<String> = rows()
        .filter(|row| row.met == Some(false))
        .map(|row| format!("\n  missed: {} ({})", row.what, row.peer))
        .collect();
    format!(
        "{} of {bars} bars met{}",
        bars - missed.len(),
        missed.concat()
    )
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.title)?;
        for note in &self.notes {
            writeln!(f, "  {note}")?;
        }
        writeln!(
            f,
            "{:<38} {:>10}  {:<16} {:>10} {:>9} {:>9}",
            "", "virtwire", "peer", "", "ratio", "bar"
        )?;
        for row in &self.rows {
            let theirs = row.theirs.map_or(String::new(), |it| row.unit.show(it));
            // Ours alone has no ratio.
            let ratio = row
                .theirs
                .map_or(String::new(), |_| row.bar.show_ratio(row.ratio));
            writeln!(
                f,
                "{:<38} {:>10}  {:<16} {theirs:>10} {:>9} {:>9}  {}",
                row.what,
                row.unit.show(row.ours),
                row.peer,
                ratio,
                row.bar.show(row.unit),
                match row.met {
                    Some(true) => "met",
                    Some(false) => "MISSED",
                    None => "",
                },
            )?;
        }
        Ok(())
    }
}

impl Unit {
    pub(crate) fn show(self, value: f64) -> String {
        match self {
            Self::Time if value < 1e-3 => format!("{:.2} us", value * 1e6),
            Self::Time if value < 1.0 => format!("{:.2} ms", value * 1e3),
            Self::Time => format!("{value:.2} s"),
            Self::Memory if value < 1_048_576.0 => format!("{:.2} KiB", value / 1024.0),
            Self::Memory => format!("{:.1} MiB", value / 1_048_576.0),
            Self::Count => format!("{value:.2}"),
        }
    }
}

impl Bar {
    fn show(self, unit: Unit) -> String {
        match self {
            Self::Times(bar) => format!(">= {bar}x"),
            Self::Share(bar) => format!("<= {bar:.2}"),
            Self::Limit(bar) => format!("< {}", unit.show(bar)),
            Self::None => String::new(),
        }
    }

    fn show_ratio(self, ratio: f64) -> String {
        match self {
            Self::Share(_) => format!("{ratio:.2}"),
            Self::Limit(_) => String::new(),
            Self::Times(_) | Self::None if ratio < 100.0 => format!("{ratio:.2}x"),
            Self::Times(_) | Self::None => format!("{ratio:.0}x"),
        }
    }
}
