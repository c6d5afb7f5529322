//! The codes of errors, which programs can match on: one table, and which error has which code.

use std::error::Error;

use serde::{Serialize, Serializer};
use virtwire_proto::message::ErrorCode;

use super::config::{ConfigError, InvalidValue};
use super::journal::StateError;
use super::reason::Reason;
use super::report::Outcome;
use crate::auth::AuthError;
use crate::client;

macro_rules! codes {
    ($($variant:ident $name:literal $meaning:literal;)*) => {
        /// The kind of an error. Serialised, it is its [name](Self::name).
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!("`", $name, "`: ", $meaning, ".")] $variant,)*
        }

        impl Code {
            /// All codes.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Returns the name, which no later version changes.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Returns the meaning, in words.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

codes! {
    WrongServer "wrong_server" "the server at that address is not libvirtd";
    UnreachableHost "unreachable_host" "the host cannot be reached, or its daemon does not complete the opening";
    InvalidUri "invalid_uri" "the URI cannot be used";
    AuthenticationFailed "authentication_failed" "the daemon demands or refuses credentials";
    ConnectionLost "connection_lost" "the connection to the daemon ended and was not regained";
    NoAnswer "no_answer" "the daemon did not answer in time";
    MalformedAnswer "malformed_answer" "an answer of the daemon breaks the protocol";
    InvalidCall "invalid_call" "the call does not fit the protocol and was not sent";
    CallFailed "call_failed" "the daemon reports that a call failed";
    UnknownGuest "unknown_guest" "the daemon does not know the guest";
    NotListed "not_listed" "the daemon did not list its running guests in time";
    ShutdownTimeout "shutdown_timeout" "the guest was asked to shut down and was not off in time";
    NotAsked "not_asked" "the time was over before the guest was asked to shut down";
    CannotSave "cannot_save" "the driver cannot save guests";
    SaveUnfinished "save_unfinished" "the save of the guest was not done in time, and goes on as far as is known";
    SaveStalled "save_stalled" "the save of the guest made no progress";
    Frozen "frozen" "a failed save has left the guest frozen; it must be destroyed";
    UnusableState "unusable_state" "the guest is in a state in which it takes no requests";
    IncompleteImage "incomplete_image" "the saved image was incomplete, so the driver booted the guest";
    SavedMemoryLost "saved_memory_lost" "the guest runs, but its saved memory is lost";
    StandsStill "stands_still" "the guest was started and is asleep or paused";
    ComesBack "comes_back" "the guest was started again each time that it was off";
    Interrupted "interrupted" "the run was ended before its work was done";
    OutOfTime "out_of_time" "the time of the whole run was over";
    UnreadableList "unreadable_list" "a line of the guest list or the journal cannot be read; it may have named a guest";
    StateFailed "state_failed" "a file of the state cannot be read or written";
    StateNotAFile "state_not_a_file" "something other than a regular file is in the place of a file of the state";
    StateTooLong "state_too_long" "a file of the state is too long";
    UnwritableUri "unwritable_uri" "the guest list cannot hold this URI";
    DiskStuck "disk_stuck" "the disk did not answer in time";
    Locked "locked" "another run works on the state";
    ConfigUnreadable "config_unreadable" "a file of the configuration cannot be read";
    ConfigTooLong "config_too_long" "a file of the configuration is too long";
    ConfigSyntax "config_syntax" "a line of the configuration is no assignment";
    HostsNotText "hosts_not_text" "the file of hosts is not UTF-8";
    NoHosts "no_hosts" "the file of hosts names none, or the configuration file none in a line that can be read";
    InvalidValue "invalid_value" "a variable of the configuration has a value that it may not have";
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Reason {
    /// Returns the code.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Error(error) => code_of(error),
            Self::TooSlow(_) => Code::ShutdownTimeout,
            Self::NoTurn(_) => Code::NotAsked,
            Self::CannotSave(_) => Code::CannotSave,
            Self::Stalled(_) => Code::SaveStalled,
            Self::Unfinished(_) => Code::SaveUnfinished,
            Self::Frozen(_) => Code::Frozen,
            Self::State(_) => Code::UnusableState,
            Self::Missing | Self::NobodyKnown => Code::UnknownGuest,
            Self::ImageIncomplete => Code::IncompleteImage,
            Self::ComesBack => Code::ComesBack,
            Self::Unlisted(_) => Code::NotListed,
            Self::Unanswered(_) => Code::NoAnswer,
            Self::Interrupted => Code::Interrupted,
            Self::OutOfTime => Code::OutOfTime,
            Self::Unconnected { cause, .. }
            | Self::Unasked(cause)
            | Self::Asked(cause)
            | Self::Saving(cause)
            | Self::Starting(cause) => cause.code(),
            Self::Disconnected(_) | Self::Lost { .. } => Code::ConnectionLost,
        }
    }

    /// Returns its message and, after it, the messages of its causes. Joined with `: ` they are its Display.
    #[must_use]
    pub fn chain(&self) -> Vec<String> {
        match self {
            Self::Error(error) => chain(&**error),
            Self::Disconnected(error) => chain(error),
            Self::Lost { cause, .. } | Self::Unconnected { cause, .. } | Self::Unasked(cause) => {
                before(&self.to_string(), cause.chain())
            }
            _ => vec![self.to_string()],
        }
    }
}

/// [`client::Error::code`] is the daemon's.
fn code_of(error: &client::Error) -> Code {
    use client::Error;
    match error {
        Error::Uri(_) => Code::InvalidUri,
        Error::Transport(_)
        | Error::ConnectTimeout { .. }
        | Error::HandshakeTimeout { .. }
        | Error::Auth(AuthError::ClosedAtOnce | AuthError::Closed | AuthError::Io(_)) => {
            Code::UnreachableHost
        }
        Error::WrongPeer { .. } => Code::WrongServer,
        Error::Arguments { .. } => Code::InvalidCall,
        Error::Remote { .. } if error.code() == Some(ErrorCode::NO_DOMAIN) => Code::UnknownGuest,
        Error::Remote { .. } | Error::MissingFeature { .. } | Error::Migration(_) => {
            Code::CallFailed
        }
        Error::Timeout { .. } | Error::PoolFull { .. } => Code::NoAnswer,
        Error::Disconnected { .. } | Error::Ended(_) => Code::ConnectionLost,
        Error::Answer { .. } | Error::Auth(AuthError::Protocol(_) | AuthError::Answer { .. }) => {
            Code::MalformedAnswer
        }
        Error::Auth(_) => Code::AuthenticationFailed,
    }
}

macro_rules! outcomes {
    ($($pattern:pat => $name:literal, $code:expr;)*) => {
        impl Outcome {
            /// All names.
            pub const NAMES: &[&'static str] = &[$($name,)*];

            /// Returns the name, by which it is serialised.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self { $($pattern => $name,)* }
            }

            /// Returns the code of what is wrong; `None` for an outcome that is [good](Self::is_good).
            #[must_use]
            pub fn code(&self) -> Option<Code> {
                let own: Option<Code> = match self { $($pattern => $code,)* };
                let code = own.or_else(|| self.why().map(Reason::code));
                code.filter(|_| !self.is_good())
            }
        }
    };
}

// Each with its name, and its code where that is not its reason's.
outcomes! {
    Outcome::Saved => "saved", None;
    Outcome::Off => "off", None;
    Outcome::CutOff { .. } => "cut-off", None;
    Outcome::Gone => "gone", None;
    Outcome::Migrated => "migrated", None;
    Outcome::Started => "started", None;
    Outcome::StartedAfresh { .. } => "started-afresh", Some(Code::SavedMemoryLost);
    Outcome::StandsStill { .. } => "stands-still", Some(Code::StandsStill);
    Outcome::AlreadyActive => "already-active", None;
    Outcome::MayGoOff => "may-go-off", None;
    Outcome::Failed { .. } => "failed", None;
    Outcome::Unknown { .. } => "unknown", None;
}

impl Outcome {
    fn why(&self) -> Option<&Reason> {
        match self {
            Self::Failed { reason } | Self::Unknown { reason } | Self::StartedAfresh { reason } => {
                Some(reason)
            }
            _ => None,
        }
    }

    /// Returns its message and, after it, those of its reason and its causes. Joined with `: ` they are its Display.
    #[must_use]
    pub fn chain(&self) -> Vec<String> {
        let causes = self.why().map(Reason::chain).unwrap_or_default();
        before(&self.to_string(), causes)
    }
}

impl StateError {
    /// Returns the code.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Io { .. } => Code::StateFailed,
            Self::NotAFile { .. } => Code::StateNotAFile,
            Self::TooLong { .. } => Code::StateTooLong,
            Self::UnwritableUri { .. } => Code::UnwritableUri,
            Self::Stuck { .. } => Code::DiskStuck,
            Self::Locked { .. } => Code::Locked,
        }
    }
}

impl ConfigError {
    /// Returns the code.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Read { .. } => Code::ConfigUnreadable,
            Self::TooLong { .. } => Code::ConfigTooLong,
            Self::Syntax { .. } => Code::ConfigSyntax,
            Self::NotText { .. } => Code::HostsNotText,
            Self::Host { .. } | Self::Uri { .. } => Code::InvalidUri,
            Self::NoHosts { .. } | Self::HidesHosts { .. } => Code::NoHosts,
            Self::Values { .. } => Code::InvalidValue,
            // Each of them has its own.
            Self::Several { faults } => faults.first().map_or(Code::InvalidValue, Self::code),
        }
    }
}

impl InvalidValue {
    /// Returns the code.
    #[must_use]
    pub fn code(&self) -> Code {
        Code::InvalidValue
    }
}

/// The messages of an error and its causes.
fn chain(error: &dyn Error) -> Vec<String> {
    let causes = std::iter::successors(error.source(), |&error| error.source());
    let causes = causes.map(ToString::to_string);
    std::iter::once(error.to_string()).chain(causes).collect()
}

/// Takes the causes off the end of a message that has them, and puts them after it.
fn before(text: &str, causes: Vec<String>) -> Vec<String> {
    let end = format!(": {}", causes.join(": "));
    let message = text.strip_suffix(&end).unwrap_or(text).to_owned();
    std::iter::once(message).chain(causes).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use virtwire_proto::remote::DomainState;

    use super::*;
    use crate::guests::report::CutOff;
    use crate::session::ConnectionError;

    fn outcomes() -> Vec<Outcome> {
        let reason = Reason::Lost {
            cause: Box::new(Reason::Disconnected(ConnectionError::Io(Arc::new(
                std::io::Error::other("reset"),
            )))),
            after: Duration::from_secs(30),
        };
        vec![
            Outcome::Saved,
            Outcome::Off,
            Outcome::CutOff {
                how: CutOff::Crashed,
            },
            Outcome::Gone,
            Outcome::Migrated,
            Outcome::Started,
            Outcome::StartedAfresh {
                reason: Reason::ImageIncomplete,
            },
            Outcome::StandsStill {
                state: DomainState::PAUSED,
                as_before: false,
            },
            Outcome::AlreadyActive,
            Outcome::MayGoOff,
            Outcome::Failed {
                reason: reason.clone(),
            },
            Outcome::Unknown { reason },
        ]
    }

    #[test]
    fn outcomes_are_serialised_by_their_names() {
        let names: Vec<_> = outcomes().iter().map(Outcome::name).collect();
        assert_eq!(names, Outcome::NAMES);
        for outcome in outcomes() {
            let value = serde_json::to_value(&outcome).unwrap();
            assert_eq!(value["outcome"], outcome.name());
        }
    }

    #[test]
    fn exactly_the_outcomes_that_are_not_good_have_a_code() {
        for outcome in outcomes() {
            assert_eq!(outcome.code().is_none(), outcome.is_good(), "{outcome}");
        }
        let as_before = Outcome::StandsStill {
            state: DomainState::PAUSED,
            as_before: true,
        };
        assert_eq!(as_before.code(), None);
    }

    #[test]
    fn chains_joined_are_what_is_displayed() {
        for outcome in outcomes() {
            assert_eq!(outcome.chain().join(": "), outcome.to_string());
        }
        let failed = Outcome::Failed {
            reason: Reason::Disconnected(ConnectionError::Io(Arc::new(std::io::Error::other(
                "reset",
            )))),
        };
        assert_eq!(
            failed.chain(),
            [
                "failed",
                "reading from or writing to the daemon failed",
                "reset"
            ]
        );
    }

    #[test]
    fn codes_are_snake_case_and_each_there_once() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
        let is_plain = |name: &&str| name.chars().all(|it| it == '_' || it.is_ascii_lowercase());
        assert!(names.iter().all(is_plain), "{names:?}");
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
