//! The commands that deal with guests.

use std::convert::Infallible;
use std::future::pending;
use std::sync::Arc;

use serde::Serialize;
use tokio::time::Instant;
use virtwire::guests::config::{OnShutdown, Settings};
use virtwire::guests::journal::{Places, StartedMark, StateError};
use virtwire::guests::{Haste, Interrupt, Limits, Observer, Report, Run, Turnstile};
use virtwire::uri::Environment;

use crate::arguments::Options;
use crate::engine::Engine;
use crate::exit::{Failure, Outcome};
use crate::grace::Grace;
use crate::narration::Narration;
use crate::output::Output;
use crate::progress::Progress;
use crate::service_manager::ServiceManager;
use crate::table;
use crate::tally;

/// What is said when even breaking a run off does not end it in time.
pub(crate) const GRACE_OVER: &str = "the grace period is over, and something hangs: giving up";

/// What to do with guests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Start,
    Stop,
    Shutdown,
    Restart,
    TryRestart,
    GuestStatus,
}

/// Does it, until it is done, its time is up or a signal ends it.
pub(crate) fn run(
    engine: Engine,
    task: Task,
    options: &Options,
    mut settings: Settings,
    places: Places,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    let since = Instant::now();
    if task == Task::Shutdown {
        settings.on_shutdown.value = OnShutdown::Shutdown;
    }
    let narration = Narration::new(output.clone(), !options.json, &settings.uris.value);
    let mut run = prepare(options, settings, places, Arc::new(narration));
    let acts = !options.dry_run;
    let is_stop = acts && matches!(task, Task::Stop | Task::Shutdown);
    let grace = Grace::of(options.grace, since);
    let manager = ServiceManager::of_environment();
    if is_stop {
        manager.stopping();
    }
    if acts {
        Progress::watch(&mut run, &manager, grace.map(Grace::end));
    }
    engine.perform(async |mut signals| {
        let work = perform(task, grace, options, &run, output);
        let result = match signals.guard(&run.interrupt, work).await {
            Ok((outcome, None)) => outcome,
            Ok((outcome, Some(ended))) => {
                if let Err(failure) = outcome {
                    output.error(&failure);
                }
                Ok(Outcome::Ended(ended))
            }
            Err(ended) => Ok(Outcome::Ended(ended)),
        };
        if is_stop {
            manager.stopped(matches!(result, Ok(Outcome::Guests { good: true })));
        }
        result
    })
}

/// Stops within a grace period; `None` when something hangs beyond its end.
async fn stop(run: &Run, grace: Option<Grace>, output: &mut Output) -> Option<Report> {
    let Some(grace) = grace else {
        return Some(run.stop().await);
    };
    tokio::select! {
        report = run.stop() => Some(report),
        () = grace.keep(run) => {
            output.problem(GRACE_OVER);
            None
        }
    }
}

/// A run of the workflow, by these settings.
pub(crate) fn prepare(
    options: &Options,
    settings: Settings,
    places: Places,
    observer: Arc<dyn Observer>,
) -> Run {
    Run {
        settings,
        places,
        limits: limits(options),
        environment: Environment::host(),
        observer,
        interrupt: Interrupt::default(),
        haste: Haste::default(),
        turnstile: Turnstile::default(),
    }
}

/// The limits, by these options.
pub(crate) fn limits(options: &Options) -> Limits {
    let mut limits = Limits::default();
    if let Some(timeout) = options.connect_timeout {
        limits.connect = timeout;
        limits.ready = limits.connect;
    }
    limits
}

async fn perform(
    task: Task,
    grace: Option<Grace>,
    options: &Options,
    run: &Run,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    match task {
        Task::GuestStatus => Ok(guest_status(options, run, output).await),
        _ if options.dry_run => plan(task, options, run, output).await,
        Task::Start => Ok(finish(&[run.start().await?], options, output)),
        Task::Stop | Task::Shutdown => Ok(match stop(run, grace, output).await {
            Some(report) => finish(&[report], options, output),
            None => Outcome::Guests { good: false },
        }),
        Task::TryRestart if !is_started(run)? => Ok(Outcome::Done),
        Task::Restart | Task::TryRestart => {
            // What the grace period does to the stop is not for the start; a signal is for both.
            let stopping = Run {
                haste: Haste::default(),
                interrupt: Interrupt::default(),
                ..run.clone()
            };
            let pass_on = async {
                run.interrupt.raised().await;
                stopping.interrupt.raise();
                pending::<Infallible>().await
            };
            let stopped = tokio::select! {
                stopped = stop(&stopping, grace, output) => stopped,
                never = pass_on => match never {},
            };
            let Some(stopped) = stopped else {
                return Ok(Outcome::Guests { good: false });
            };
            let started = run.start().await?;
            Ok(finish(&[stopped, started], options, output))
        }
    }
}

fn is_started(run: &Run) -> Result<bool, StateError> {
    StartedMark::of(&run.places).is_set()
}

/// Prints what would be done.
async fn plan(
    task: Task,
    options: &Options,
    run: &Run,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    fn show(plan: &(impl Serialize + ToString), options: &Options, output: &mut Output) {
        if options.json {
            output.json(plan);
        } else {
            output.text(&plan.to_string());
        }
    }
    match task {
        Task::Start => {
            show(&run.plan_start()?, options, output);
            Ok(Outcome::Done)
        }
        Task::TryRestart if !is_started(run)? => Ok(Outcome::Done),
        _ => {
            let plan = run.plan_stop().await;
            show(&plan, options, output);
            let unreachable = plan
                .hosts
                .iter()
                .filter_map(|host| host.unreachable.as_ref().map(|reason| (host, reason)));
            let mut good = true;
            for (host, reason) in unreachable {
                good = false;
                output.problem(format_args!(
                    "{}: its guests were not reached: {reason}",
                    host.uri
                ));
            }
            Ok(Outcome::Guests { good })
        }
    }
}

/// Prints the reports for programs, and for everybody what went wrong.
pub(crate) fn finish(reports: &[Report], options: &Options, output: &mut Output) -> Outcome {
    if options.json {
        match reports {
            [report] => output.json(report),
            reports => output.json(&reports),
        }
    }
    for report in reports {
        if !options.json && report.hosts.len() > 1 {
            output.text(&tally::by_host(report));
        }
        complain(report, output);
    }
    Outcome::Guests {
        good: reports.iter().all(Report::is_good),
    }
}

/// The last lines: which guests are not as they should be, and why.
fn complain(report: &Report, output: &mut Output) {
    for host in &report.hosts {
        if let Some(reason) = &host.unreachable {
            output.problem(format_args!(
                "{}: its guests were not reached: {reason}",
                host.uri
            ));
        }
    }
    for (uri, it) in report.problems() {
        output.problem(format_args!("{} on {uri}: {}", it.guest.name, it.outcome));
    }
    if let Some(error) = &report.unrecorded {
        output.error(error);
    }
}

async fn guest_status(options: &Options, run: &Run, output: &mut Output) -> Outcome {
    let hosts = run.guest_status().await;
    if options.json {
        output.json(&hosts);
    }
    for host in &hosts {
        if !options.json {
            output.text(&table::host(host));
        }
        if let Err(reason) = &host.guests {
            output.problem(format_args!("{}: {reason}", host.uri));
        }
    }
    Outcome::Guests {
        good: hosts.iter().all(|host| host.guests.is_ok()),
    }
}
