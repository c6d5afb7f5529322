//! What a procedure is, apart from its number: its types, its priority, its streams.
//!
//! The implementations are generated; this file holds their meaning.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::frame::Program;
use crate::{admin, keepalive, lxc, qemu, remote};

/// A call that a client makes and a daemon answers.
///
/// Implemented by one unit struct for each procedure, such as [`remote::DomainGetState`]. What a function takes is told by
/// [`Plain`], [`Opens`] and [`Passes`], when it is compiled.
pub trait Procedure {
    /// The program it belongs to.
    const PROGRAM: Program;
    /// Its number within the program.
    const NUMBER: i32;
    /// Its name in libvirt, without the prefix: `DOMAIN_GET_STATE`.
    const NAME: &'static str;
    /// The function of libvirt's API that makes this call, such as `virDomainGetState`; [`NAME`](Self::NAME) for a call that
    /// libvirt makes by itself. Errors print it.
    const FUNCTION: &'static str;
    /// Which of the daemon's worker pools runs it.
    const PRIORITY: Priority;
    /// Whether its answer comes soon.
    const DURATION: CallDuration;
    /// Whether it opens a stream, and which way the data flows.
    const STREAM: Option<StreamDirection>;
    /// Whether file descriptors travel with it.
    const FILE_DESCRIPTORS: FileDescriptors;
    /// What the client sends; `()` for nothing.
    type Args: Serialize + DeserializeOwned + Debug + Send + Sync + 'static;
    /// What the daemon answers; `()` for nothing.
    type Ret: Serialize + DeserializeOwned + Debug + Send + Sync + 'static;
}

/// A call that is one message and whose reply is one message: nearly all are.
///
/// Each procedure is exactly one of `Plain`, [`Opens`] and [`Passes`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no plain call: it moves a stream or file descriptors",
    label = "not a plain call"
)]
pub trait Plain: Procedure {}

/// A call that opens a stream; [`Read`] and [`Write`] say which way its data flows.
#[diagnostic::on_unimplemented(message = "`{Self}` opens no stream in this direction")]
pub trait Opens<Direction>: Procedure {}

/// A call that file descriptors travel with, or whose reply they travel with; see [`Procedure::FILE_DESCRIPTORS`].
#[diagnostic::on_unimplemented(message = "no file descriptors travel with `{Self}`")]
pub trait Passes: Procedure {}

/// The direction of a stream from the daemon to the client; see [`Opens`].
#[derive(Debug)]
pub enum Read {}

/// The direction of a stream from the client to the daemon; see [`Opens`].
#[derive(Debug)]
pub enum Write {}

/// A message that the daemon sends unasked.
pub trait EventMessage {
    /// The program it belongs to.
    const PROGRAM: Program;
    /// Its number within the program, shared with the procedures.
    const NUMBER: i32;
    /// Its name in libvirt, without the prefix.
    const NAME: &'static str;
    /// What it carries.
    type Message: Serialize + DeserializeOwned + Debug + Send + Sync + 'static;
}

/// Which of the daemon's worker pools runs a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Priority {
    /// May wait behind other calls while all workers are busy with long ones.
    Low,
    /// Short and never waits for a hypervisor: runs even when all ordinary workers are taken.
    High,
}

/// How long a daemon takes to answer a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CallDuration {
    /// Seconds at most, unless another job holds the object.
    Short,
    /// As long as the work behind it: memory or a volume is written, a guest is waited for.
    Long,
}

/// Which way the data of a stream flows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StreamDirection {
    /// From the daemon to the client (`@readstream`).
    Read,
    /// From the client to the daemon (`@writestream`).
    Write,
}

/// Whether file descriptors travel with a call or its reply (UNIX sockets only).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileDescriptors {
    /// None do.
    None,
    /// With the call.
    Sent,
    /// With the reply.
    Received,
    /// With both.
    Both,
}

/// Whether a number stands for a call or for an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProcedureKind {
    /// See [`Procedure`].
    Call,
    /// See [`EventMessage`].
    Event,
}

/// What is known of a procedure or event by its number alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProcedureInfo {
    /// The program it belongs to.
    pub program: Program,
    /// Its number within the program.
    pub number: i32,
    /// Its name in libvirt, without the prefix.
    pub name: &'static str,
    /// Call or event.
    pub kind: ProcedureKind,
    /// See [`Procedure::PRIORITY`]; `Low` for events.
    pub priority: Priority,
    /// See [`Procedure::DURATION`]; `Short` for events.
    pub duration: CallDuration,
    /// See [`Procedure::STREAM`].
    pub stream: Option<StreamDirection>,
    /// See [`Procedure::FILE_DESCRIPTORS`].
    pub file_descriptors: FileDescriptors,
}

/// Goes from a number seen on the wire to the types behind it.
///
/// Each program's `visit` calls the one method that fits the number. Proxies, simulated daemons
/// and fuzzers use it; a client names its procedures and does not need it.
pub trait ProcedureVisitor {
    /// What the visit yields.
    type Output;
    /// The number stands for the call `P`.
    fn call<P: Procedure>(self) -> Self::Output;
    /// The number stands for the event `E`.
    fn event<E: EventMessage>(self) -> Self::Output;
}

/// Looks up a procedure or event by what a header says of it; `None` when it is unknown.
#[must_use]
pub fn procedure_info(program: Program, number: i32) -> Option<&'static ProcedureInfo> {
    let table = match program {
        Program::REMOTE => remote::PROCEDURES,
        Program::QEMU => qemu::PROCEDURES,
        Program::LXC => lxc::PROCEDURES,
        Program::ADMIN => admin::PROCEDURES,
        Program::KEEPALIVE => keepalive::PROCEDURES,
        _ => return None,
    };
    let index = table
        .binary_search_by_key(&number, |info| info.number)
        .ok()?;
    table.get(index)
}
