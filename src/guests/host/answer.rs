//! The table that says what a daemon's answer means.

use virtwire_proto::message::ErrorCode;

use crate::client::Error;

/// The meaning of an answer to any call about a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The daemon has done it.
    Done,
    /// No answer came in time. The daemon may still do it, if the call was sent.
    Late {
        /// Whether the call was sent.
        sent: bool,
    },
    /// Another job holds the guest (`VIR_ERR_OPERATION_TIMEOUT`), or unanswered calls hold every connection for long calls.
    Busy,
    /// The guest is not in the state that the call needs (`VIR_ERR_OPERATION_INVALID`).
    WrongState,
    /// The guest's agent does not answer.
    NoAgent,
    /// The daemon or its driver lacks the call, or does not know its flags.
    Unsupported,
    /// The daemon does not know the guest.
    Gone,
    /// The connection ended first. The daemon may have done it, if the call was sent.
    LinkLost {
        /// Whether the call was sent.
        sent: bool,
    },
    /// The daemon refused or failed.
    Refused,
}

impl Answer {
    /// Every answer that is not [`Answer::Done`].
    pub const FAILURES: [Self; 10] = [
        Self::Late { sent: true },
        Self::Late { sent: false },
        Self::Busy,
        Self::WrongState,
        Self::NoAgent,
        Self::Unsupported,
        Self::Gone,
        Self::LinkLost { sent: true },
        Self::LinkLost { sent: false },
        Self::Refused,
    ];

    /// Returns the meaning of an error. An unknown flag is an invalid argument to most drivers.
    #[must_use]
    pub fn of(error: &Error) -> Self {
        let sent = error.is_undecided();
        match error.code() {
            Some(ErrorCode::NO_DOMAIN) => Self::Gone,
            Some(ErrorCode::OPERATION_TIMEOUT) => Self::Busy,
            Some(ErrorCode::OPERATION_INVALID) => Self::WrongState,
            Some(ErrorCode::AGENT_UNRESPONSIVE | ErrorCode::AGENT_UNSYNCED) => Self::NoAgent,
            // The call may have been passed on.
            _ if error.is_relay_lost() => Self::LinkLost { sent: true },
            _ if error.is_unsupported() || error.is_invalid_argument() => Self::Unsupported,
            Some(_) => Self::Refused,
            None if error.is_connection_lost() => Self::LinkLost { sent },
            None => match error {
                Error::Timeout { .. } => Self::Late { sent },
                Error::PoolFull { .. } => Self::Busy,
                // The daemon has done something, and nobody can tell what.
                Error::Answer { .. } => Self::Late { sent: true },
                _ => Self::Refused,
            },
        }
    }

    /// Returns the meaning of a call's result.
    #[must_use]
    pub fn of_result<T>(result: &Result<T, Error>) -> Self {
        result.as_ref().map_or_else(Self::of, |_| Self::Done)
    }

    /// Whether the guest may have heard the request.
    #[must_use]
    pub fn may_be_heard(self) -> bool {
        matches!(
            self,
            Self::Done | Self::Late { sent: true } | Self::LinkLost { sent: true }
        )
    }

    /// Whether the daemon has said nothing.
    #[must_use]
    pub fn is_silence(self) -> bool {
        matches!(self, Self::Late { .. } | Self::LinkLost { .. })
    }

    /// Whether asking again later can help.
    #[must_use]
    pub fn passes(self) -> bool {
        matches!(self, Self::Late { .. } | Self::Busy | Self::LinkLost { .. })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use virtwire_proto::{EncodeError, RemoteError, message};

    use super::*;
    use crate::session::ConnectionError;
    use crate::uri::Endpoint;

    fn remote(code: ErrorCode) -> Error {
        let wire = message::Error {
            code,
            ..message::Error::default()
        };
        Error::Remote {
            procedure: "DOMAIN_SHUTDOWN",
            source: RemoteError::from(wire),
        }
    }

    #[test]
    fn every_error_code_has_one_meaning() {
        for (code, meaning) in [
            (ErrorCode::NO_DOMAIN, Answer::Gone),
            (ErrorCode::OPERATION_TIMEOUT, Answer::Busy),
            (ErrorCode::OPERATION_INVALID, Answer::WrongState),
            (ErrorCode::AGENT_UNRESPONSIVE, Answer::NoAgent),
            (ErrorCode::AGENT_UNSYNCED, Answer::NoAgent),
            (ErrorCode::NO_SUPPORT, Answer::Unsupported),
            (ErrorCode::ARGUMENT_UNSUPPORTED, Answer::Unsupported),
            (ErrorCode::OPERATION_UNSUPPORTED, Answer::Unsupported),
            (ErrorCode::CONFIG_UNSUPPORTED, Answer::Unsupported),
            (ErrorCode::INVALID_ARG, Answer::Unsupported),
            (ErrorCode::INTERNAL_ERROR, Answer::Refused),
            (ErrorCode::OPERATION_FAILED, Answer::Refused),
        ] {
            assert_eq!(Answer::of(&remote(code)), meaning, "{code:?}");
        }
    }

    #[test]
    fn relay_that_has_lost_its_daemon_is_a_lost_link() {
        for code in [ErrorCode::INTERNAL_ERROR, ErrorCode::SYSTEM_ERROR] {
            let wire = message::Error {
                code,
                domain: message::ErrorDomain::RPC,
                ..message::Error::default()
            };
            let error = Error::Remote {
                procedure: "DOMAIN_SHUTDOWN",
                source: RemoteError::from(wire),
            };
            assert_eq!(Answer::of(&error), Answer::LinkLost { sent: true });
        }
    }

    #[test]
    fn call_without_an_answer_says_whether_it_was_sent() {
        let procedure = "DOMAIN_SHUTDOWN";
        for sent in [true, false] {
            let late = Error::Timeout {
                procedure,
                after: Duration::from_secs(30),
                maybe_executed: sent,
                unanswered: 4,
            };
            assert_eq!(Answer::of(&late), Answer::Late { sent });
            let lost = Error::Disconnected {
                procedure,
                maybe_executed: sent,
                source: ConnectionError::ClosedByDaemon,
            };
            assert_eq!(Answer::of(&lost), Answer::LinkLost { sent });
        }
    }

    #[test]
    fn call_for_which_no_connection_was_free_is_made_again_later() {
        let full = Error::PoolFull {
            endpoint: Endpoint::Unix { path: "/s".into() },
            after: Duration::from_secs(40),
            calls: 32,
        };
        assert_eq!(Answer::of(&full), Answer::Busy);
    }

    #[test]
    fn answer_that_cannot_be_read_may_be_of_a_call_that_was_executed() {
        let malformed = serde_xdr::from_slice::<u32>(&[]).unwrap_err();
        let error = Error::Answer {
            procedure: "DOMAIN_SHUTDOWN",
            source: malformed,
        };
        assert_eq!(Answer::of(&error), Answer::Late { sent: true });
    }

    #[test]
    fn call_that_cannot_be_made_is_refused() {
        let error = Error::Arguments {
            procedure: "virDomainCreateXML",
            source: EncodeError::TooLong { size: 33_554_433 },
        };
        assert_eq!(Answer::of(&error), Answer::Refused);
    }

    #[test]
    fn time_helps_against_a_busy_guest_and_a_lost_link_alone() {
        for answer in Answer::FAILURES {
            let passes = matches!(
                answer,
                Answer::Busy | Answer::Late { .. } | Answer::LinkLost { .. }
            );
            assert_eq!(answer.passes(), passes, "{answer:?}");
            let heard = [Answer::Late { sent: true }, Answer::LinkLost { sent: true }];
            assert_eq!(answer.may_be_heard(), heard.contains(&answer), "{answer:?}");
        }
        assert!(!Answer::Done.passes() && Answer::Done.may_be_heard());
    }
}
