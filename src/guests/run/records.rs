//! What a run puts into the journal, and when it waits for the disk.

use std::mem;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;
use virtwire_proto::Uuid;

use super::context::Run;
use crate::guests::event::EventKind;
use crate::guests::guest::{Action, Guest};
use crate::guests::journal::{
    Entry, Journal, LockOutcome, Phase, Purpose, Record, RunLock, StateError,
};
use crate::guests::plan::StopPlan;
use crate::guests::reason::Reason;
use crate::guests::report::{GuestReport, Outcome};

/// How long the outcomes of guests may be kept before they are written together.
const TOGETHER: Duration = Duration::from_millis(200);
/// How long another run is given to end before it is told that it is waited for.
const UNTOLD: Duration = Duration::from_millis(100);
/// The reason of a guest that was saved while it was paused by its user.
pub(super) const PAUSED: &str = "paused";

/// The journal of a run.
#[derive(Debug)]
pub(super) struct Records {
    journal: Journal,
    /// Why the run has no lock, or the journal could not be opened.
    error: Option<Arc<StateError>>,
    /// Whether there may be guests to start of which nothing is known.
    unread: bool,
    outcomes: Mutex<Outcomes>,
}

#[derive(Debug)]
struct Outcomes {
    waiting: Vec<Record>,
    written: Instant,
}

impl Records {
    /// Opens the journal, with the lock or, for a start that cannot make one, without.
    ///
    /// # Errors
    /// [`StateError::Locked`] while another run has the lock; for those who change the list alone, any.
    pub(super) async fn open(
        run: &Run,
        purpose: Purpose,
        patience: Duration,
    ) -> Result<Self, Arc<StateError>> {
        match run.lock(purpose, patience).await {
            Err(error) if purpose == Purpose::Forget || error.is_locked() => Err(error),
            lock => Ok(Self::with(run, purpose, lock).await),
        }
    }

    /// Opens the journal for a stop, which without the lock does its work all the same.
    pub(super) async fn open_anyhow(run: &Run, patience: Duration) -> Self {
        let lock = run.lock(Purpose::Stop, patience).await;
        Self::with(run, Purpose::Stop, lock).await
    }

    async fn with(run: &Run, purpose: Purpose, lock: Result<RunLock, Arc<StateError>>) -> Self {
        let (lock, no_lock) = match lock {
            Ok(lock) => (Some(lock), None),
            Err(error) => (None, Some(error)),
        };
        let order = &run.settings.uris.value;
        // A disk that has let the lock wait in vain is not waited for again.
        let patience = match &no_lock {
            Some(error) if error.is_stuck() => Duration::ZERO,
            _ => Journal::PATIENCE,
        };
        let opened = Journal::open(&run.places, purpose, lock, order, patience).await;
        Self {
            journal: opened.journal,
            unread: opened.error.as_ref().is_some_and(|it| it.hides_guests()),
            error: no_lock.or(opened.error),
            outcomes: Mutex::new(Outcomes {
                waiting: Vec::new(),
                written: Instant::now(),
            }),
        }
    }

    pub(super) fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Returns the guests to start.
    ///
    /// # Errors
    /// The list or the journal cannot be read, and nothing is known of any guest.
    pub(super) fn entries(&self) -> Result<Vec<Entry>, Arc<StateError>> {
        let entries = self.journal.entries();
        match &self.error {
            Some(error) if self.unread && entries.is_empty() => Err(Arc::clone(error)),
            _ => Ok(entries),
        }
    }

    /// Puts the guests of a plan on the disk before any of them is asked, as being asked: a run that is
    /// killed can no longer say which of them it has asked. Returns a future that resolves when the guest list has them,
    /// too. Tells when either cannot be done.
    pub(super) async fn begin<'a>(
        &'a self,
        run: &'a Run,
        plan: &'a StopPlan,
    ) -> impl Future<Output = ()> + 'a {
        let phase = match plan.action {
            Action::Suspend => Phase::Saving,
            Action::Shutdown | Action::Start => Phase::Asked,
        };
        let records: Vec<Record> = plan
            .hosts
            .iter()
            .flat_map(|host| host.guests.iter().map(|guest| (&host.uri, guest)))
            .map(|(uri, guest)| record(uri, guest, phase))
            .collect();
        let mut listed = None;
        if !records.is_empty() {
            let (lines, all) = self.journal.begin(records);
            match lines.await {
                Ok(()) => listed = Some(all),
                Err(error) => self.tell_unrecorded(Some(error), run, plan),
            }
        }
        async move {
            if let Some(listed) = listed {
                self.tell_unrecorded(listed.await.err(), run, plan);
            }
        }
    }

    fn tell_unrecorded(&self, error: Option<Arc<StateError>>, run: &Run, plan: &StopPlan) {
        let list = plan.to_record();
        let unwritable = list.unwritable_uri().map(|uri| {
            Arc::new(StateError::UnwritableUri {
                uri: uri.to_owned(),
            })
        });
        if let Some(error) = error.or(unwritable).or_else(|| self.error.clone())
            && !list.is_empty()
        {
            let list = Arc::new(list);
            run.tell(EventKind::NotRecorded { error, list });
        }
    }

    /// Puts guests that are off on the disk as being started, before any of them is. Once one of them runs, it does so because
    /// of this start, whatever an earlier stop has asked. A disk that fails is told at the end of the run.
    pub(super) async fn begin_starts(&self, uri: &str, guests: impl IntoIterator<Item = Uuid>) {
        let uri: Arc<str> = uri.into();
        let starting = |uuid| Record::new(Arc::clone(&uri), uuid, Phase::Starting);
        let records: Vec<Record> = guests.into_iter().map(starting).collect();
        if !records.is_empty() {
            // It is told by `finish`, which fails for the same reason.
            let (lines, _listed) = self.journal.begin(records);
            let _ = lines.await;
        }
    }

    /// Keeps what became of a guest that was to be stopped, and writes it soon.
    pub(super) fn stopped(&self, uri: &str, action: Action, it: &GuestReport) {
        let (phase, reason) = match &it.outcome {
            Outcome::Saved => (Phase::Saved, it.was_paused.then(|| PAUSED.to_owned())),
            Outcome::Off => (Phase::Off, None),
            Outcome::CutOff { how } => (Phase::Off, Some(how.to_string())),
            Outcome::Gone => (Phase::Gone, None),
            Outcome::Migrated => (Phase::Migrated, None),
            outcome if outcome.may_go_off() => (
                match action {
                    Action::Suspend => Phase::Saving,
                    Action::Shutdown | Action::Start => Phase::Asked,
                },
                outcome.reason(),
            ),
            outcome => (Phase::Listed, outcome.reason()),
        };
        self.note(Record {
            reason,
            ..record(uri, &it.guest, phase)
        });
    }

    /// Keeps what became of a guest that was to be started, and writes it soon.
    pub(super) fn started(&self, uri: &str, it: &GuestReport) {
        let phase = match &it.outcome {
            Outcome::AlreadyActive => Phase::Active,
            Outcome::MayGoOff => return,
            Outcome::Migrated => Phase::Migrated,
            Outcome::Failed {
                reason: Reason::Missing,
            } => Phase::Gone,
            Outcome::Failed { .. } | Outcome::Unknown { .. } => Phase::Failed,
            _ => Phase::Started,
        };
        self.note(Record {
            reason: it.outcome.reason(),
            ..record(uri, &it.guest, phase)
        });
    }

    /// Writes all that waits, while others go on.
    pub(super) fn flush(&self) {
        let waiting = self.take_waiting();
        if !waiting.is_empty() {
            drop(self.journal.begin(waiting));
        }
    }

    fn take_waiting(&self) -> Vec<Record> {
        let mut outcomes = self.outcomes.lock().unwrap_or_else(PoisonError::into_inner);
        outcomes.written = Instant::now();
        mem::take(&mut outcomes.waiting)
    }

    fn note(&self, record: Record) {
        let mut outcomes = self.outcomes.lock().unwrap_or_else(PoisonError::into_inner);
        outcomes.waiting.push(record);
        if outcomes.written.elapsed() >= TOGETHER {
            outcomes.written = Instant::now();
            drop(self.journal.begin(mem::take(&mut outcomes.waiting)));
        }
    }

    /// Writes all that waits, sets or clears the started mark if that is to be done, and returns why not all is on the
    /// disk.
    pub(super) async fn finish(&self, mark: Option<bool>) -> Option<Arc<StateError>> {
        let written = self.journal.append(self.take_waiting());
        let marked = mark.map(|started| self.journal.set_mark(started));
        let closed = self.journal.clone().close(Journal::PATIENCE);
        let marked = async {
            match marked {
                Some(marked) => marked.await,
                None => Ok(()),
            }
        };
        let (written, marked, closed) = tokio::join!(written, marked, closed);
        let error = self.error.clone();
        error.or(written.err()).or(marked.err()).or(closed.err())
    }
}

fn record(uri: &str, guest: &Guest, phase: Phase) -> Record {
    Record {
        name: Some(Arc::clone(&guest.name)),
        persistent: guest.persistent,
        ..Record::new(uri, guest.uuid, phase)
    }
}

impl Run {
    /// Waits for another run on the same state to end, at most this long. A start that is waited for by a
    /// stop yields.
    async fn lock(&self, purpose: Purpose, patience: Duration) -> Result<RunLock, Arc<StateError>> {
        let begun = Instant::now();
        let first = RunLock::take(&self.places, purpose, UNTOLD.min(patience)).await;
        let holder = match first.map_err(Arc::new)? {
            LockOutcome::Held(lock) => return Ok(lock),
            // It is this process's own, and comes free when a disk answers that may never do.
            LockOutcome::Busy { .. } if Journal::is_abandoned(&self.places) => {
                return Err(Arc::new(StateError::Stuck {
                    path: self.places.run_lock(),
                    after: UNTOLD,
                }));
            }
            LockOutcome::Busy { holder, .. } => holder,
        };
        self.tell(EventKind::WaitingForRun { holder });
        let left = patience.saturating_sub(begun.elapsed());
        let taken = tokio::select! {
            taken = RunLock::take(&self.places, purpose, left) => taken.map_err(Arc::new)?,
            _ = self.wind_down.cut_short() => LockOutcome::Busy { holder, purpose: None },
            () = self.wind_down.hurried() => LockOutcome::Busy { holder, purpose: None },
        };
        match taken {
            LockOutcome::Held(lock) => Ok(lock),
            LockOutcome::Busy { holder, .. } => Err(Arc::new(StateError::Locked {
                path: self.places.run_lock(),
                holder,
            })),
        }
    }
}
