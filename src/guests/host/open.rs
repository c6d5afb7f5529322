//! A host, from its URI to its guests.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};
use tracing::info;
use virtwire_proto::Uuid;

use super::answer::Answer;
use super::connect::{Unconnected, Waiting, Window, connect};
use super::keeper::{Keeper, LinkState};
use super::link::Link;
use super::watch::{Watch, Watchers};
use crate::client::Error;
use crate::guests::event::{EventKind, EventSender};
use crate::guests::limits::Limits;
use crate::guests::reason::Reason;
use crate::guests::turnstile::Turnstile;
use crate::uri::{Environment, resolve_apart};

/// How long the keeper may take to notice a loss that a call has noticed.
const NOTICED: Duration = Duration::from_millis(100);
/// After how long an answer is late that comes soon otherwise.
const PROMPT: Duration = Duration::from_secs(5);
/// How long a daemon has to answer a goodbye.
const GOODBYE: Duration = Duration::from_millis(250);

/// The means of connecting to a host.
#[derive(Clone)]
pub struct Means<'a> {
    /// The limits of connecting.
    pub limits: Limits,
    /// Where aliases, defaults and sockets are looked up.
    pub environment: &'a Environment,
    /// Tells that the host is waited for, and that the connection was lost.
    pub events: &'a EventSender,
    /// Keeps all hosts from being connected to at one moment.
    pub turnstile: &'a Turnstile,
}

impl fmt::Debug for Means<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Means")
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// A host that was reached.
pub struct Host {
    uri: Arc<str>,
    link: watch::Receiver<LinkState>,
    watchers: Arc<Watchers>,
    keeper: JoinHandle<()>,
    events: EventSender,
    /// Since when the daemon has left calls unanswered, once that was told.
    silent: Mutex<Option<Instant>>,
}

impl Host {
    /// Connects to the host of `uri`, trying for as long as the window says, but once in any case. A refusal, and a
    /// server that is not libvirtd, end it at once. After a second, and then every ten, it is told that the host is waited for. A lost
    /// connection is sought for [`Limits::reconnect`](crate::guests::Limits::reconnect) while nothing listens, and for
    /// [`Window::silent`] while something listens and does not answer.
    ///
    /// Dropping the future closes whatever was opened.
    ///
    /// # Errors
    /// The last attempt's error, and how many there were.
    pub async fn open(means: Means<'_>, uri: &str, window: Window) -> Result<Self, Unconnected> {
        let begun = Instant::now();
        let after = means.limits.connect.max(window.absent);
        let resolved = resolve_apart(uri, false, means.environment, after).await;
        let target = resolved.map_err(|error| Unconnected {
            error: error.into(),
            attempts: 1,
            after: begun.elapsed(),
        })?;
        let uri: Arc<str> = uri.into();
        let waiting = Waiting::first(&uri, means.events);
        let (link, events) =
            connect(&target, &means.limits, means.turnstile, window, waiting).await?;
        info!(uri = &*uri, driver = %link.driver, after = ?begun.elapsed(), "connected");
        let (state, receiver) = watch::channel(LinkState::Up(Arc::new(link)));
        let watchers = Arc::new(Watchers::default());
        let keeper = Keeper {
            uri: Arc::clone(&uri),
            target,
            events: means.events.clone(),
            limits: means.limits,
            turnstile: means.turnstile.clone(),
            silent: window.silent,
            state,
            watchers: Arc::clone(&watchers),
        };
        let keeper = tokio::spawn(keeper.run(events));
        Ok(Self {
            uri,
            link: receiver,
            watchers,
            keeper,
            events: means.events.clone(),
            silent: Mutex::default(),
        })
    }

    /// The URI, as it was configured.
    #[must_use]
    pub fn uri(&self) -> &Arc<str> {
        &self.uri
    }

    /// The present link; waits for it while a new one is sought. Dropping the future is harmless.
    ///
    /// # Errors
    /// Why there will be none.
    pub async fn link(&self) -> Result<Arc<Link>, Reason> {
        let mut link = self.link.clone();
        let settled = link
            .wait_for(|state| !matches!(state, LinkState::Seeking(..)))
            .await;
        match settled.as_deref() {
            Ok(LinkState::Up(link)) => Ok(Arc::clone(link)),
            Ok(LinkState::Seeking(reason, _) | LinkState::Lost(reason)) => Err(reason.clone()),
            // The keeper has ended without a word: its runtime is going down.
            Err(_) => Err(Reason::Interrupted),
        }
    }

    /// Returns why there is no connection at this moment; `None` if there is one.
    #[must_use]
    pub fn down(&self) -> Option<Reason> {
        match &*self.link.borrow() {
            LinkState::Up(_) => None,
            LinkState::Seeking(cause, since) => Some(Reason::Lost {
                cause: Box::new(cause.clone()),
                after: since.elapsed(),
            }),
            LinkState::Lost(reason) => Some(reason.clone()),
        }
    }

    /// Waits for an answer that comes soon from a daemon that is well, and tells when it is late.
    /// Pinned by the caller, as its future would be held twice otherwise.
    ///
    /// # Errors
    /// Those of the call.
    pub async fn prompt<T>(
        &self,
        mut call: Pin<&mut impl Future<Output = Result<T, Error>>>,
    ) -> Result<T, Error> {
        let asked = Instant::now();
        let answer = if let Ok(answer) = timeout(PROMPT, &mut call).await {
            answer
        } else {
            self.tell_silent(asked);
            call.await
        };
        let has_answered = !matches!(&answer, Err(error) if Answer::of(error).is_silence());
        if has_answered {
            *self.silent() = None;
        }
        answer
    }

    fn tell_silent(&self, asked: Instant) {
        let mut silent = self.silent();
        if silent.is_none() {
            *silent = Some(asked);
            self.events.tell(EventKind::Unanswered {
                uri: Arc::clone(&self.uri),
                taken: asked.elapsed(),
            });
        }
    }

    /// Returns for how long the daemon has left calls unanswered that are answered soon otherwise.
    #[must_use]
    pub fn silent_for(&self) -> Option<Duration> {
        self.silent().map(|since| since.elapsed())
    }

    fn silent(&self) -> MutexGuard<'_, Option<Instant>> {
        self.silent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Resolves with the reason when the connection is lost. Dropping the future is harmless.
    pub async fn lost(&self) -> Reason {
        let mut link = self.link.clone();
        let down = link
            .wait_for(|state| !matches!(state, LinkState::Up(_)))
            .await;
        match down.as_deref() {
            Ok(LinkState::Seeking(reason, _) | LinkState::Lost(reason)) => reason.clone(),
            Ok(LinkState::Up(_)) | Err(_) => Reason::Interrupted,
        }
    }

    /// Gives the keeper time to notice that a connection is lost, as `error` of this link says; it may be another
    /// one than its own. Dropping the future is harmless.
    pub async fn until_noticed(&self, link: &Link, error: &Error) {
        link.note(error);
        tokio::select! {
            _ = self.lost() => {}
            () = sleep(NOTICED) => {}
        }
    }

    /// Closes the connections to it in good manners; a daemon that does not answer is left at
    /// once. Dropping the host closes them as well.
    pub async fn leave(mut self) {
        // The keeper would take their end for a loss.
        self.keeper.abort();
        let _aborted = (&mut self.keeper).await;
        let LinkState::Up(link) = self.link.borrow().clone() else {
            return;
        };
        let _answered = timeout(GOODBYE, link.close()).await;
    }

    /// Watches one guest.
    #[must_use]
    pub fn watch(&self, uuid: Uuid) -> Watch {
        Watch::new(uuid, &self.watchers)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.keeper.abort();
    }
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Host")
            .field("uri", &self.uri)
            .finish_non_exhaustive()
    }
}
