//! Which calls a daemon knows, asked of the daemon itself.
//!
//! Every number is called on a connection that opens no hypervisor, without a payload. A daemon looks
//! for the number first, then decodes the payload, and then wants an open hypervisor: whatever it
//! answers, it has done nothing. Numbers that are events here are left out, since daemons answer
//! calls of those as they answer what they do not know.

use std::io;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use tokio::time::timeout;
use virtwire_proto::frame::VERSION;
use virtwire_proto::remote::AuthList;
use virtwire_proto::{
    Frame, Header, MessageType, Procedure as _, ProcedureInfo, ProcedureKind, Program, RemoteError,
    Status, lxc, procedure_info, qemu, remote,
};

use crate::endpoint::Endpoint;
use crate::error::TapError;
use crate::socket::Socket;

/// How many numbers are asked about after the last that has a name here.
const BEYOND: i32 = 32;
/// How long a daemon may take for one answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes that are read at a time; answers are some hundred bytes long.
const READ_SIZE: usize = 4096;

/// What a daemon says of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The program.
    pub program: Program,
    /// The number within it.
    pub number: i32,
    /// Whether the daemon knows it.
    pub known: bool,
}

impl Answer {
    /// The procedure's name; `None` for a number that has none here.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        procedure_info(self.program, self.number).map(|info| info.name)
    }
}

/// Asks a daemon about every call of the remote, qemu and lxc programs and about the numbers after
/// the last of each, in their order.
///
/// It must let us in without credentials. Dropping the future closes the connection.
///
/// # Errors
/// [`TapError::Connect`] when it cannot be reached, [`TapError::Relay`] when it ends the connection at
/// once, is silent for ten seconds or does not speak libvirt's protocol.
pub async fn ask(endpoint: &Endpoint) -> Result<Vec<Answer>, TapError> {
    let mut answers = Vec::new();
    let mut connection = Connection::open(endpoint).await?;
    let programs: [(Program, &[ProcedureInfo]); 3] = [
        (Program::REMOTE, remote::PROCEDURES),
        (Program::QEMU, qemu::PROCEDURES),
        (Program::LXC, lxc::PROCEDURES),
    ];
    for (program, table) in programs {
        let last = table.last().map_or(0, |info| info.number);
        for number in 1..=last + BEYOND {
            let info = procedure_info(program, number);
            if info.is_some_and(|info| info.kind == ProcedureKind::Event) {
                continue;
            }
            let mut answer = connection.call(program, number).await;
            // Perhaps the one before has ended the connection, after it was answered.
            if is_end(&answer) {
                connection = Connection::open(endpoint).await?;
                answer = connection.call(program, number).await;
            }
            let ended = is_end(&answer);
            if ended {
                connection = Connection::open(endpoint).await?;
            }
            // What it does not know, it says so of.
            let known = ended || !is_unknown(&answer.map_err(TapError::Relay)?);
            answers.push(Answer {
                program,
                number,
                known,
            });
        }
    }
    Ok(answers)
}

/// Whether the daemon has ended the connection.
fn is_end(answer: &io::Result<Frame>) -> bool {
    matches!(answer, Err(error) if error.kind() == io::ErrorKind::UnexpectedEof)
}

fn is_unknown(answer: &Frame) -> bool {
    answer.header.status == Status::Error
        && RemoteError::decode(&answer.payload).is_ok_and(|error| error.is_unknown_procedure())
}

/// A connection on which nothing is opened.
struct Connection {
    socket: Socket,
    received: BytesMut,
    serial: u32,
}

impl Connection {
    /// Connects, and asks for the list of logins, after which a daemon lets root in on a UNIX socket.
    async fn open(endpoint: &Endpoint) -> Result<Self, TapError> {
        let socket = Socket::connect(endpoint)
            .await
            .map_err(|source| TapError::Connect {
                endpoint: endpoint.clone(),
                source,
            })?;
        let mut connection = Self {
            socket,
            received: BytesMut::new(),
            serial: 0,
        };
        let listed = connection.call(Program::REMOTE, AuthList::NUMBER).await;
        listed.map_err(TapError::Relay)?;
        Ok(connection)
    }

    /// Calls without a payload and waits for what comes back.
    async fn call(&mut self, program: Program, procedure: i32) -> io::Result<Frame> {
        self.serial += 1;
        let call = Frame {
            header: Header {
                program,
                version: VERSION,
                procedure,
                message_type: MessageType::Call,
                serial: self.serial,
                status: Status::Ok,
            },
            payload: Bytes::new(),
        };
        let mut bytes = BytesMut::new();
        call.put(&mut bytes).map_err(io::Error::other)?;
        let exchange = async {
            match self.socket.send(&bytes, &[]).await {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
                sent => sent?,
            }
            self.answer().await
        };
        timeout(PATIENCE, exchange)
            .await
            .unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }

    async fn answer(&mut self) -> io::Result<Frame> {
        let mut buffer = [0; READ_SIZE];
        loop {
            if let Some(frame) = Frame::take(&mut self.received).map_err(io::Error::other)? {
                // A daemon may send pings.
                if frame.header.serial == self.serial
                    && frame.header.message_type == MessageType::Reply
                {
                    return Ok(frame);
                }
                continue;
            }
            let (read, _descriptors) = match self.socket.receive(&mut buffer).await {
                Err(error) if error.kind() == io::ErrorKind::ConnectionReset => (0, Vec::new()),
                received => received?,
            };
            if read == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            self.received
                .extend_from_slice(buffer.get(..read).unwrap_or_default());
        }
    }
}
