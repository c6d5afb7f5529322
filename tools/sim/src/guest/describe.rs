//! The builder of guests.

use std::sync::Arc;
use std::time::Duration;

use virtwire_proto::remote::DomainShutdownFlagValues;
use virtwire_proto::{HostText, Uuid};

use super::behaviour::{Agent, Behaviour};
use super::failing::Failing;
use super::rival::{Deed, Rival};
use crate::failure::Failure;

/// The state a guest begins in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Power {
    Running,
    Paused,
    PmSuspended,
    Off,
    Saved,
    Read,
    Restored,
}

/// A guest to be put into a [`World`](crate::World): persistent, without autostart, with 128 MiB
/// and one processor, and obeying every request at once, unless told otherwise.
///
/// ```
/// use std::time::Duration;
/// use virtwire_sim::Guest;
///
/// let slow = Guest::running("db").shuts_down_after(Duration::from_millis(50));
/// let deaf = Guest::running("legacy").ignores_shutdown();
/// let lost = Guest::running("build").transient().vanishes_on("DOMAIN_SHUTDOWN");
/// # let _ = (slow, deaf, lost);
/// ```
#[derive(Clone, Debug)]
pub struct Guest {
    pub(crate) name: String,
    pub(crate) uuid: Option<Uuid>,
    pub(crate) power: Power,
    pub(crate) persistent: bool,
    pub(crate) autostart: bool,
    pub(crate) memory_kib: u64,
    pub(crate) vcpus: u16,
    /// Shared by clones until it changes: thousands of guests behave alike.
    pub(crate) behaviour: Arc<Behaviour>,
}

impl Guest {
    fn new(name: impl Into<String>, power: Power) -> Self {
        Self {
            name: name.into(),
            uuid: None,
            power,
            persistent: true,
            autostart: false,
            memory_kib: 131_072,
            vcpus: 1,
            behaviour: Behaviour::plain(),
        }
    }

    fn behave(&mut self) -> &mut Behaviour {
        Arc::make_mut(&mut self.behaviour)
    }

    /// A guest that runs.
    #[must_use]
    pub fn running(name: impl Into<String>) -> Self {
        Self::new(name, Power::Running)
    }

    /// A guest whose processors a user has stopped.
    #[must_use]
    pub fn paused(name: impl Into<String>) -> Self {
        Self::new(name, Power::Paused)
    }

    /// A guest that has put itself to sleep in memory.
    #[must_use]
    pub fn pmsuspended(name: impl Into<String>) -> Self {
        Self::new(name, Power::PmSuspended)
    }

    /// A guest that is off.
    #[must_use]
    pub fn off(name: impl Into<String>) -> Self {
        Self::new(name, Power::Off)
    }

    /// A guest that is off and has a managed save image.
    #[must_use]
    pub fn saved(name: impl Into<String>) -> Self {
        Self::new(name, Power::Saved)
    }

    /// A guest whose memory a daemon has read from its image, and ended before it let it go on: paused,
    /// the image still there.
    #[must_use]
    pub fn read(name: impl Into<String>) -> Self {
        Self::new(name, Power::Read)
    }

    /// A guest that a daemon has restored, and ended before it removed the image: it runs.
    #[must_use]
    pub fn restored(name: impl Into<String>) -> Self {
        Self::new(name, Power::Restored)
    }

    /// Xen's Domain-0: the nil UUID, id 0, and it refuses everything.
    #[must_use]
    pub fn domain_zero() -> Self {
        Self::running("Domain-0").uuid(Uuid::NIL)
    }

    /// Guests called `PREFIX-1` to `PREFIX-COUNT` that are like this one in everything else. They
    /// share its description: ten thousand take little more room than their names.
    pub fn times(self, count: usize, prefix: &str) -> impl Iterator<Item = Self> {
        (1..=count).map(move |number| Self {
            name: format!("{prefix}-{number}"),
            uuid: None,
            ..self.clone()
        })
    }

    /// Its UUID; otherwise one that follows from the names of host and guest.
    #[must_use]
    pub fn uuid(mut self, uuid: Uuid) -> Self {
        self.uuid = Some(uuid);
        self
    }

    /// Called by these bytes on the wire, which may be no UTF-8; its name stays what tests know it by.
    #[must_use]
    pub fn called(mut self, bytes: impl Into<HostText>) -> Self {
        self.behave().called = Some(bytes.into());
        self
    }

    /// Not persistent: vanishes when it stops, and managed save refuses it.
    #[must_use]
    pub fn transient(mut self) -> Self {
        self.persistent = false;
        self
    }

    /// Marked for autostart.
    #[must_use]
    pub fn autostart(mut self) -> Self {
        self.autostart = true;
        self
    }

    /// Its memory in KiB: what the totals of a save's job information are made of.
    #[must_use]
    pub fn memory_kib(mut self, memory: u64) -> Self {
        self.memory_kib = memory;
        self
    }

    /// Stops this long after the request that it heeds.
    #[must_use]
    pub fn shuts_down_after(mut self, delay: Duration) -> Self {
        self.behave().shutdown = delay;
        self
    }

    /// Takes every request to shut down, and goes on running.
    #[must_use]
    pub fn ignores_shutdown(mut self) -> Self {
        self.behave().requests_needed = None;
        self
    }

    /// Heeds only the `count`-th request to shut down in one run.
    #[must_use]
    pub fn needs_requests(mut self, count: u32) -> Self {
        self.behave().requests_needed = Some(count);
        self
    }

    /// Hears only these ways of asking. Other requests succeed and nothing happens, as with a
    /// container that does not read its initctl pipe.
    #[must_use]
    pub fn listens_only_to(mut self, modes: DomainShutdownFlagValues) -> Self {
        self.behave().listens = Some(modes);
        self
    }

    /// The first `times` shutdowns end in a restart (QEMU's fake reboot).
    #[must_use]
    pub fn comes_back(mut self, times: u32) -> Self {
        self.behave().comebacks = times;
        self
    }

    /// Says `shut off` this long before it is inactive and can be started.
    #[must_use]
    pub fn lingers(mut self, delay: Duration) -> Self {
        self.behave().lingers = Some(delay);
        self
    }

    /// A managed save takes this long, with job information meanwhile.
    #[must_use]
    pub fn saves_in(mut self, time: Duration) -> Self {
        self.behave().save = time;
        self
    }

    /// Managed saves fail, after the time of [`saves_in`](Self::saves_in).
    #[must_use]
    pub fn save_fails(mut self, failing: Failing) -> Self {
        self.behave().save_fails = Some(failing);
        self
    }

    /// Whether job information says how much there is to save (QEMU: yes; Xen: no).
    #[must_use]
    pub fn job_totals(mut self, known: bool) -> Self {
        self.behave().job_totals = Some(known);
        self
    }

    /// A fresh start takes this long.
    #[must_use]
    pub fn starts_in(mut self, time: Duration) -> Self {
        self.behave().start = time;
        self
    }

    /// Fresh starts fail.
    #[must_use]
    pub fn start_fails(mut self, failing: Failing) -> Self {
        self.behave().start_fails = Some(failing);
        self
    }

    /// A start from the saved image takes this long.
    #[must_use]
    pub fn restores_in(mut self, time: Duration) -> Self {
        self.behave().restore = time;
        self
    }

    /// Starts from the saved image fail.
    #[must_use]
    pub fn restore_fails(mut self, failing: Failing) -> Self {
        self.behave().restore_fails = Some(failing);
        self
    }

    /// Destroying it takes this long (a process that waits for its disk).
    #[must_use]
    pub fn destroyed_in(mut self, time: Duration) -> Self {
        self.behave().destroy = time;
        self
    }

    /// A reboot takes it down for this long.
    #[must_use]
    pub fn reboots_in(mut self, time: Duration) -> Self {
        self.behave().reboot = time;
        self
    }

    /// Whether a reboot's `started` event comes before its `stopped` (Xen: yes).
    #[must_use]
    pub fn inverts_reboot_events(mut self, inverted: bool) -> Self {
        self.behave().reboot_inverted = Some(inverted);
        self
    }

    /// Vanishes, definition and all, this long after a daemon first listens, or after it was added
    /// to a world that is listened for already.
    #[must_use]
    pub fn vanishes_after(mut self, time: Duration) -> Self {
        self.behave().vanishes_after = Some(time);
        self
    }

    /// Vanishes when a call of this procedure for it arrives, before the call is looked at.
    #[must_use]
    pub fn vanishes_on(mut self, procedure: impl Into<String>) -> Self {
        self.behave().vanishes_on = Some(procedure.into());
        self
    }

    /// Somebody else is faster than the first call of this procedure for it: does this to the guest, before the call is
    /// looked at, and the call is refused with this error.
    #[must_use]
    pub fn has_rival(mut self, procedure: impl Into<String>, deed: Deed, failure: Failure) -> Self {
        self.behave().rival = Some(Rival {
            procedure: procedure.into(),
            deed,
            failure,
        });
        self
    }

    /// Has a guest agent that answers: time can be set, and shutdown goes through it by default.
    #[must_use]
    pub fn with_agent(mut self) -> Self {
        self.behave().agent = Agent::Answers;
        self
    }

    /// Has an agent's channel with nobody at its other end.
    #[must_use]
    pub fn with_silent_agent(mut self) -> Self {
        self.behave().agent = Agent::Unresponsive;
        self
    }
}
