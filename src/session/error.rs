//! Why a connection ended.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use virtwire_proto::frame::VERSION;
use virtwire_proto::{FrameError, Header, MessageType, Program, Status};

/// Why a connection ended: kept once, given to every pending and later call.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectionError {
    /// This side closed it.
    #[error("the connection was closed")]
    Closed,
    /// The task that drove it was dropped, most often with its runtime.
    #[error("the connection's driver was dropped")]
    DriverDropped,
    /// The daemon closed it between two messages.
    #[error("the daemon closed the connection")]
    ClosedByDaemon,
    /// The daemon, or something on the way, cut it within a message.
    #[error("the connection was cut in the middle of a message")]
    Cut,
    /// The daemon answered neither calls nor pings.
    #[error("the daemon has been silent for {} s and left {pings} pings unanswered", silence.as_secs())]
    KeepaliveTimeout {
        /// How many pings it left unanswered.
        pings: u32,
        /// Time since its last sign of life.
        silence: Duration,
    },
    /// The daemon sent what the protocol does not allow.
    #[error("the daemon broke the protocol")]
    Protocol(#[source] ProtocolError),
    /// The operating system reported an error on the socket.
    #[error("reading from or writing to the daemon failed")]
    Io(#[source] Arc<io::Error>),
}

impl From<ProtocolError> for ConnectionError {
    fn from(error: ProtocolError) -> Self {
        Self::Protocol(error)
    }
}

impl From<io::Error> for ConnectionError {
    fn from(error: io::Error) -> Self {
        Self::Io(Arc::new(error))
    }
}

/// What a daemon sent that the protocol does not allow. The connection cannot go on after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProtocolError {
    /// Bytes that are no frame.
    #[error("a frame is malformed")]
    Frame(#[from] FrameError),
    /// A message of another version of its program than this client speaks.
    #[error(
        "a message has version {version} of the {program} program, this client speaks version {VERSION}"
    )]
    Version {
        /// The program in the header.
        program: Program,
        /// The version in the header.
        version: u32,
    },
    /// A reply to a call that was never made, or was answered before.
    #[error("a reply has serial {serial}, which no call is waiting for")]
    UnknownSerial {
        /// The serial in the reply.
        serial: u32,
    },
    /// A reply that names another procedure than the call of its serial.
    #[error(
        "the reply to serial {serial} is for {program} procedure {procedure}, \
         the call was for {called_program} procedure {called_procedure}"
    )]
    WrongProcedure {
        /// The serial of both.
        serial: u32,
        /// The program in the reply.
        program: Program,
        /// The procedure in the reply.
        procedure: i32,
        /// The program that was called.
        called_program: Program,
        /// The procedure that was called.
        called_procedure: i32,
    },
    /// A reply that is neither a success nor an error.
    #[error("the reply to serial {serial} has status {status:?}")]
    ReplyStatus {
        /// The serial of the reply.
        serial: u32,
        /// Its status.
        status: Status,
    },
    /// A message of a type that a daemon does not send, or not unasked.
    #[error("a message of type {message_type:?} came unasked")]
    Unasked {
        /// The type of the message.
        message_type: MessageType,
    },
    /// A message of the keepalive program that is neither ping nor pong.
    #[error("keepalive procedure {procedure} does not exist")]
    Keepalive {
        /// The procedure in the header.
        procedure: i32,
    },
}

impl ProtocolError {
    /// Checks the version of a message, before anything else in its header is believed.
    pub(crate) fn check_version(header: &Header) -> Result<(), Self> {
        let Header {
            program, version, ..
        } = *header;
        if version == VERSION {
            Ok(())
        } else {
            Err(Self::Version { program, version })
        }
    }
}
