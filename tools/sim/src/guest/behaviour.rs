//! What a guest does when something is asked of it.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use virtwire_proto::HostText;
use virtwire_proto::remote::DomainShutdownFlagValues;

use super::failing::Failing;
use super::rival::Rival;

/// The guest agent's condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Agent {
    /// Not configured.
    Absent,
    /// Configured and connected.
    Answers,
    /// Configured, but nothing answers in the guest.
    Unresponsive,
}

impl Agent {
    /// Its channel, as XML within `<devices>`.
    pub(crate) fn devices(self) -> &'static str {
        match self {
            Self::Absent => "",
            Self::Answers => {
                "<channel type='unix'>\
                 <target type='virtio' name='org.qemu.guest_agent.0' state='connected'/>\
                 </channel>"
            }
            Self::Unresponsive => {
                "<channel type='unix'>\
                 <target type='virtio' name='org.qemu.guest_agent.0' state='disconnected'/>\
                 </channel>"
            }
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Behaviour {
    /// What it is called on the wire, if that is not its name.
    pub(crate) called: Option<HostText>,
    /// From the request that is heeded to the stop.
    pub(crate) shutdown: Duration,
    /// How many requests it takes; `None`: no number is enough.
    pub(crate) requests_needed: Option<u32>,
    /// The ways of asking that it hears; `None`: all.
    pub(crate) listens: Option<DomainShutdownFlagValues>,
    /// How many of its stops are followed by a start of its own.
    pub(crate) comebacks: u32,
    /// From shut off to inactive; `None`: as the driver has it.
    pub(crate) lingers: Option<Duration>,
    pub(crate) save: Duration,
    pub(crate) save_fails: Option<Failing>,
    pub(crate) job_totals: Option<bool>,
    pub(crate) start: Duration,
    pub(crate) start_fails: Option<Failing>,
    pub(crate) restore: Duration,
    pub(crate) restore_fails: Option<Failing>,
    pub(crate) destroy: Duration,
    pub(crate) reboot: Duration,
    pub(crate) reboot_inverted: Option<bool>,
    pub(crate) vanishes_after: Option<Duration>,
    pub(crate) vanishes_on: Option<String>,
    pub(crate) rival: Option<Rival>,
    pub(crate) agent: Agent,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            called: None,
            shutdown: Duration::ZERO,
            requests_needed: Some(1),
            listens: None,
            comebacks: 0,
            lingers: None,
            save: Duration::ZERO,
            save_fails: None,
            job_totals: None,
            start: Duration::ZERO,
            start_fails: None,
            restore: Duration::ZERO,
            restore_fails: None,
            destroy: Duration::ZERO,
            reboot: Duration::ZERO,
            reboot_inverted: None,
            vanishes_after: None,
            vanishes_on: None,
            rival: None,
            agent: Agent::Absent,
        }
    }
}

impl Behaviour {
    /// That of a guest of which nothing is said.
    pub(crate) fn plain() -> Arc<Self> {
        static PLAIN: LazyLock<Arc<Behaviour>> = LazyLock::new(Arc::default);
        Arc::clone(&PLAIN)
    }

    /// Whether this attempt at something fails, and with what; counts it.
    pub(crate) fn strike(shared: &mut Arc<Self>, attempt: Attempt) -> Option<Failing> {
        if attempt.of(shared).is_none_or(Failing::is_spent) {
            return None;
        }
        attempt.of_mut(Arc::make_mut(shared)).as_mut()?.strike()
    }
}

/// What may fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Attempt {
    Save,
    Start,
    Restore,
}

impl Attempt {
    fn of(self, behaviour: &Behaviour) -> Option<&Failing> {
        match self {
            Self::Save => behaviour.save_fails.as_ref(),
            Self::Start => behaviour.start_fails.as_ref(),
            Self::Restore => behaviour.restore_fails.as_ref(),
        }
    }

    fn of_mut(self, behaviour: &mut Behaviour) -> &mut Option<Failing> {
        match self {
            Self::Save => &mut behaviour.save_fails,
            Self::Start => &mut behaviour.start_fails,
            Self::Restore => &mut behaviour.restore_fails,
        }
    }
}
