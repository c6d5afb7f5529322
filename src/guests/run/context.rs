//! What every command of a run shares.

use std::collections::HashSet;
use std::pin::{Pin, pin};
use std::sync::Arc;

use virtwire_proto::Uuid;

use crate::client::Error;
use crate::guests::budget::{Budget, WindDown};
use crate::guests::config::Settings;
use crate::guests::event::{EventKind, EventSender};
use crate::guests::host::{Host, Means, Roll, Unconnected, Window};
use crate::guests::journal::Places;
use crate::guests::limits::Limits;
use crate::guests::reason::Reason;
use crate::guests::turnstile::Turnstile;
use crate::uri::{Environment, check_apart};

/// A run of the program: what it is told, whom it tells, and how it is ended early.
///
/// Its commands are [`Run::stop`], [`Run::start`], [`Run::guest_status`], [`Run::forget`], and the plans of all but the third.
/// All of them work on all hosts side by side, in one task, and their futures are not `Send`: a service spawns them on a `LocalSet`, or gives them
/// a thread. Dropping a command's future ends it at once, with the state true, as a kill would; a daemon goes on with what it was asked, and
/// the lock comes free a moment later.
///
/// Two commands that change guests of one state folder do so one after the other: a fleet is one run with all its URIs, or a folder
/// for each of its runs. A `wind_down` serves one command; the next one takes another.
#[derive(Clone)]
pub struct Run {
    /// What the administrator wants.
    pub settings: Settings,
    /// Where the state is.
    pub places: Places,
    /// The times that are not the administrator's.
    pub limits: Limits,
    /// Where aliases, defaults and sockets are looked up.
    pub environment: Environment,
    /// Tells what happens to all who have [subscribed](EventSender::subscribe); nobody, by default.
    pub events: EventSender,
    /// Has the command end early.
    pub wind_down: WindDown,
    /// Keeps all hosts from being connected to at one moment.
    pub turnstile: Turnstile,
}

impl Run {
    /// The same run with times that can be counted with, whatever a program has set.
    pub(super) fn bounded(&self) -> Self {
        let mut run = self.clone();
        run.limits = run.limits.bounded();
        let delay = &mut run.settings.start_delay.value;
        *delay = Limits::LONGEST.min(*delay);
        let timeout = &mut run.settings.shutdown_timeout.value;
        *timeout = timeout.filter(|it| !it.is_zero() && *it <= Limits::LONGEST);
        run
    }

    pub(super) fn tell(&self, kind: EventKind) {
        self.events.tell(kind);
    }

    /// Tells that a host is passed over; not when the run ends first, which says nothing of the host.
    pub(super) fn tell_unreachable(&self, uri: &str, reason: &Reason) {
        if matches!(reason, Reason::Interrupted | Reason::OutOfTime) {
            return;
        }
        self.tell(EventKind::Unreachable {
            uri: uri.into(),
            reason: reason.clone(),
        });
    }

    /// Asks something that has a [`Reason`] when it fails, until the run is to end. Pinned by the
    /// caller, as its future would be held twice otherwise.
    pub(super) async fn unless_cut_short<T>(
        &self,
        ask: Pin<&mut impl Future<Output = Result<T, Reason>>>,
    ) -> Result<T, Reason> {
        tokio::select! {
            // First, so that a run that is to end begins to ask nobody.
            biased;
            reason = self.wind_down.cut_short() => Err(reason),
            answer = ask => answer,
        }
    }

    /// The configured URIs, each once.
    pub(super) fn uris(&self) -> impl Iterator<Item = &str> {
        let mut seen = HashSet::new();
        let uris = self.settings.uris.value.iter().map(String::as_str);
        uris.filter(move |uri| seen.insert(*uri))
    }

    /// The hosts of those URIs.
    pub(super) async fn roll(&self) -> Roll {
        Roll::new(self.uris(), &self.environment).await
    }

    /// Enters a host that runs these guests. Returns the URI under which its daemon is dealt with, if that is another
    /// one, which is told.
    pub(super) async fn entered_as(
        &self,
        host: &Host,
        guests: impl IntoIterator<Item = Uuid>,
        roll: &Roll,
    ) -> Option<String> {
        let entered = pin!(async { Ok(roll.enter(host, guests).await) });
        // A run that ends asks nobody any more.
        let first = self.unless_cut_short(entered).await.unwrap_or(None);
        if let Some(first) = &first {
            self.tell(EventKind::SameHost {
                uri: Arc::clone(host.uri()),
                first: first.as_str().into(),
            });
        }
        first
    }

    /// How long everything may take.
    #[must_use]
    pub fn budget(&self) -> Budget {
        Budget::of(&self.settings, &self.limits)
    }

    /// Connects to a host, trying for as long as the window says. Dropping the future closes whatever was opened.
    ///
    /// # Errors
    /// [`check`](crate::uri::check) refuses the URI: it may lead to a daemon that nobody has named, since a misspelt parameter leaves the default.
    /// Otherwise the last attempt's error.
    pub async fn connect(&self, uri: &str, window: Window) -> Result<Host, Error> {
        self.host(uri, window).await.map_err(|failed| failed.error)
    }

    pub(super) async fn host(&self, uri: &str, window: Window) -> Result<Host, Unconnected> {
        let after = self.limits.connect.max(window.absent);
        let checked = check_apart(uri, &self.environment, after).await;
        checked.map_err(Unconnected::before_the_first)?;
        let means = Means {
            limits: self.limits,
            environment: &self.environment,
            events: &self.events,
            turnstile: &self.turnstile,
        };
        Host::open(means, uri, window).await
    }

    /// Connects to a host unless the run is to end before.
    pub(super) async fn open_host(&self, uri: &str, window: Window) -> Result<Host, Reason> {
        let open = pin!(async { Ok(self.host(uri, window).await?) });
        self.unless_cut_short(open).await
    }

    /// Leaves a host of the roll, once no other host may ask it who it is.
    pub(super) async fn leave_known(&self, host: Option<Host>, roll: &Roll) {
        if let Some(host) = &host {
            tokio::select! {
                () = roll.until_known(host.uri()) => {}
                _ = self.wind_down.cut_short() => {}
                () = self.wind_down.hurried() => {}
            }
        }
        self.leave(host).await;
    }

    /// Leaves a host, at once when the run is to end: a goodbye waits for the calls under way.
    pub(super) async fn leave(&self, host: Option<Host>) {
        if let Some(host) = host
            && !self.wind_down.is_interrupted()
            && !self.wind_down.is_hurried()
        {
            host.leave().await;
        }
    }
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Run")
            .field("settings", &self.settings)
            .field("places", &self.places)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}
