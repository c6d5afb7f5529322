//! The present connection to a host.

use tokio::sync::SetOnce;
use tokio::time::Instant;
use virtwire_proto::remote::{ConnectGetType, DomainEventLifecycleMsg};

use super::driver::Driver;
use crate::client::{ConnectOptions, Connection, Error, Pool, Subscription};
use crate::guests::limits::Limits;
use crate::guests::reason::Reason;
use crate::uri::Target;

/// Callers that wait for a long call at one time, of the 20 calls that a daemon's workers (`max_workers`) are enough for. Each of the two
/// pools has as many, and room for as many calls again that nobody waits for any more: see [`Pool`].
const LONG_CALLS: usize = 16;

/// The same on the connection that watches events, where no further one can be had. Its window has four slots: two for
/// the pool, one for the spare pool, and one for looks.
const LONG_CALLS_BESIDE: usize = 2;
/// The slot of the spare pool there.
const SPARE_CALLS_BESIDE: usize = 1;

/// The events by which guests are watched.
pub(super) type LifecycleEvents = Subscription<DomainEventLifecycleMsg>;

/// A live connection to a host, for short calls, and a pool of others for long ones.
#[derive(Debug)]
pub struct Link {
    /// Watches events; no long call is made here.
    pub connection: Connection,
    /// Saves, starts and shutdown requests go here.
    pub pool: Pool,
    /// Requests that are over at once, unless their guest is busy, when the pool is.
    pub spare: Pool,
    /// The daemon's driver.
    pub driver: Driver,
    /// Why the daemon has nothing to say any more, although it is connected.
    relay_lost: SetOnce<Reason>,
}

impl Link {
    /// Connects and registers for events, all within [`Limits::connect`]; `None` in the place of events when the driver has
    /// none.
    pub(super) async fn open(
        target: &Target,
        limits: &Limits,
    ) -> Result<(Self, Option<LifecycleEvents>), Error> {
        let begun = Instant::now();
        let options = ConnectOptions::new()
            .connect_timeout(limits.connect)
            .call_timeout(limits.call)
            .keepalive(Some(limits.keepalive));
        let connection = options.open_target(target).await?;
        let left = limits.connect.saturating_sub(begun.elapsed());
        let first_calls = connection.within(left.min(limits.call));
        let (events, driver) = tokio::join!(
            first_calls.lifecycle_events(),
            first_calls.call::<ConnectGetType>(&())
        );
        let events = match events {
            Ok(events) => Some(events),
            Err(error) if error.is_unsupported() => None,
            Err(error) => return Err(error),
        };
        let driver = Driver::of(driver?.kind);
        let calls = limits.at_once.max(LONG_CALLS);
        // A guest waits for its turn for as long as another one may be saved.
        let patience = limits.save.max(limits.connect + limits.call);
        let pool = Pool::new(target.clone(), options.clone(), calls).within(patience);
        let spare = Pool::new(target.clone(), options, LONG_CALLS).within(patience);
        let pool = pool.with_fallback(connection.clone(), LONG_CALLS_BESIDE);
        let spare = spare.with_fallback(connection.clone(), SPARE_CALLS_BESIDE);
        Ok((
            Self {
                connection,
                pool,
                spare,
                driver,
                relay_lost: SetOnce::new(),
            },
            events,
        ))
    }

    /// Has the host seek a new link if this one's daemon has lost the daemon behind it.
    pub(super) fn note(&self, error: &Error) {
        if let Error::Remote { procedure, source } = error
            && source.is_relay_lost()
        {
            let (procedure, source) = (*procedure, source.clone());
            // Somebody else may have noticed first.
            let _ = self
                .relay_lost
                .set(Error::Remote { procedure, source }.into());
        }
    }

    /// Resolves when the daemon has lost the daemon behind it.
    pub(super) async fn relay_lost(&self) -> Reason {
        self.relay_lost.wait().await.clone()
    }

    /// Says goodbye on each of its connections: libvirtd logs an error for one that just ends.
    pub(super) async fn close(&self) {
        let goodbye = self.connection.clone().close();
        let (_answer, (), ()) = tokio::join!(goodbye, self.pool.close(), self.spare.close());
    }
}
