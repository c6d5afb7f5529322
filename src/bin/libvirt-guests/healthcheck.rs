//! `healthcheck`: whether a resident run is alive and well.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use serde::Serialize;
use virtwire::guests::config::Settings;
use virtwire::guests::host::Window;
use virtwire::guests::journal::Places;
use virtwire::guests::{Notice, Observer, Reason};

use crate::arguments::Options;
use crate::configuration;
use crate::engine::Engine;
use crate::exit::Outcome;
use crate::output::Output;
use crate::resident::{Phase, Status};
use crate::workflow;

/// What a probe finds.
#[derive(Debug, Serialize)]
struct Health {
    healthy: bool,
    /// What the run is at; `None` when there is none.
    phase: Option<Phase>,
    /// Why it is not healthy.
    problems: Vec<String>,
}

/// Looks, for `within` seconds at most beside what the file takes.
pub(crate) fn run(
    engine: Engine,
    live: bool,
    within: Duration,
    options: &Options,
    output: &mut Output,
) -> Outcome {
    let places = configuration::places(options);
    let (phase, problems) = match Status::read(&places) {
        Ok(None) => (None, vec!["there is no run".to_owned()]),
        Err(error) => {
            let path = places.resident();
            let problem = format!("cannot read {}: {error}", path.display());
            (None, vec![problem])
        }
        Ok(Some(status)) if !status.is_alive() => (None, vec![silence(&status)]),
        Ok(Some(status)) if live => (Some(status.phase), Vec::new()),
        Ok(Some(status)) => {
            let work = readiness(&status, &places, options, within);
            (Some(status.phase), engine.perform(async |_| work.await))
        }
    };
    let health = Health {
        healthy: problems.is_empty(),
        phase,
        problems,
    };
    if options.json {
        output.json(&health);
    } else if let (true, Some(phase)) = (health.healthy, phase) {
        output.line(format_args!("healthy: {phase}"));
    } else {
        output.line(format_args!("unhealthy: {}", health.problems.join("; ")));
    }
    Outcome::Healthy(health.healthy)
}

/// A probe has one line to say.
struct Silent;

impl Observer for Silent {
    fn notice(&self, _: &Notice<'_>) {}
}

fn silence(status: &Status) -> String {
    match status.silent_for() {
        Some(seconds) => format!("the run has been silent for {seconds} s"),
        None => "the run is of an earlier boot".to_owned(),
    }
}

/// Why a run that is alive is not ready.
async fn readiness(
    status: &Status,
    places: &Places,
    options: &Options,
    within: Duration,
) -> Vec<String> {
    let mut problems = status.problems.clone();
    if status.phase != Phase::Staying {
        problems.push(format!("the run is {}", status.phase));
    }
    let mut run = workflow::prepare(
        options,
        Settings::default(),
        places.clone(),
        Arc::new(Silent),
    );
    run.limits.connect = within;
    let ping = async |uri: &String| {
        let answer = tokio::time::timeout(within, run.connect(uri, Window::ONCE)).await;
        match answer {
            Ok(Ok(host)) => {
                host.leave().await;
                None
            }
            Ok(Err(error)) => Some(format!("{uri}: {}", Reason::from(error))),
            Err(_) => Some(format!("{uri}: no answer within {} s", within.as_secs())),
        }
    };
    let unreachable = join_all(status.uris.iter().map(ping)).await;
    problems.extend(unreachable.into_iter().flatten());
    problems
}
