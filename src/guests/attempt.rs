//! What saving, shutting down and starting have in common: they outlive a connection.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::sleep;
use virtwire_proto::message::ErrorCode;
use virtwire_proto::remote;

use super::guest::{Action, Guest};
use super::host::{Host, Link};
use super::notice::Notice;
use super::report::{GuestReport, Outcome, Reason};
use super::run::Run;
use crate::client::{Connection, Domain, Error};

/// Attempts on a connection that breaks each time before what was asked is called unknown.
pub(super) const ATTEMPTS: u32 = 10;
/// How long the last look at a guest may take whose time is up.
pub(super) const LAST_LOOK: Duration = Duration::from_secs(2);
/// How long the keeper may take to notice a loss that a call has noticed.
const NOTICED: Duration = Duration::from_millis(100);

impl Guest {
    /// The guest's domain, reached by a connection. Asks nobody.
    pub(super) fn domain(&self, connection: &Connection) -> Domain {
        let reference = remote::Domain {
            name: self.name.as_str().into(),
            uuid: self.uuid,
            id: -1,
        };
        Domain::new(connection.clone(), reference)
    }
}

/// Does the work on one guest, and tells of its beginning and its end.
///
/// A guest that is `refused` is not begun with, nor is any once the run is to end; a guest that is
/// being worked on then is left as it is. The work is pinned by the caller: taken by value, its
/// future would be held twice, and there are thousands.
pub(super) async fn deal_with(
    run: &Run,
    host: &Host,
    action: Action,
    guest: &Guest,
    refused: Option<Reason>,
    work: Pin<&mut impl Future<Output = Outcome>>,
) -> GuestReport {
    let uri = host.uri();
    let interrupted = run.interrupt.is_raised().then_some(Reason::Interrupted);
    let outcome = if let Some(reason) = interrupted.or(refused) {
        Outcome::failed(reason)
    } else {
        run.tell(&Notice::GuestBegun { uri, action, guest });
        tokio::select! {
            outcome = work => outcome,
            () = run.interrupt.raised() => Outcome::unknown(Reason::Interrupted),
        }
    };
    run.tell(&Notice::GuestDone {
        uri,
        action,
        guest,
        outcome: &outcome,
    });
    GuestReport {
        guest: guest.clone(),
        outcome,
    }
}

/// Works on a guest over whatever connection its host has, and again when that breaks. The work
/// is to look at the guest before it acts a second time.
pub(super) async fn over_links(
    host: &Host,
    mut work: impl AsyncFnMut(&Link) -> Result<Outcome, Error>,
) -> Outcome {
    let mut attempts = 0;
    loop {
        let link = match host.link().await {
            Ok(link) => link,
            Err(reason) => return Outcome::unknown(reason),
        };
        attempts += 1;
        match work(&link).await {
            Ok(outcome) => return outcome,
            Err(error) if error.is_connection_lost() && attempts < ATTEMPTS => {
                until_noticed(host).await;
            }
            Err(error) if error.is_connection_lost() || error.is_undecided() => {
                return Outcome::unknown(error);
            }
            Err(error) => return Outcome::failed(error),
        }
    }
}

/// Gives the keeper of a host time to notice that a connection is lost; it may be another one than
/// its own.
pub(super) async fn until_noticed(host: &Host) {
    tokio::select! {
        _ = host.lost() => {}
        () = sleep(NOTICED) => {}
    }
}

/// Whether a call had to wait too long, here or behind another job of the guest.
pub(super) fn is_late(error: &Error) -> bool {
    matches!(error, Error::Timeout { .. }) || error.code() == Some(ErrorCode::OPERATION_TIMEOUT)
}

/// What a look has shown; one that had to wait too long has shown nothing, and the next one will.
pub(super) fn unless_late<T>(look: Result<Option<T>, Error>) -> Result<Option<T>, Error> {
    match look {
        Err(error) if is_late(&error) => Ok(None),
        look => look,
    }
}

/// Whether a call with flags may be refused for those alone: the daemon, or its driver, is older than
/// they are, or has no use for them.
pub(super) fn may_be_for_its_flags(error: &Error) -> bool {
    error.is_unsupported() || error.is_invalid_argument()
}

/// Whether a guest is off, or no guest any more; `None` while it runs.
pub(super) async fn off(domain: &Domain) -> Result<Option<Outcome>, Error> {
    match domain.is_active().await {
        Ok(true) => Ok(None),
        Ok(false) => Ok(Some(Outcome::Off)),
        Err(error) if error.is_not_found() => Ok(Some(Outcome::Gone)),
        Err(error) => Err(error),
    }
}
