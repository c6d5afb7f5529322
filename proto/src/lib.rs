//! libvirt's remote protocol as data: frames, programs, procedures and their types.
//!
//! This crate knows what the bytes mean and nothing else: it opens no socket, reads no clock and
//! holds no connection. On top of it stand the client (`virtwire`), the simulated daemon and the
//! recording proxy, which is the proof that the layer is real.
//!
//! - [`frame`]: the length word and the 24-byte header of every message, and how to cut a byte
//!   stream into frames without trusting it.
//! - [`outgoing`]: messages that are encoded and checked, so that sending them cannot fail.
//! - [`procedure`]: what a procedure is ([`Procedure`]), what an event is ([`EventMessage`]), and
//!   how to go from a number seen on the wire to its types ([`ProcedureVisitor`]).
//! - [`remote`], [`qemu`], [`lxc`], [`admin`]: one module for each program, generated from
//!   `proto/*.x` by `tools/codegen`.
//! - [`message`] and [`keepalive`]: the errors a daemon answers with, and its pings.
//!
//! A frame, from bytes to a typed value and back:
//!
//! ```
//! use bytes::BytesMut;
//! use virtwire_proto::{Frame, Header, Procedure, remote};
//!
//! let mut wire = BytesMut::new();
//! let header = Header::call::<remote::ConnectGetLibVersion>(7);
//! virtwire_proto::encode(&header, &(), &mut wire)?;
//! assert_eq!(wire.len(), 28);
//!
//! let frame = Frame::take(&mut wire)?.expect("28 bytes are one whole frame");
//! assert_eq!(frame.header.serial, 7);
//! assert_eq!(frame.header.procedure, remote::ConnectGetLibVersion::NUMBER);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bit_set;
mod character;
mod decode;
pub mod frame;
mod generated;
mod open_enum;
pub mod outgoing;
pub mod procedure;
mod procedure_table;
#[cfg(doctest)]
mod readme;
mod remote_error;
mod typed_param;
pub mod uuid;
mod wire_struct;

pub use decode::DecodeError;
pub use frame::{EncodeError, Frame, FrameError, Header, MessageType, Program, Status, encode};
pub use generated::{admin, keepalive, lxc, message, qemu, remote};
pub use outgoing::{Outgoing, Piece};
pub use procedure::{
    CallDuration, EventMessage, FileDescriptors, Opens, Passes, Plain, Priority, Procedure,
    ProcedureInfo, ProcedureKind, ProcedureVisitor, StreamDirection, procedure_info,
};
pub use remote_error::RemoteError;
pub use serde_xdr::{Error as XdrError, HostText, Name, UnknownArm};
pub use uuid::Uuid;
