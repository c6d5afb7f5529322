//! The life of a resident run.

use std::future::pending;
use std::io;
use std::time::Duration;

use tokio::signal::unix::Signal;
use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::{Instant, sleep, timeout};
use virtwire::guests::config::{ConfigError, Configuration, Settings};
use virtwire::guests::journal::{Journal, Places, StartedMark};
use virtwire::guests::{Report, Run, WindDown};

use super::lock::{Attempt, ResidentLock};
use super::reaper;
use super::status::{Board, Phase};
use crate::arguments::Options;
use crate::audience::Audience;
use crate::configuration;
use crate::engine::{Engine, at};
use crate::exit::{Failure, Outcome};
use crate::json::{Answer, Problem};
use crate::output::Output;
use crate::service_manager::ServiceManager;
use crate::signals::{Ended, Signals, hung_up};
use crate::workflow;

/// Between two attempts to take the place of another run.
const RETRY: Duration = Duration::from_millis(200);
/// Between a start that left something undone and the next one; each pause is twice the last.
const FIRST_PAUSE: Duration = Duration::from_secs(5);
/// The longest pause between two starts.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
/// Starts after which a guest that cannot be started is left in the list. Daemons that cannot be
/// reached are tried indefinitely.
const ATTEMPTS: u32 = 5;
/// How long guests of the list that run on entry are watched: the last container may have asked
/// them to shut down before it was killed.
const LINGER: Duration = Duration::from_secs(20);
/// How long guests may still take after a second signal.
const HURRIED: Duration = Duration::from_secs(10);
/// How long guests that are being started are waited for before they are stopped, without a grace
/// period.
const WIND_DOWN: Duration = Duration::from_secs(10);

const STOPPED_MEANWHILE: &str = "guests were stopped meanwhile; no more are started";

/// Starts, stays and stops.
pub(crate) fn run(
    mut engine: Engine,
    options: &Options,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    let hangup = engine.take_hangup();
    let (engine, settings, _faults) = configuration::salvage(engine, options, None, output)?;
    output.answer(Answer::NEITHER);
    engine.perform(async |signals| {
        if reaper::is_needed() {
            reaper::start().map_err(Failure::Runtime)?;
        }
        let places = configuration::places(options);
        configuration::warn_of_missing_state(&places, output);
        let attempt = ResidentLock::try_take(&places).await;
        let phase = match attempt {
            Ok(Attempt::Busy(_)) => Phase::Waiting,
            _ => Phase::Starting,
        };
        let board = Board::begin(&places, phase, output.clone());
        let service = Service {
            options,
            output: output.clone(),
            signals,
            hangup,
            reading: None,
            settings,
            places,
            board: board.clone(),
            manager: ServiceManager::of_environment(),
            ending: None,
            lock: None,
            started: None,
        };
        let result = service.live(attempt).await;
        board.end();
        result
    })
}

/// The configuration that was read again, or why it was not.
type Read = Result<Configuration, ConfigError>;

/// What has been heard from outside.
enum Heard {
    End(Ended),
    Configuration(Box<Read>),
}

/// That the run is to end.
#[derive(Clone, Copy)]
struct Ending {
    /// When the first signal came, from which the grace period counts.
    since: Instant,
    signals: u32,
}

struct Service<'a> {
    options: &'a Options,
    output: Output,
    signals: Signals,
    hangup: Option<Signal>,
    /// The thread that reads the configuration again: it may have to wait for a pipe or for a disk.
    reading: Option<JoinHandle<Box<Read>>>,
    settings: Settings,
    places: Places,
    board: Board,
    manager: ServiceManager,
    ending: Option<Ending>,
    lock: Option<ResidentLock>,
    /// The number of the last start of this run, in the journal.
    started: Option<u64>,
}

impl Service<'_> {
    async fn live(mut self, attempt: io::Result<Attempt>) -> Result<Outcome, Failure> {
        if !self.is_alone(attempt).await {
            return Ok(Outcome::Done);
        }
        let mut attempt = 1;
        while self.ending.is_none() {
            let again = self.start(attempt).await?;
            self.stay(again).await;
            attempt += 1;
        }
        self.stop().await
    }

    /// Waits until no other run is at work on this state; `false` if it is told to end before, when the guests are that
    /// run's. A lock that cannot be had does not keep guests from being started and stopped.
    async fn is_alone(&mut self, mut attempt: io::Result<Attempt>) -> bool {
        let mut told = false;
        loop {
            match attempt {
                Ok(Attempt::Held(lock)) => {
                    self.lock = Some(lock);
                    break;
                }
                Ok(Attempt::Busy(holder)) => {
                    if !std::mem::replace(&mut told, true) {
                        self.say(waiting(holder));
                    }
                }
                Err(error) => {
                    let path = ResidentLock::path(&self.places);
                    self.output.warning(format_args!(
                        "cannot lock {}, so another run on this state is not noticed: {error}",
                        path.display()
                    ));
                    break;
                }
            }
            tokio::select! {
                () = sleep(RETRY) => {}
                heard = self.heard() => match heard {
                    Heard::Configuration(read) => self.reload(*read),
                    Heard::End(ended) => {
                        self.manager.stopping();
                        self.say(format_args!("{ended}: ending; its guests are left to the other run"));
                        return false;
                    }
                },
            }
            attempt = ResidentLock::try_take(&self.places).await;
        }
        if told {
            self.say("the other run is gone");
        }
        self.board.change(|status| status.phase = Phase::Starting);
        true
    }

    /// A run and its audience.
    fn run(&self, wind_down: WindDown) -> (Run, Audience) {
        let (settings, places) = (self.settings.clone(), self.places.clone());
        let run = Run {
            wind_down,
            ..workflow::prepare(self.options, settings, places)
        };
        let mut audience = Audience::of(&run, &self.output);
        audience.join(&run, &self.manager);
        (run, audience)
    }

    /// Starts the guests of the list. Says when to do so again, if something is left undone.
    async fn start(&mut self, attempt: u32) -> Result<Option<Duration>, Failure> {
        let uris = self.settings.uris.value.clone();
        self.board.change(|status| status.uris = uris);
        let (mut run, mut audience) = self.run(WindDown::default());
        if attempt == 1 {
            run.limits.linger = LINGER;
        }
        let since = self.started;
        let mut work = std::pin::pin!(audience.during(async {
            match since {
                Some(since) => run.start_again(since).await,
                None => run.start().await.map(Some),
            }
        }));
        let result = loop {
            tokio::select! {
                result = &mut work => break result,
                heard = self.heard() => match heard {
                    Heard::Configuration(read) => self.reload(*read),
                    Heard::End(ended) => {
                        let ending = self.end(ended);
                        if ending.signals > 1 {
                            run.wind_down.interrupt();
                        } else {
                            self.say("no more guests are started");
                            run.wind_down.hurry();
                            run.wind_down.limit(self.wind_down(ending));
                        }
                    }
                },
            }
        };
        let (problems, endless) = match result {
            Ok(None) => {
                self.say(STOPPED_MEANWHILE);
                self.board.change(|status| status.problems.clear());
                return Ok(None);
            }
            Ok(Some(report)) => {
                self.started = Some(report.generation);
                let marked = report.unrecorded.is_none();
                self.board.change(|status| status.marked |= marked);
                let unreachable = report.hosts.iter().any(|host| host.unreachable.is_some());
                let problems = problems(&report);
                workflow::finish(report, &mut self.output);
                (problems, unreachable)
            }
            // Another run is at work, and will have done; or there are guests to be stopped one day.
            Err(error) if error.is_locked() || attempt > 1 || self.ending.is_some() => {
                self.output.error(&error);
                (vec![error.to_string()], true)
            }
            Err(error) => return Err(error.into()),
        };
        let good = problems.is_empty();
        self.board.change(|status| {
            status.phase = Phase::Staying;
            status.problems = problems;
        });
        if self.ending.is_some() {
            return Ok(None);
        }
        if attempt == 1 || good {
            self.manager.started(good);
        }
        if good {
            self.say("all guests of the list are started; waiting for SIGTERM or SIGINT");
            return Ok(None);
        }
        if attempt >= ATTEMPTS && !endless {
            self.say("what is not started stays in the list; waiting for SIGTERM or SIGINT");
            return Ok(None);
        }
        let pause = LONGEST_PAUSE.min(FIRST_PAUSE * 2_u32.pow((attempt - 1).min(8)));
        let seconds = pause.as_secs();
        self.say(format_args!(
            "what is not started is tried again in {seconds} s"
        ));
        Ok(Some(pause))
    }

    /// Waits until it is time for another start, or for the end.
    async fn stay(&mut self, again: Option<Duration>) {
        let mut again = again.map(|pause| Instant::now() + pause);
        while self.ending.is_none() {
            tokio::select! {
                // After a stop that somebody else has done, nothing is to be started again.
                () = at(again) => {
                    if !self.board.is_marked() || self.is_marked().await {
                        return;
                    }
                    self.say(STOPPED_MEANWHILE);
                    again = None;
                }
                heard = self.heard() => match heard {
                    Heard::Configuration(read) => self.reload(*read),
                    Heard::End(ended) => {
                        self.end(ended);
                    }
                },
            }
        }
    }

    /// Whether the started mark is there, or cannot be seen: a disk that hangs is not waited for.
    async fn is_marked(&self) -> bool {
        let mark = StartedMark::of(&self.places);
        let looked = spawn_blocking(move || mark.is_set());
        match timeout(Journal::PATIENCE, looked).await {
            Ok(Ok(Ok(is_set))) => is_set,
            _ => true,
        }
    }

    /// Stops the guests.
    async fn stop(mut self) -> Result<Outcome, Failure> {
        let Some(ending) = self.ending else {
            return Ok(Outcome::Done);
        };
        self.board.change(|status| status.phase = Phase::Stopping);
        let wind_down = WindDown::within(self.options.grace, ending.since);
        let (run, mut audience) = self.run(wind_down);
        let mut keep = std::pin::pin!(run.wind_down.ended());
        let mut work = std::pin::pin!(audience.during(run.stop()));
        if ending.signals > 1 {
            self.hurry(&run);
        }
        let result = loop {
            tokio::select! {
                result = &mut work => break result,
                () = &mut keep => {
                    self.output.fault(workflow::grace_over());
                    return Ok(Outcome::Guests { good: false });
                }
                heard = self.heard() => match heard {
                    Heard::Configuration(_) => {}
                    Heard::End(ended) => match self.end(ended).signals {
                        2 => self.hurry(&run),
                        3 => {
                            self.say("a third signal: giving up");
                            run.wind_down.interrupt();
                        }
                        _ => return Ok(Outcome::Ended(ended)),
                    },
                },
            }
        };
        let report = result;
        let over = run.wind_down.is_over();
        let outcome = workflow::finish(report, &mut self.output);
        self.manager
            .stopped(outcome == (Outcome::Guests { good: true }));
        if over && outcome != (Outcome::Guests { good: true }) {
            self.output.problem(
                "the time for stopping is over; the list has every guest that was running",
            );
        }
        Ok(outcome)
    }

    fn hurry(&mut self, run: &Run) {
        self.say(format_args!(
            "a second signal: guests have {} s at most",
            HURRIED.as_secs()
        ));
        run.wind_down.hurry();
        run.wind_down.limit(Instant::now() + HURRIED);
    }

    async fn heard(&mut self) -> Heard {
        loop {
            tokio::select! {
                ended = self.signals.next() => return Heard::End(ended),
                () = hung_up(&mut self.hangup) => self.read_again(),
                read = done(&mut self.reading) => {
                    self.reading = None;
                    if let Some(read) = read {
                        return Heard::Configuration(read);
                    }
                }
            }
        }
    }

    /// Begins to read the configuration again.
    fn read_again(&mut self) {
        if self.ending.is_some() {
            self.say("the configuration is not read while guests are stopped");
            return;
        }
        let options = self.options.clone();
        let reading = move || Box::new(configuration::sources(&options).load());
        self.reading = Some(spawn_blocking(reading));
    }

    /// Takes note of a signal that ends the run.
    fn end(&mut self, ended: Ended) -> Ending {
        let mut ending = self.ending.unwrap_or(Ending {
            since: Instant::now(),
            signals: 0,
        });
        ending.signals += 1;
        if ending.signals == 1 {
            self.manager.stopping();
            match self.options.grace.filter(|period| !period.is_zero()) {
                Some(period) => {
                    let seconds = period.as_secs_f64();
                    self.say(format_args!("{ended}: stopping, within {seconds} s"));
                }
                None => self.say(format_args!("{ended}: stopping")),
            }
        }
        self.ending = Some(ending);
        ending
    }

    /// Until when guests that are being started are waited for.
    fn wind_down(&self, ending: Ending) -> Instant {
        let grace = self.options.grace.filter(|period| !period.is_zero());
        let most = grace.map_or(WIND_DOWN, |period| WIND_DOWN.min(period / 4));
        ending.since + most
    }

    /// Takes the configuration that was read again, for the next start and the stop. A wrong one changes nothing.
    fn reload(&mut self, read: Read) {
        match read {
            Ok(configuration) => {
                configuration::warn(&configuration, &mut self.output);
                self.settings = configuration.settings;
                let uris = self.settings.uris.value.clone();
                self.board.change(|status| status.uris = uris);
                self.say("the configuration was read again");
            }
            Err(error) => {
                // The object is about what the run went by.
                for problem in Problem::of_configuration(&error) {
                    self.output.problem(problem);
                }
                self.say("the former configuration holds");
            }
        }
    }

    fn say(&mut self, words: impl std::fmt::Display) {
        self.output.remark(words);
    }
}

/// Waits for the result of a thread, `None` if it has panicked; for ever where there is no thread.
async fn done<T>(reading: &mut Option<JoinHandle<T>>) -> Option<T> {
    match reading {
        Some(reading) => reading.await.ok(),
        None => pending().await,
    }
}

/// The words of a run that waits for another one.
fn waiting(holder: Option<u32>) -> String {
    let process = holder.map_or_else(String::new, |process| format!(" (process {process})"));
    format!("another run{process} is at work on this state; waiting for its end")
}

/// What a start has left undone, a line each.
fn problems(report: &Report) -> Vec<String> {
    let hosts = report.hosts.iter().filter_map(|host| {
        let reason = host.unreachable.as_ref()?;
        Some(format!("{}: {reason}", host.uri))
    });
    let guests = report
        .problems()
        .map(|(uri, it)| format!("{} on {uri}: {}", it.guest.name, it.outcome));
    let state = report.unrecorded.as_ref().map(ToString::to_string);
    hosts.chain(guests).chain(state).collect()
}
