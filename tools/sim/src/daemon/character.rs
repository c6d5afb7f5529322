//! What kind of daemon it is.

use std::time::Duration;

use virtwire_proto::Procedure;
use virtwire_proto::remote::{
    AuthType, ConnectDomainEventCallbackDeregisterAny, ConnectDomainEventCallbackRegisterAny,
    DriverFeature,
};

#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for itself")]
pub(crate) struct Character {
    /// What it demands; empty for nothing.
    pub(crate) auth: Vec<AuthType>,
    pub(crate) polkit_refuses: bool,
    pub(crate) keepalive: bool,
    pub(crate) answers_pings: bool,
    /// Its own pings: how often, and how many may stay unanswered.
    pub(crate) pings: Option<(Duration, u32)>,
    pub(crate) callbacks: bool,
    pub(crate) window: usize,
    pub(crate) workers: usize,
    pub(crate) priority_workers: usize,
    /// The highest procedure number it knows.
    pub(crate) newest: i32,
    /// Its connections come over a UNIX socket.
    pub(crate) local: bool,
}

impl Default for Character {
    fn default() -> Self {
        Self {
            auth: Vec::new(),
            polkit_refuses: false,
            keepalive: true,
            answers_pings: true,
            pings: None,
            callbacks: true,
            window: 5,
            workers: 20,
            priority_workers: 5,
            newest: 453,
            local: true,
        }
    }
}

impl Character {
    pub(crate) fn has(&self, feature: DriverFeature) -> bool {
        match feature {
            DriverFeature::PROGRAM_KEEPALIVE => self.keepalive,
            DriverFeature::REMOTE_EVENT_CALLBACK | DriverFeature::REMOTE_CLOSE_CALLBACK => {
                self.callbacks
            }
            DriverFeature::REMOTE
            | DriverFeature::TYPED_PARAM_STRING
            | DriverFeature::NETWORK_UPDATE_HAS_CORRECT_ORDER => true,
            _ => false,
        }
    }

    pub(crate) fn knows(&self, procedure: i32) -> bool {
        let callbacks = [
            ConnectDomainEventCallbackRegisterAny::NUMBER,
            ConnectDomainEventCallbackDeregisterAny::NUMBER,
        ];
        procedure <= self.newest && (self.callbacks || !callbacks.contains(&procedure))
    }
}
