//! What comes of a start or a save that is under way, or that a daemon has left unfinished.
//!
//! A start from an image is three steps to libvirt: the memory is read into a paused guest, its
//! processors go on, the image is removed. A daemon that ends between two of them leaves a guest that
//! nobody will ever let go on, or an image that the guest's next start would go back to, with disks
//! that have gone on since.

use std::time::Duration;

use tokio::time::{Instant, sleep};
use virtwire_proto::remote::{DomainDestroyFlagValues, DomainPausedReason, DomainState};

use super::host::Link;
use super::notice::Notice;
use super::run::Run;
use crate::client::{Domain, Error};

/// How often a guest is looked at.
const LOOK: Duration = Duration::from_millis(200);
/// How long a guest may have the job of its save before qemu has paused it.
const UNPAUSED: Duration = Duration::from_secs(1);
/// How long a daemon that lives may take from a guest's memory being read to its processors going on.
const GOES_ON: Duration = Duration::from_secs(2);

/// What has come of a guest that was on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    /// It is active; no image is left beside a guest that runs.
    Active,
    /// It is off.
    Off,
    /// It was still on its way, in this state, when the time for a start was up.
    Unsettled(DomainState),
}

/// Waits until a guest is active for good, or off; and finishes what was left unfinished.
///
/// A guest has an id and is paused while its memory is being read, and that may still fail, or end
/// with the daemon. One that is on its way off cannot be started until it is there.
pub(super) async fn until_settled(
    run: &Run,
    link: &Link,
    uri: &str,
    domain: &Domain,
) -> Result<Settled, Error> {
    let since = Instant::now();
    let until = since + run.limits.start;
    let mut stranded_since = None;
    loop {
        let (state, reason) = domain.state_and_reason().await?;
        match course(link, domain, state, reason, since).await? {
            Course::Moving => stranded_since = None,
            Course::Stranded => {
                if stranded_since.get_or_insert_with(Instant::now).elapsed() >= GOES_ON {
                    take_back(link, domain).await?;
                    return Ok(Settled::Off);
                }
            }
            Course::Arrived if !domain.is_active().await? => return Ok(Settled::Off),
            // Xen needs a moment from there to off.
            Course::Arrived if state == DomainState::SHUTOFF => {}
            Course::Arrived => {
                drop_left_image(run, link, uri, domain).await?;
                return Ok(Settled::Active);
            }
        }
        if Instant::now() >= until {
            return Ok(Settled::Unsettled(state));
        }
        sleep(LOOK).await;
    }
}

/// Where a guest with an id is.
enum Course {
    /// On its way to run, or to be off: its memory is being read, and its image is there until that
    /// has succeeded; or a stop that was killed has left the daemon saving it.
    Moving,
    /// Its memory has been read from the image that is still there, and it is paused.
    Stranded,
    /// It goes nowhere from here.
    Arrived,
}

async fn course(
    link: &Link,
    domain: &Domain,
    state: DomainState,
    reason: i32,
    since: Instant,
) -> Result<Course, Error> {
    match state {
        DomainState::SHUTDOWN => return Ok(Course::Moving),
        DomainState::PAUSED => {}
        // qemu pauses what it saves: a job of a guest that goes on running is another one.
        _ => {
            let may_be_saved = since.elapsed() < UNPAUSED || !link.is_qemu();
            return Ok(if may_be_saved && has_job(domain).await == Some(true) {
                Course::Moving
            } else {
                Course::Arrived
            });
        }
    }
    let moving = [
        DomainPausedReason::STARTING_UP.0,
        DomainPausedReason::SAVE.0,
    ];
    if moving.contains(&reason) {
        return Ok(Course::Moving);
    }
    let job = has_job(domain).await;
    Ok(if job == Some(true) {
        Course::Moving
    } else if !has_image(domain).await? {
        Course::Arrived
    } else if reason == DomainPausedReason::MIGRATION.0 && job == Some(false) {
        Course::Stranded
    } else {
        Course::Moving
    })
}

/// Takes a guest off that has not run since its memory was read, so that it can be started again
/// from the image.
async fn take_back(link: &Link, domain: &Domain) -> Result<(), Error> {
    let connection = link.pool.connection().await?;
    let flags = DomainDestroyFlagValues::empty();
    match domain.on(connection.clone()).destroy(flags).await {
        Err(error) if error.is_invalid_state() => Ok(()),
        answer => answer,
    }
}

/// Removes the image that a running guest has been restored from, if it is still there.
async fn drop_left_image(run: &Run, link: &Link, uri: &str, domain: &Domain) -> Result<(), Error> {
    // Asked in this order: a save that has begun since then shows, and one that is over has ended
    // the guest.
    if !has_image(domain).await? || domain.state().await? != DomainState::RUNNING {
        return Ok(());
    }
    match has_job(domain).await {
        Some(false) => {}
        None if !link.is_qemu() => {}
        Some(true) | None => return Ok(()),
    }
    if let Err(error) = domain.remove_managed_save().await {
        // Its daemon may have come to it by now.
        return if has_image(domain).await? {
            Err(error)
        } else {
            Ok(())
        };
    }
    let guest = domain.name();
    run.tell(&Notice::ImageDropped { uri, guest });
    Ok(())
}

/// Whether something is being done to it; `None` where the driver does not tell.
async fn has_job(domain: &Domain) -> Option<bool> {
    domain.job().await.ok().map(|job| job.is_active())
}

/// Whether there is a managed save image; never for a driver that has none.
pub(super) async fn has_image(domain: &Domain) -> Result<bool, Error> {
    match domain.has_managed_save().await {
        Err(error) if error.is_unsupported() => Ok(false),
        answer => answer,
    }
}
