//! What the tests share: a run on simulated hosts with short times, and what it was told.

use std::future::Future;
use std::sync::Mutex;
use std::time::Duration;

use tempfile::TempDir;
use virtwire::guests::config::{Sources, Variable};
use virtwire::guests::journal::{Places, SavedGuests, Snapshot};
use virtwire::guests::{EventSender, Events, Limits, Outcome, Report, Run, Turnstile, WindDown};
use virtwire::session::KeepaliveSettings;
use virtwire::uri::Environment;
use virtwire_sim::{Daemon, World};

/// What no test of this crate needs.
const LIMIT: Duration = Duration::from_secs(60);

/// Ends a test that hangs.
pub(crate) async fn limited<T>(test: impl Future<Output = T>) -> T {
    tokio::time::timeout(LIMIT, test).await.unwrap()
}

/// A daemon of this world on TCP, without faults.
pub(crate) async fn daemon(world: &World) -> Daemon {
    Daemon::of(world).listen_tcp().await.unwrap()
}

/// `ON_SHUTDOWN=shutdown`.
pub(crate) const SHUTDOWN: (Variable, &str) = (Variable::OnShutdown, "shutdown");

/// Milliseconds.
pub(crate) const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// A run with its folder, which goes with it.
pub(crate) struct Stage {
    pub(crate) run: Run,
    pub(crate) told: Told,
    _folder: TempDir,
}

impl Stage {
    /// A run on these URIs, with these variables set as by the environment.
    pub(crate) fn of(uris: &[String], variables: &[(Variable, &str)]) -> Self {
        let mut sources = Sources::default();
        sources.environment(Variable::Uris, uris.join(" "));
        for (variable, text) in variables {
            sources.environment(*variable, *text);
        }
        let folder = tempfile::tempdir().unwrap();
        let events = EventSender::default();
        let told = Told::by(&events);
        let run = Run {
            settings: sources.load().unwrap().settings,
            places: Places::under(folder.path()),
            limits: limits(),
            environment: Environment::new(0).with_root(folder.path()),
            events,
            wind_down: WindDown::default(),
            turnstile: Turnstile::default(),
        };
        Self {
            run,
            told,
            _folder: folder,
        }
    }

    /// A run on one daemon.
    pub(crate) fn on(daemon: &Daemon, variables: &[(Variable, &str)]) -> Self {
        Self::of(&[daemon.uri()], variables)
    }

    /// The same with this long to shut down.
    pub(crate) fn timeout(mut self, timeout: Duration) -> Self {
        self.run.settings.shutdown_timeout.value = Some(timeout);
        self
    }

    /// Whether the list has the guest, under whatever URI.
    pub(crate) fn remembers(&self, world: &World, guest: &str) -> bool {
        let uuid = world.guest(guest).unwrap().uuid;
        list(&self.run.places)
            .uris()
            .any(|host| host.guests.contains(&uuid))
    }

    /// How many guests the list has.
    pub(crate) fn remembered(&self) -> usize {
        let list = list(&self.run.places);
        list.uris().map(|host| host.guests.len()).sum()
    }
}

/// The guest list, as the next run finds it: of a run that was dropped, the file still follows.
fn list(places: &Places) -> SavedGuests {
    Snapshot::read(places).unwrap().list
}

/// Short times: a test takes as long as its longest.
pub(crate) fn limits() -> Limits {
    Limits {
        connect: ms(1_000),
        ready: ms(1_000),
        reconnect: ms(1_000),
        call: ms(2_000),
        keepalive: KeepaliveSettings {
            interval: ms(100),
            count: 3,
        },
        save: Duration::from_secs(20),
        save_again: ms(50),
        start: Duration::from_secs(20),
        linger: ms(0),
        sync_time: ms(500),
        ask_again: ms(150),
        signal: ms(60),
        paused: ms(60),
        progress: ms(50),
        at_once: 4,
    }
}

/// Everything that a run has told, one line for each event.
#[derive(Debug)]
pub(crate) struct Told(Mutex<(Events, Vec<String>)>);

impl Told {
    fn by(events: &EventSender) -> Self {
        Self(Mutex::new((events.subscribe(Events::BOUND), Vec::new())))
    }

    /// How many events begin like this in their `Debug` form, such as `Saving`.
    pub(crate) fn count(&self, event: &str) -> usize {
        self.with(|lines| lines.filter(|line| line.starts_with(event)).count())
    }

    /// The first event that begins like this.
    pub(crate) fn first(&self, event: &str) -> Option<String> {
        self.with(|lines| lines.find(|line| line.starts_with(event)).cloned())
    }

    fn with<T>(&self, ask: impl FnOnce(&mut std::slice::Iter<'_, String>) -> T) -> T {
        let (events, lines) = &mut *self.0.lock().unwrap();
        while let Some(event) = events.try_next() {
            assert_eq!(event.lost, 0);
            lines.push(format!("{:?}", event.kind));
        }
        ask(&mut lines.iter())
    }
}

/// What became of a guest.
pub(crate) fn outcome<'a>(report: &'a Report, guest: &str) -> &'a Outcome {
    let mut guests = report.hosts.iter().flat_map(|host| &host.guests);
    let found = guests.find(|it| &*it.guest.name == guest);
    &found.unwrap().outcome
}
