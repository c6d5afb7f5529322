//! Asking a step: which call, on which connection, within which time.

use std::time::Duration;

use tokio::time::timeout;
use virtwire_proto::message::ErrorCode;
use virtwire_proto::remote::{
    DomainCreateFlags, DomainDestroyFlagValues, DomainSaveRestoreFlags,
    DomainShutdownFlagValues as Flags,
};

use super::drive::Drive;
use crate::client::{Domain, Error};
use crate::guests::event::EventKind;
use crate::guests::guest::Action;
use crate::guests::host::{Answer, Link};
use crate::guests::machine::{Method, Step};
use crate::guests::reason::Reason;

/// How long a request may wait for a connection on which it can take its time.
const TURN: Duration = Duration::from_secs(2);

/// What has come of a step.
pub(super) enum Asked {
    /// The daemon's answer, or why there is none.
    Answered(Result<(), Error>),
    /// The connection is lost and will not be regained.
    LinkGone(Reason),
    /// The run has ended before the step was asked.
    NotBegun(Reason),
}

impl Drive<'_> {
    /// Asks one step. Dropping the future gives up waiting; the daemon goes on.
    pub(super) async fn ask(&self, step: Step) -> Asked {
        let _turn = match (&self.turns, step) {
            (Some(turns), Step::Start { .. }) => {
                let turn = tokio::select! {
                    biased;
                    () = self.run.wind_down.hurried() => return Asked::NotBegun(Reason::Interrupted),
                    turn = turns() => turn,
                };
                let (uri, guest) = self.told();
                let action = Action::Start;
                self.run.tell(EventKind::GuestBegun { uri, action, guest });
                Some(turn)
            }
            _ => None,
        };
        let link = match self.host.link().await {
            Ok(link) => link,
            Err(reason) => return Asked::LinkGone(reason),
        };
        let had_requested = self.has_requested();
        let answer = self.ask_over(&link, step).await;
        if answer.as_ref().is_err_and(Error::is_unsent) {
            self.set_requested(had_requested);
        }
        if let Err(error) = &answer
            && matches!(Answer::of(error), Answer::LinkLost { .. })
            && !is_of_another_daemon(step, error)
        {
            self.host.until_noticed(&link, error).await;
        }
        Asked::Answered(answer)
    }

    async fn ask_over(&self, link: &Link, step: Step) -> Result<(), Error> {
        if let Step::Shutdown(method) = step {
            return self.shut_down(link, flags(method)).await;
        }
        let connection = link.pool.connection().await?;
        if matches!(step, Step::Save { .. } | Step::Start { .. }) {
            self.set_requested(true);
        }
        let limits = &self.run.limits;
        let limit = match step {
            Step::Save { .. } => limits.save,
            Step::Start { .. } => limits.start,
            _ => limits.call,
        };
        let domain = self.domain(&connection.within(limit));
        match step {
            Step::Save { bypass_cache } => save(&domain, bypass_cache).await,
            Step::Start { bypass_cache } => start(&domain, bypass_cache).await,
            Step::TakeBack => domain.destroy(DomainDestroyFlagValues::empty()).await,
            Step::DropImage => domain.remove_managed_save().await,
            Step::SetClock => domain.sync_time().await,
            Step::Wake => domain.wake().await,
            Step::Resume | Step::Shutdown(_) => domain.resume().await,
        }
    }

    /// One request, on a connection where it may take its time: where a guest has an agent, the
    /// request is over when the guest is, or after a minute.
    ///
    /// There are not many such turns. On qemu, a guest that gets none soon is asked by the power button,
    /// which is answered soon unless another job holds the guest.
    async fn shut_down(&self, link: &Link, flags: Flags) -> Result<(), Error> {
        let turn = link.pool.connection();
        let in_time = if link.driver.is_qemu() {
            timeout(TURN, turn).await.ok()
        } else {
            Some(turn.await)
        };
        let (connection, flags) = match in_time {
            Some(connection) => (connection?, flags),
            None => (link.spare.connection().await?, Flags::ACPI_POWER_BTN),
        };
        self.set_requested(true);
        let connection = connection.within(self.run.limits.call);
        self.domain(&connection).shutdown(flags).await
    }
}

/// Whether a start has failed because its driver does not reach a further daemon, such as that of the guest's network.
pub(super) fn is_of_another_daemon(step: Step, error: &Error) -> bool {
    matches!(step, Step::Start { .. }) && error.code() == Some(ErrorCode::SYSTEM_ERROR)
}

fn flags(method: Method) -> Flags {
    match method {
        Method::Default => Flags::empty(),
        Method::PowerButton => Flags::ACPI_POWER_BTN,
        Method::Signal => Flags::SIGNAL,
    }
}

async fn save(domain: &Domain, bypass_cache: bool) -> Result<(), Error> {
    let mut flags = DomainSaveRestoreFlags::empty();
    if bypass_cache {
        flags |= DomainSaveRestoreFlags::BYPASS_CACHE;
    }
    domain.managed_save(flags).await
}

async fn start(domain: &Domain, bypass_cache: bool) -> Result<(), Error> {
    let mut flags = DomainCreateFlags::empty();
    if bypass_cache {
        flags |= DomainCreateFlags::BYPASS_CACHE;
    }
    domain.create(flags).await
}
