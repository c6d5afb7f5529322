//! The commands that deal with guests.

use std::convert::Infallible;
use std::future::pending;

use tokio::time::Instant;
use virtwire::guests::config::Settings;
use virtwire::guests::journal::{Places, StartedMark, StateError};
use virtwire::guests::{EventSender, Limits, Report, Run, Turnstile, WindDown};
use virtwire::uri::Environment;

use crate::arguments::Options;
use crate::audience::Audience;
use crate::engine::Engine;
use crate::exit::{Failure, Outcome};
use crate::json::{Answer, Code, Plan, Problem, problem};
use crate::output::Output;
use crate::service_manager::{ServiceManager, is_from_service_manager};
use crate::signals::{Ended, Signals};
use crate::table;
use crate::tally;

/// What is said when even breaking a run off does not end it in time.
pub(crate) fn grace_over() -> Problem {
    let message = "the grace period is over, and something hangs: giving up";
    Problem::new(Code::GRACE_OVER, message)
}

/// What to do with guests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Start,
    Stop,
    Restart,
    TryRestart,
    GuestStatus,
    Forget(Vec<String>),
}

/// Does it, until it is done, its time is up or a signal ends it.
pub(crate) fn run(
    engine: Engine,
    task: Task,
    wind_down: WindDown,
    options: &Options,
    settings: Settings,
    places: Places,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    let run = Run {
        wind_down,
        ..prepare(options, settings, places)
    };
    let mut audience = Audience::of(&run, output);
    let acts = !options.dry_run;
    let is_stop = acts && task == Task::Stop;
    let manager = ServiceManager::of_environment();
    if is_stop {
        manager.stopping();
    }
    if acts {
        audience.join(&run, &manager);
    }
    engine.perform(async |mut signals| {
        let starts = acts && task == Task::Start;
        let work = async {
            let outcome = perform(task, options, &run, &mut audience, output).await;
            // Within the guard: a signal that comes before the manager knows is heard.
            if starts && !run.wind_down.is_interrupted() {
                manager.started(matches!(outcome, Ok(Outcome::Guests { good: true })));
            }
            outcome
        };
        let result = match signals.guard(&run.wind_down, work).await {
            Ok((outcome, None)) => {
                // A start that has yielded to a stop is over, too.
                if starts && run.wind_down.is_interrupted() {
                    manager.started(false);
                }
                outcome
            }
            Ok((outcome, Some(ended))) => {
                let failed = outcome.as_ref().err().map(Problem::of_failure);
                for problem in failed.into_iter().flatten() {
                    output.fault(problem);
                }
                if starts && ended == Ended::Terminated && is_from_service_manager() {
                    stop_instead(&mut signals, options, run, &mut audience, &manager, output).await
                } else {
                    Ok(Outcome::Ended(ended))
                }
            }
            Err(ended) => Ok(Outcome::Ended(ended)),
        };
        if is_stop {
            manager.stopped(matches!(result, Ok(Outcome::Guests { good: true })));
        }
        result
    })
}

/// Stops guests in the place of a start that the service manager has ended. A unit that is not active yet has no
/// `ExecStop=`: when the host goes down during a long start, the guests that it has started would lose their power.
async fn stop_instead(
    signals: &mut Signals,
    options: &Options,
    mut run: Run,
    audience: &mut Audience,
    manager: &ServiceManager,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    output.remark("the service manager has ended the start: guests are stopped");
    manager.stopping();
    run.wind_down = WindDown::within(options.grace, Instant::now());
    audience.join(&run, manager);
    let stopping = stop(&run, audience, output);
    let stopped = signals.guard(&run.wind_down, stopping).await;
    let result = match stopped {
        Ok((Some(report), None)) => finish(report, output),
        Ok((report, Some(ended))) => {
            report.map(|report| finish(report, output));
            Outcome::Ended(ended)
        }
        Ok((None, None)) => Outcome::Guests { good: false },
        Err(ended) => Outcome::Ended(ended),
    };
    manager.stopped(result == Outcome::Guests { good: true });
    Ok(result)
}

/// Stops within the grace period; `None` when something hangs beyond its end.
async fn stop(run: &Run, audience: &mut Audience, output: &mut Output) -> Option<Report> {
    tokio::select! {
        report = audience.during(run.stop()) => Some(report),
        () = run.wind_down.ended() => {
            output.fault(grace_over());
            None
        }
    }
}

/// A run of the workflow, by these settings.
pub(crate) fn prepare(options: &Options, settings: Settings, places: Places) -> Run {
    Run {
        settings,
        places,
        limits: limits(options),
        environment: Environment::host(),
        events: EventSender::default(),
        wind_down: WindDown::default(),
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
    options: &Options,
    run: &Run,
    audience: &mut Audience,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    match task {
        Task::GuestStatus => Ok(guest_status(run, audience, output).await),
        Task::Forget(guests) => forget(&guests, options.dry_run, run, audience, output).await,
        _ if options.dry_run => plan(task, run, audience, output).await,
        Task::Start => Ok(finish(audience.during(run.start()).await?, output)),
        Task::Stop => Ok(match stop(run, audience, output).await {
            Some(report) => finish(report, output),
            None => Outcome::Guests { good: false },
        }),
        Task::TryRestart if !is_started(run)? => {
            output.answer(Answer::NEITHER);
            Ok(Outcome::Done)
        }
        Task::Restart | Task::TryRestart => {
            output.answer(Answer::NEITHER);
            // What the grace period does to the stop is not for the start; a signal is for both.
            let stopping = Run {
                wind_down: run.wind_down.renewed(),
                ..run.clone()
            };
            let pass_on = async {
                run.wind_down.interrupted().await;
                stopping.wind_down.interrupt();
                pending::<Infallible>().await
            };
            let stopped = tokio::select! {
                stopped = stop(&stopping, audience, output) => stopped,
                never = pass_on => match never {},
            };
            let Some(stopped) = stopped else {
                return Ok(Outcome::Guests { good: false });
            };
            let stopped = finish(stopped, output);
            let started = finish(audience.during(run.start()).await?, output);
            Ok(match stopped {
                Outcome::Guests { good: true } => started,
                stopped => stopped,
            })
        }
    }
}

fn is_started(run: &Run) -> Result<bool, StateError> {
    StartedMark::of(&run.places).is_set()
}

/// Prints what would be done.
async fn plan(
    task: Task,
    run: &Run,
    audience: &mut Audience,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    let plan = match task {
        Task::Start => Some(Plan::Start(run.plan_start()?)),
        Task::TryRestart if !is_started(run)? => None,
        _ => Some(Plan::Stop(audience.during(run.plan_stop()).await)),
    };
    if let Some(plan) = &plan {
        output.text(plan);
    }
    Ok(conclude(Answer::Plan { plan }, output))
}

/// Prints the report, and what went wrong.
pub(crate) fn finish(report: Report, output: &mut Output) -> Outcome {
    if report.hosts.len() > 1 {
        output.text(&tally::by_host(&report));
    }
    let outcome = tell(&problem::of_report(&report), output);
    output.report(report);
    outcome
}

/// Sets the answer, and tells what it has found wrong.
pub(crate) fn conclude(answer: Answer, output: &mut Output) -> Outcome {
    let outcome = tell(&answer.problems(), output);
    output.answer(answer);
    outcome
}

/// The last lines: what is not as it should be, and why.
fn tell(problems: &[Problem], output: &mut Output) -> Outcome {
    for problem in problems {
        output.problem(problem);
    }
    Outcome::Guests {
        good: problems.is_empty(),
    }
}

async fn guest_status(run: &Run, audience: &mut Audience, output: &mut Output) -> Outcome {
    let hosts = audience.during(run.guest_status()).await;
    for host in &hosts {
        output.text(&table::host(host));
    }
    conclude(Answer::Hosts { hosts }, output)
}

/// Takes guests off the list, and tells which.
async fn forget(
    guests: &[String],
    dry_run: bool,
    run: &Run,
    audience: &mut Audience,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    let forgotten = if dry_run {
        run.plan_forget(guests)?
    } else {
        audience.during(run.forget(guests)).await?
    };
    for guest in &forgotten.guests {
        output.line(format_args!("{guest}: off the list"));
    }
    Ok(conclude(Answer::Forgotten(forgotten), output))
}
