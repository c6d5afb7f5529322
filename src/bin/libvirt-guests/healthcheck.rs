//! `healthcheck`: whether a resident run is alive and well.

use std::time::Duration;

use futures_util::future::join_all;
use virtwire::guests::config::Settings;
use virtwire::guests::host::Window;
use virtwire::guests::journal::{Places, StartedMark};
use virtwire::guests::{self, Reason};

use crate::arguments::Options;
use crate::configuration;
use crate::engine::Engine;
use crate::exit::Outcome;
use crate::json::{Answer, Code, Health, Problem};
use crate::output::Output;
use crate::resident::{Phase, Status};
use crate::workflow;

/// Looks, for `within` seconds at most beside what the file takes.
pub(crate) fn run(
    engine: Engine,
    live: bool,
    within: Duration,
    options: &Options,
    output: &mut Output,
) -> Outcome {
    let places = configuration::places(options);
    let problem = |code, message: String| vec![Problem::new(code, message)];
    let (phase, errors) = match Status::read(&places) {
        Ok(None) => {
            let message = "there is no run".to_owned();
            (None, problem(Code::NO_RUN, message))
        }
        Err(error) => {
            let path = places.resident();
            let message = format!("cannot read {}: {error}", path.display());
            (None, problem(Code::RUN_UNREADABLE, message))
        }
        Ok(Some(status)) if !status.is_alive() => {
            (None, problem(Code::RUN_SILENT, silence(&status)))
        }
        Ok(Some(status)) if live => (Some(status.phase), Vec::new()),
        Ok(Some(status)) => {
            let work = readiness(&status, &places, options, within);
            (Some(status.phase), engine.perform(async |_| work.await))
        }
    };
    let health = Health {
        healthy: errors.is_empty(),
        phase,
        problems: errors.iter().map(ToString::to_string).collect(),
        errors,
    };
    let healthy = health.healthy;
    if let (true, Some(phase)) = (healthy, phase) {
        output.line(format_args!("healthy: {phase}"));
    } else {
        output.line(format_args!("unhealthy: {}", health.problems.join("; ")));
    }
    output.answer(Answer::Health(health));
    Outcome::Healthy(healthy)
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
) -> Vec<Problem> {
    let left = status.problems.iter();
    let left = left.map(|problem| Problem::new(Code::RUN_UNFINISHED, problem));
    let mut problems: Vec<Problem> = left.collect();
    if status.phase != Phase::Staying {
        let message = format_args!("the run is {}", status.phase);
        problems.push(Problem::new(Code::RUN_NOT_READY, message));
    }
    // A mark that cannot be seen is no sign that it is gone.
    if status.marked && matches!(StartedMark::of(places).is_set(), Ok(false)) {
        let message = "another command has stopped its guests";
        problems.push(Problem::new(Code::GUESTS_STOPPED, message));
    }
    let mut run = workflow::prepare(options, Settings::default(), places.clone());
    run.limits.connect = within;
    let ping = async |uri: &String| {
        let answer = tokio::time::timeout(within, run.connect(uri, Window::ONCE)).await;
        match answer {
            Ok(Ok(host)) => {
                host.leave().await;
                None
            }
            Ok(Err(error)) => Some(Problem::of_host(uri, &Reason::from(error))),
            Err(_) => {
                let message = format_args!("{uri}: no answer within {} s", within.as_secs());
                Some(Problem::new(guests::Code::NoAnswer, message).on(uri))
            }
        }
    };
    let unreachable = join_all(status.uris.iter().map(ping)).await;
    problems.extend(unreachable.into_iter().flatten());
    problems
}
