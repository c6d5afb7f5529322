//! Calls one after the other on a pipe that no driver owns yet.

use std::io;

use bytes::BytesMut;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use virtwire_proto::{Frame, Header, MessageType, Procedure, RemoteError, Status, encode};

use super::error::AuthError;
use super::peer::Peer;
use crate::session::ProtocolError;

/// The serial of the first call, on the wire the two line ends after which a server of lines, HTTP among them, answers or
/// hangs up. To libvirtd any serial is as good as another.
const LINE_ENDS: u32 = u32::from_be_bytes(*b"\r\n\r\n");

/// A pipe in the phase before the session: one call, one reply, nothing else.
#[derive(Debug)]
pub(super) struct Exchange<P> {
    pub(super) pipe: P,
    /// What was read beyond the last reply; the session goes on with it.
    pub(super) received: BytesMut,
    serial: u32,
}

impl<P: AsyncRead + AsyncWrite + Unpin> Exchange<P> {
    pub(super) fn new(pipe: P) -> Self {
        Self {
            pipe,
            received: BytesMut::new(),
            serial: LINE_ENDS,
        }
    }

    pub(super) async fn call<C: Procedure>(
        &mut self,
        arguments: &C::Args,
    ) -> Result<C::Ret, AuthError> {
        let header = Header::call::<C>(self.serial);
        let mut out = BytesMut::new();
        encode(&header, arguments, &mut out)?;
        match self.pipe.write_all(&out).await {
            // What the peer said before it closed the connection tells more.
            Err(error) if !is_end(&error) => return Err(error.into()),
            _ => {}
        }
        let reply = self.receive().await?;
        self.serial += 1;
        if (Header {
            status: Status::Ok,
            ..reply.header
        }) != header.reply(Status::Ok)
        {
            ProtocolError::check_version(&reply.header)?;
            return Err(unexpected(&header, &reply.header).into());
        }
        let malformed = |source| AuthError::Answer {
            procedure: C::FUNCTION,
            source,
        };
        if reply.header.status == Status::Ok {
            serde_xdr::from_slice(&reply.payload).map_err(malformed)
        } else {
            let source = RemoteError::decode(&reply.payload).map_err(malformed)?;
            Err(AuthError::Refused {
                procedure: C::FUNCTION,
                source,
            })
        }
    }

    async fn receive(&mut self) -> Result<Frame, AuthError> {
        loop {
            if self.is_first()
                && let Some(peer) = Peer::of(&self.received)
            {
                return Err(AuthError::WrongPeer(peer));
            }
            if let Some(frame) = Frame::take(&mut self.received).map_err(ProtocolError::from)? {
                return Ok(frame);
            }
            match self.pipe.read_buf(&mut self.received).await {
                Ok(0) => return Err(self.closed()),
                Err(error) if is_end(&error) => return Err(self.closed()),
                read => read?,
            };
        }
    }

    /// Whether no reply has come yet.
    fn is_first(&self) -> bool {
        self.serial == LINE_ENDS
    }

    fn closed(&self) -> AuthError {
        match Peer::of_all(&self.received) {
            _ if !self.is_first() => AuthError::Closed,
            _ if self.received.is_empty() => AuthError::ClosedAtOnce,
            Some(peer) => AuthError::WrongPeer(peer),
            None => AuthError::Closed,
        }
    }
}

/// Whether the peer has closed the connection, which the system tells as an error when bytes were left unread.
fn is_end(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe
    )
}

/// Says how `reply` fails to answer `call`.
fn unexpected(call: &Header, reply: &Header) -> ProtocolError {
    let Header {
        message_type,
        program,
        procedure,
        serial,
        ..
    } = *reply;
    if message_type != MessageType::Reply {
        ProtocolError::Unasked { message_type }
    } else if serial != call.serial {
        ProtocolError::UnknownSerial { serial }
    } else {
        ProtocolError::WrongProcedure {
            serial,
            program,
            procedure,
            called_program: call.program,
            called_procedure: call.procedure,
        }
    }
}
