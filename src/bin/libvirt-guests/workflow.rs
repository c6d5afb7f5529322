//! The commands that deal with guests.

use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use virtwire::guests::config::{OnShutdown, Settings};
use virtwire::guests::state::{Places, StartedMark, StateError};
use virtwire::guests::{Interrupt, Limits, Report, Run};
use virtwire::uri::Environment;

use crate::arguments::Options;
use crate::exit::{Failure, Outcome};
use crate::narration::Narration;
use crate::output::Output;
use crate::signals::Signals;
use crate::table;

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

/// Does it in a runtime of its own, until it is done or a signal ends it.
pub(crate) fn run(
    task: Task,
    options: &Options,
    mut settings: Settings,
    places: Places,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    if task == Task::Shutdown {
        settings.on_shutdown.value = OnShutdown::Shutdown;
    }
    let run = Run {
        settings,
        places,
        limits: limits(options),
        environment: Environment::host(),
        observer: Arc::new(Narration::new(output.clone(), !options.json)),
        interrupt: Interrupt::default(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::Runtime)?;
    runtime.block_on(async {
        let mut signals = Signals::catch().map_err(Failure::Runtime)?;
        let work = perform(task, options, &run, output);
        match signals.guard(&run.interrupt, work).await {
            Ok((outcome, None)) => outcome,
            Ok((outcome, Some(ended))) => {
                if let Err(failure) = outcome {
                    output.error(&failure);
                }
                Ok(Outcome::Ended(ended))
            }
            Err(ended) => Ok(Outcome::Ended(ended)),
        }
    })
}

fn limits(options: &Options) -> Limits {
    let mut limits = Limits::default();
    if let Some(seconds) = options.connect_timeout {
        limits.connect = Duration::from_secs(seconds);
        limits.ready = limits.connect;
    }
    limits
}

async fn perform(
    task: Task,
    options: &Options,
    run: &Run,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    match task {
        Task::GuestStatus => Ok(guest_status(options, run, output).await),
        _ if options.dry_run => plan(task, options, run, output).await,
        Task::Start => Ok(finish(&[run.start().await?], options, output)),
        Task::Stop | Task::Shutdown => Ok(finish(&[run.stop().await?], options, output)),
        Task::TryRestart if !is_started(run)? => Ok(Outcome::Done),
        Task::Restart | Task::TryRestart => {
            let stopped = run.stop().await?;
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
fn finish(reports: &[Report], options: &Options, output: &mut Output) -> Outcome {
    if options.json {
        match reports {
            [report] => output.json(report),
            reports => output.json(&reports),
        }
    }
    for report in reports {
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
