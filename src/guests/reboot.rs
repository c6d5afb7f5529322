//! Guests in the midst of a reboot.
//!
//! For the seconds that a reboot takes, a Xen guest is shut off for all that libvirt shows: first with
//! its old id, then with none, and the events come when it is over. A request meanwhile wedges the
//! driver, and the guest with it. But a call that reads the statistics of its memory takes its turn
//! behind the reboot.

use virtwire_proto::remote::{DomainMemoryStats, DomainMemoryStatsArgs, DomainState};

use super::attempt::{is_late, off};
use super::host::Link;
use super::report::Outcome;
use crate::client::{Connection, Domain, Error};

/// How often the end of one guest's reboot is waited for: each time as long as a call may take, or as libvirt
/// lets one wait for a guest's job, which is 30 s.
const ATTEMPTS: u32 = 4;

/// Whether a guest is off and stays so; `None` while it runs.
pub(super) async fn off_for_good(link: &Link, domain: &Domain) -> Result<Option<Outcome>, Error> {
    match off(domain).await? {
        Some(Outcome::Off) if link.is_xen() => off_after_reboot(link, domain).await,
        seen => Ok(seen),
    }
}

/// Waits, before anything is asked of a guest, until it does not reboot; `None` if it can be asked.
pub(super) async fn off_or_ready(link: &Link, domain: &Domain) -> Result<Option<Outcome>, Error> {
    if !link.is_xen() {
        return Ok(None);
    }
    match domain.state().await {
        Ok(DomainState::SHUTOFF) => off_after_reboot(link, domain).await,
        Ok(_) => Ok(None),
        Err(error) if error.is_not_found() => Ok(Some(Outcome::Gone)),
        Err(error) => Err(error),
    }
}

async fn off_after_reboot(link: &Link, domain: &Domain) -> Result<Option<Outcome>, Error> {
    until_rebooted(&*link.pool.connection().await?, domain, ATTEMPTS).await?;
    off(domain).await
}

/// Waits until a Xen guest runs again, if it is off because it reboots.
///
/// # Errors
/// One that [`is_late`] when it is not over after so many attempts.
pub(super) async fn until_rebooted(
    connection: &Connection,
    domain: &Domain,
    attempts: u32,
) -> Result<(), Error> {
    let arguments = DomainMemoryStatsArgs {
        domain: domain.reference(),
        // Asked for none, the driver would not be.
        max_stats: 1,
        flags: 0,
    };
    for attempt in 1.. {
        match connection.call::<DomainMemoryStats>(&arguments).await {
            Err(error) if is_late(&error) && attempt < attempts => {}
            Err(error) if is_late(&error) || error.is_connection_lost() => return Err(error),
            // Whatever it says, it is over.
            _ => break,
        }
    }
    Ok(())
}
