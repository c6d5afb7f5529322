//! Does something to the daemon at a chosen step of a run.

use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use virtwire::guests::config::{OnShutdown, Origin, Setting, Settings};
use virtwire::guests::journal::{Places, StateError};
use virtwire::guests::{
    Event, EventKind, EventSender, Events, Limits, Report, Run, Turnstile, WindDown,
};
use virtwire::session::KeepaliveSettings;
use virtwire::uri::Environment;

use crate::testbed::{testbed, variable};

/// A moment of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    /// Before the first connection.
    Before,
    /// The guests are known, and nothing is done to them yet.
    Known,
    /// So many milliseconds after work on the guests has begun.
    Begun(u64),
    /// The first guest is done with.
    Done,
}

impl Step {
    /// Whether the step is reached, or its time begins, with this event.
    fn is_at(self, event: &EventKind) -> bool {
        matches!(
            (self, event),
            (Self::Known, EventKind::Running { .. })
                | (Self::Begun(_), EventKind::HostBegun { .. })
                | (Self::Done, EventKind::GuestDone { .. })
        )
    }
}

/// What is done to the daemon, and until when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fault {
    /// SIGKILL, and it is started again after so many milliseconds.
    Kill(u64),
    /// SIGKILL for good.
    KillForGood,
    /// SIGSTOP, and SIGCONT after so many milliseconds.
    Freeze(u64),
    /// SIGSTOP for good.
    FreezeForGood,
}

/// The threads that a strike has left: what comes after it.
static AFTER: Mutex<Vec<thread::JoinHandle<()>>> = Mutex::new(Vec::new());

/// Has something happen in a while.
fn later(after: u64, act: impl FnOnce() + Send + 'static) {
    let thread = thread::spawn(move || {
        thread::sleep(Duration::from_millis(after));
        act();
    });
    AFTER.lock().unwrap().push(thread);
}

/// Waits until the daemon has met with everything that it is to meet with.
pub(super) fn aftermath() {
    loop {
        let Some(thread) = AFTER.lock().unwrap().pop() else {
            return;
        };
        thread.join().unwrap();
    }
}

impl Fault {
    /// Returns when it is done; what ends it comes later, from another thread.
    fn strike(self) {
        let pid = testbed(&["daemon", "pid"]);
        let signal = match self {
            Self::Kill(_) | Self::KillForGood => "-KILL",
            Self::Freeze(_) | Self::FreezeForGood => "-STOP",
        };
        let status = Command::new("kill")
            .args([signal, pid.trim()])
            .status()
            .unwrap();
        assert!(status.success());
        let (after, verb) = match self {
            Self::Kill(after) => (after, "start"),
            Self::Freeze(after) => (after, "thaw"),
            Self::KillForGood | Self::FreezeForGood => return,
        };
        later(after, move || {
            testbed(&["daemon", verb]);
        });
    }
}

/// A run whose daemon meets with a fault, once, at a chosen step.
pub(super) struct Sabotaged {
    pub(super) run: Run,
    sabotage: Option<(Step, Fault)>,
}

impl Sabotaged {
    pub(super) async fn stop(&self) -> Report {
        self.strike_during(self.run.stop()).await
    }

    pub(super) async fn start(&self) -> Result<Report, Arc<StateError>> {
        self.strike_during(self.run.start()).await
    }

    /// Strikes as soon as the run has told the step and waits: nothing that it asks of guests after that step has been sent by then,
    /// as the connections' tasks are on the thread that strikes.
    async fn strike_during<T>(&self, work: impl Future<Output = T>) -> T {
        let mut sabotage = self.sabotage;
        if let Some((_, fault)) = sabotage.take_if(|(step, _)| *step == Step::Before) {
            fault.strike();
        }
        let mut events = self.run.events.subscribe(Events::BOUND);
        let strike = |event: Event| match sabotage.take_if(|(step, _)| step.is_at(&event.kind)) {
            Some((Step::Begun(wait), fault)) if wait > 0 => later(wait, move || fault.strike()),
            Some((_, fault)) => fault.strike(),
            None => {}
        };
        events.during(work, strike).await
    }
}

/// A run on the QEMU host, with its state below `folder` and short limits, whose daemon meets with
/// a fault.
pub(super) fn sabotaged(
    on_shutdown: OnShutdown,
    sabotage: Option<(Step, Fault)>,
    folder: &Path,
) -> Sabotaged {
    let (uris, origin) = (vec![variable("QEMU_UNIX")], Origin::default());
    let run = Run {
        settings: Settings {
            uris: Setting {
                value: uris,
                origin: origin.clone(),
            },
            on_shutdown: Setting {
                value: on_shutdown,
                origin,
            },
            ..Settings::default()
        },
        places: Places::under(folder),
        limits: Limits {
            connect: Duration::from_secs(3),
            ready: Duration::from_secs(10),
            reconnect: Duration::from_secs(10),
            call: Duration::from_secs(5),
            keepalive: KeepaliveSettings {
                interval: Duration::from_millis(500),
                count: 3,
            },
            ask_again: Duration::from_secs(2),
            ..Limits::default()
        },
        environment: Environment::host(),
        events: EventSender::default(),
        wind_down: WindDown::default(),
        turnstile: Turnstile::default(),
    };
    Sabotaged { run, sabotage }
}
