//! From a procedure's number to its answer.

use bytes::BytesMut;
use virtwire_proto::{Frame, Procedure, ProcedureKind, Program, Status, procedure_info, remote};

use super::session::Session;
use super::symbol::symbol;
use super::written::{Call, Outcome};
use super::{connect, domain, event};
use crate::failure::Failure;

/// Answers one call, or says that the answer takes time.
pub(crate) fn answer(frame: &Frame, session: &mut Session, out: &mut BytesMut) -> Outcome {
    let mut call = Call {
        frame,
        session,
        out,
    };
    if let Some(refusal) = refusal(&call) {
        return call.fail(refusal);
    }
    for route in [connect::route, domain::route, event::route] {
        match route(call) {
            Ok(outcome) => return outcome,
            Err(unanswered) => call = unanswered,
        }
    }
    unanswered(call)
}

/// What the daemon says before it looks at the procedure.
fn refusal(call: &Call<'_>) -> Option<Failure> {
    let header = call.frame.header;
    if header.version != virtwire_proto::frame::VERSION || !is_served(header.program) {
        // Printed signed, as libvirt does.
        let program = header.program.0.cast_signed();
        let version = header.version.cast_signed();
        return Some(Failure::rpc(format!(
            "Cannot find program {program} version {version}"
        )));
    }
    let number = header.procedure;
    if header.status != Status::Ok {
        let status = header.status.to_wire();
        return Some(Failure::rpc(format!("Unexpected message status {status}")));
    }
    let known = procedure_info(header.program, number)
        .filter(|info| info.kind == ProcedureKind::Call)
        .filter(|_| call.session.character.knows(number));
    let Some(info) = known else {
        return Some(Failure::rpc(format!("unknown procedure: {number}")));
    };
    if info.name.starts_with("AUTH_") {
        return None;
    }
    if !call.session.authenticated {
        return Some(Failure::rpc("authentication required"));
    }
    let before_open = [
        remote::ConnectOpen::NUMBER,
        remote::ConnectSupportsFeature::NUMBER,
    ];
    let close = remote::ConnectClose::NUMBER;
    if !call.session.open && !before_open.contains(&number) && number != close {
        let origin = virtwire_proto::message::ErrorDomain::RPC;
        return Some(Failure::internal(origin, "hypervisor connection not open"));
    }
    None
}

fn is_served(program: Program) -> bool {
    [Program::REMOTE, Program::QEMU, Program::LXC].contains(&program)
}

/// A procedure that exists and that no driver here has.
fn unanswered(call: Call<'_>) -> Outcome {
    let header = call.frame.header;
    let name = procedure_info(header.program, header.procedure).map_or("", |info| info.name);
    call.session
        .world
        .state()
        .record(call.session.number, name, None);
    call.fail(Failure::no_support(&symbol(name)))
}
