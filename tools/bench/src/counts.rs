//! What the codec, a call and a stop take, in numbers that no busy machine moves.

mod bounds;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;

use crate::arguments::CountsOptions;
use crate::counter::Counter;
use crate::error::BenchError;
use crate::fleet::point::Job;
use crate::fleet::simulator::Shape;
use crate::fleet::trial::{Programs, Trial};
use crate::process;
use bounds::{Bounds, Counted};

/// Guests of the stop, as many as `guests` has.
const GUESTS: usize = 51;
/// Runs of which many take more than few, so that neither start nor end of a process counts.
const RUNS: [u32; 2] = [10, 110];

/// Counts everything; whether nothing is over its bound.
pub(crate) fn run(options: &CountsOptions, json: bool) -> Result<bool, BenchError> {
    let own_folder = TempDir::new().map_err(|source| BenchError::Write {
        path: env::temp_dir(),
        source,
    })?;
    let folder = options.traces.as_deref().unwrap_or(own_folder.path());
    std::fs::create_dir_all(folder).map_err(|source| BenchError::Write {
        path: folder.to_owned(),
        source,
    })?;
    let shape = Shape {
        hosts: 1,
        guests: GUESTS,
        takes: Duration::ZERO,
        dead: 0,
        hanging: 0,
    };
    let programs = Programs::of(&options.programs)?;
    let counted = Counts {
        trial: Trial::new(&programs, shape)?,
        folder,
    };
    let counted = counted.all()?;
    if options.write {
        bounds::write(&counted)?;
    }
    let bounds = Bounds::read()?;
    if json {
        println!("{}", process::to_json(&counted));
    } else {
        println!("{}", bounds.table(&counted));
    }
    let complaint = bounds.complaint(&counted);
    if let Some(complaint) = &complaint {
        eprintln!("{complaint}");
    }
    Ok(complaint.is_none())
}

struct Counts<'a> {
    trial: Trial<'a>,
    /// Where the traces go.
    folder: &'a Path,
}

impl Counts<'_> {
    fn all(&self) -> Result<Vec<Counted>, BenchError> {
        let mut all = Vec::new();
        for direction in ["decode", "encode"] {
            for counter in [Counter::Instructions, Counter::Allocations] {
                let words = ["codec", direction].map(String::from);
                all.push(self.worker(direction, &words, &[], counter)?);
            }
        }
        let every = [
            Counter::Instructions,
            Counter::Allocations,
            Counter::SystemCalls,
        ];
        let uri = self.trial.uri()?;
        for (what, operation) in [("call", "info"), ("open", "open")] {
            let words = ["rpc", "virtwire", operation].map(String::from);
            for counter in every {
                all.push(self.worker(what, &words, &[&uri], counter)?);
            }
        }
        for counter in every {
            let trace = self.trace("stop", counter);
            let number = self.trial.count(Job::Shutdown, counter, &trace)?;
            all.push(Counted::new("stop", counter, number, 1));
            self.trial.run(Job::Boot, &[], 0)?;
        }
        Ok(all)
    }

    /// What this program's worker takes for one run: between the words and what follows it is told how
    /// many to do.
    fn worker(
        &self,
        what: &'static str,
        words: &[String],
        after: &[&str],
        counter: Counter,
    ) -> Result<Counted, BenchError> {
        let trace = self.trace(what, counter);
        let count = |runs: u32| {
            let mut command = Command::new(env::current_exe().unwrap_or_default());
            command.arg("worker").args(words).arg(runs.to_string());
            counter.count(command.args(after), &trace)
        };
        let [few, many] = RUNS;
        let before = count(few)?;
        let number = count(many)?.saturating_sub(before);
        Ok(Counted::new(what, counter, number, many - few))
    }

    fn trace(&self, what: &str, counter: Counter) -> PathBuf {
        let counter = counter.name().replace(' ', "-");
        self.folder.join(format!("{what}.{counter}"))
    }
}
