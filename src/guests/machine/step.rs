//! The steps that can be asked of a guest, and what a machine wants done next.

use std::time::Duration;

use crate::guests::host::{Answer, Depth, Seen};

use super::Verdict;

/// How a guest is asked to shut down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// As the driver chooses: the agent, then the power button, or initctl in a container.
    Default,
    /// The power button (`VIR_DOMAIN_SHUTDOWN_ACPI_POWER_BTN`).
    PowerButton,
    /// A signal to a container's first process (`VIR_DOMAIN_SHUTDOWN_SIGNAL`).
    Signal,
}

/// One request about a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Shut down (`virDomainShutdownFlags`).
    Shutdown(Method),
    /// Save to disk and stop (`virDomainManagedSave`).
    Save {
        /// Whether the image is written around the page cache.
        bypass_cache: bool,
    },
    /// Wake from S3 sleep (`virDomainPMWakeup`).
    Wake,
    /// Let a paused guest run (`virDomainResume`).
    Resume,
    /// Start, from the image if there is one (`virDomainCreateWithFlags`).
    Start {
        /// Whether the image is read around the page cache.
        bypass_cache: bool,
    },
    /// End a guest that was restored and never let go on, so that its image can be restored again
    /// (`virDomainDestroyFlags`).
    TakeBack,
    /// Remove the image that a running guest was restored from (`virDomainManagedSaveRemove`).
    DropImage,
    /// Have the guest's agent set its clock (`virDomainSetTime`).
    SetClock,
}

impl Step {
    /// Returns the step's name in logs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Shutdown(Method::Default) => "shut down",
            Self::Shutdown(Method::PowerButton) => "shut down by the power button",
            Self::Shutdown(Method::Signal) => "shut down by a signal",
            Self::Save { .. } => "save",
            Self::Wake => "wake",
            Self::Resume => "resume",
            Self::Start { .. } => "start",
            Self::TakeBack => "take back",
            Self::DropImage => "remove the image",
            Self::SetClock => "set the clock",
        }
    }
}

/// What a machine learns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Observation {
    /// Time has passed.
    Tick,
    /// Something may have happened to the guest: a lifecycle event, or a connection that is back.
    Event,
    /// A look has shown this.
    Look(Seen),
    /// A look has failed.
    NoLook(Answer),
    /// A step was answered.
    Answer(Step, Answer),
    /// The connection is lost and will not be regained.
    LinkGone,
    /// The run ends at this moment, which is never later than one that was set before.
    Limit(Duration),
}

/// What a machine wants done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Ask this of the guest. The answer is [`Observation::Answer`]. An earlier step that was not answered is given up.
    Ask(Step),
    /// Look at the guest. The result is [`Observation::Look`] or [`Observation::NoLook`]. An earlier look is given up.
    Look(Depth),
    /// Wait for an observation, and tick at this moment.
    Wait(Option<Duration>),
    /// The guest is done with.
    End(Verdict),
}
