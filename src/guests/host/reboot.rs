//! Guests in the midst of a reboot.
//!
//! For the seconds that a reboot takes, a Xen guest is shut off for all that libvirt shows: first with
//! its old id, then with none, and the events come when it is over. A request meanwhile wedges the
//! driver, and the guest with it. But a call that reads the statistics of its memory takes its turn
//! behind the reboot.

use virtwire_proto::remote::{DomainMemoryStats, DomainMemoryStatsArgs};

use super::answer::Answer;
use crate::client::{Connection, Domain, Error};

/// Waits until a Xen guest runs again, if it is off because it reboots; as long as a call may take, or as
/// libvirt lets a call wait for a guest's job, which is 30 s.
///
/// # Errors
/// An error that [passes](Answer::passes), if the reboot is not over by then.
pub(super) async fn until_rebooted(connection: &Connection, domain: &Domain) -> Result<(), Error> {
    let arguments = DomainMemoryStatsArgs {
        domain: domain.reference(),
        // With `max_stats` 0, libvirt answers without asking the driver.
        max_stats: 1,
        flags: 0,
    };
    match connection.call::<DomainMemoryStats>(&arguments).await {
        Err(error) if Answer::of(&error).passes() => Err(error),
        // Any other answer says that the reboot is over.
        Ok(_) | Err(_) => Ok(()),
    }
}
