//! Starting the guests of one host: in their order when a delay is wanted, side by side otherwise.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use futures_util::stream::{self, StreamExt};
use tokio::sync::Semaphore;
use virtwire_proto::Uuid;

use super::context::Run;
use super::drive::{Drive, Turns};
use super::outcome::{self, Trouble};
use super::pace::Pace;
use super::records::Records;
use crate::client::Domain;
use crate::guests::event::EventKind;
use crate::guests::guest::{Action, Guest};
use crate::guests::host::{Driver, Host, KnownGuest};
use crate::guests::machine::{Start, StartPolicy};
use crate::guests::plan::{StartGuest, StartPlan};
use crate::guests::reason::Reason;
use crate::guests::report::{GuestReport, Outcome};

/// Guests of one host that are dealt with at one time, be it that they are looked at, wait to be
/// started, or have their clocks set; each takes some 5 kB meanwhile.
const AT_HAND: usize = 512;

/// The guests of one host on their way back.
pub(super) struct StartGuests<'a> {
    pub(super) run: &'a Run,
    pub(super) plan: &'a StartPlan,
    pub(super) host: &'a Host,
    pub(super) driver: Driver,
    pub(super) known: HashMap<Uuid, (Domain, KnownGuest)>,
    pub(super) pace: &'a Pace,
    pub(super) records: &'a Records,
    /// For the guests of this host that are being started at one time.
    pub(super) permits: Semaphore,
}

impl StartGuests<'_> {
    /// Starts these guests, and reports each in their order.
    pub(super) async fn all(&self, guests: &[StartGuest]) -> Vec<GuestReport> {
        let each = (0_usize..).zip(guests);
        let each = each.map(async |(place, guest)| (place, self.one(guest).await));
        let mut reports: Vec<_> = stream::iter(each).buffer_unordered(AT_HAND).collect().await;
        self.records.flush();
        reports.sort_unstable_by_key(|(place, _)| *place);
        reports.into_iter().map(|(_, report)| report).collect()
    }

    async fn one(&self, todo: &StartGuest) -> GuestReport {
        let known = self.known.get(&todo.uuid);
        // The UUID stands for the name of a guest that the daemon does not know.
        let guest = Guest {
            name: match known {
                Some((domain, _)) => domain.name().to_string_lossy().into(),
                None => todo.uuid.to_string().into(),
            },
            uuid: todo.uuid,
            persistent: true,
            awake: true,
        };
        let outcome = match known {
            Some((_, known)) if known.migrated => Outcome::Migrated,
            Some((_, known)) => self.outcome(&guest, todo, *known).await,
            // Its guests may be defined where the host does not look now: a file system that is not there yet, another
            // hypervisor.
            None if self.known.is_empty() => Outcome::failed(Reason::NobodyKnown),
            None => Outcome::failed(Reason::Missing),
        };
        let uri = self.host.uri();
        self.run.tell(EventKind::GuestDone {
            uri: Arc::clone(uri),
            action: Action::Start,
            guest: guest.clone(),
            outcome: outcome.clone(),
        });
        let report = GuestReport {
            guest,
            outcome,
            was_paused: false,
        };
        self.records.started(uri, &report);
        report
    }

    async fn outcome(&self, guest: &Guest, todo: &StartGuest, known: KnownGuest) -> Outcome {
        let mut machine = Start::new(self.policy(todo, known));
        let turns: Turns<'_> = Box::new(|| Box::pin(self.pace.turn(&self.permits)));
        let drive = Drive {
            run: self.run,
            host: self.host,
            guest,
            action: Action::Start,
            turns: Some(turns),
            tells_waiting: false,
            until: None,
            requested: AtomicBool::new(false),
        };
        let ended = tokio::select! {
            biased;
            reason = self.run.wind_down.cut_short() => Err(reason),
            ended = drive.drive(&mut machine) => Ok(ended),
        };
        let asked = machine.was_asked() && drive.has_requested();
        let (verdict, trouble) = match ended {
            Ok(ended) => ended,
            // Its clock alone was yet to be set.
            Err(reason) => match machine.arrived() {
                Some(verdict) => (verdict, Trouble::default()),
                None => return outcome::start_cut_short(asked, reason),
            },
        };
        if machine.clock_failed()
            && let Some(reason) = trouble.reason()
        {
            let (uri, guest) = drive.told();
            self.run.tell(EventKind::TimeNotSynced {
                uri,
                guest,
                reason: reason.clone(),
            });
        }
        outcome::started(verdict, trouble, asked, todo.was_paused)
    }

    fn policy(&self, todo: &StartGuest, known: KnownGuest) -> StartPolicy {
        let limits = &self.run.limits;
        StartPolicy {
            active: known.active,
            image: known.image,
            asked_before: todo.asked_before,
            linger: limits.linger,
            was_paused: todo.was_paused,
            is_xen: self.driver.is_xen(),
            is_qemu: self.driver.is_qemu(),
            bypass_cache: self.plan.bypass_cache,
            start: limits.start,
            sync_time: if self.plan.sync_time {
                limits.sync_time
            } else {
                std::time::Duration::ZERO
            },
        }
    }
}
