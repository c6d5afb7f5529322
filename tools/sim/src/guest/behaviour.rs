//! What a guest does when something is asked of it.

use std::time::Duration;

use virtwire_proto::remote::DomainShutdownFlagValues;

use super::failing::Failing;

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
    pub(crate) agent: Agent,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
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
            agent: Agent::Absent,
        }
    }
}
