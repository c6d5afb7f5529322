//! Wishes for events, in the style with callback ids and in that of old daemons.

use virtwire_proto::Procedure;
use virtwire_proto::message::{ErrorCode, ErrorDomain};
use virtwire_proto::remote::{self, DomainEventId};

use super::session::{Registration, Session};
use super::written::{Call, Outcome};
use crate::failure::Failure;

/// One more than the last event that libvirt 11.3 has.
const EVENTS: i32 = 28;

pub(super) fn route(call: Call<'_>) -> Result<Outcome, Call<'_>> {
    use remote as r;
    Ok(match call.frame.header.procedure {
        r::ConnectDomainEventCallbackRegisterAny::NUMBER => {
            call.on_host::<r::ConnectDomainEventCallbackRegisterAny>(|session, args| {
                check(args.event_id)?;
                let callback_id = session.world.state().next_callback();
                register(
                    session,
                    Registration {
                        callback_id: Some(callback_id),
                        event_id: args.event_id,
                        domain: args.domain.map(|domain| domain.uuid),
                    },
                )?;
                Ok(r::ConnectDomainEventCallbackRegisterAnyRet { callback_id })
            })
        }
        r::ConnectDomainEventCallbackDeregisterAny::NUMBER => {
            call.on_host::<r::ConnectDomainEventCallbackDeregisterAny>(|session, args| {
                let id = args.callback_id;
                deregister(
                    session,
                    |known| known.callback_id == Some(id),
                    || format!("domain event callback {id} not registered"),
                )
            })
        }
        r::ConnectDomainEventRegisterAny::NUMBER => call
            .on_host::<r::ConnectDomainEventRegisterAny>(|session, args| {
                check(args.event_id)?;
                register_legacy(session, args.event_id)
            }),
        r::ConnectDomainEventDeregisterAny::NUMBER => call
            .on_host::<r::ConnectDomainEventDeregisterAny>(|session, args| {
                deregister_legacy(session, args.event_id)
            }),
        r::ConnectDomainEventRegister::NUMBER => {
            call.on_host::<r::ConnectDomainEventRegister>(|session, ()| {
                register_legacy(session, DomainEventId::LIFECYCLE)?;
                Ok(r::ConnectDomainEventRegisterRet { cb_registered: 1 })
            })
        }
        r::ConnectDomainEventDeregister::NUMBER => {
            call.on_host::<r::ConnectDomainEventDeregister>(|session, ()| {
                deregister_legacy(session, DomainEventId::LIFECYCLE)?;
                Ok(r::ConnectDomainEventDeregisterRet { cb_registered: 0 })
            })
        }
        r::ConnectRegisterCloseCallback::NUMBER => {
            call.on_host::<r::ConnectRegisterCloseCallback>(|_, ()| Ok(()))
        }
        r::ConnectUnregisterCloseCallback::NUMBER => {
            call.on_host::<r::ConnectUnregisterCloseCallback>(|_, ()| Ok(()))
        }
        _ => return Err(call),
    })
}

fn check(event_id: DomainEventId) -> Result<(), Failure> {
    if (0..EVENTS).contains(&event_id.0) {
        return Ok(());
    }
    let detail = format!("unsupported event ID {}", event_id.0);
    Err(Failure::internal(ErrorDomain::RPC, &detail))
}

/// One wish for each event and guest: a second one is refused, in whatever style.
fn register(session: &mut Session, registration: Registration) -> Result<(), Failure> {
    let same = |known: &Registration| {
        known.event_id == registration.event_id && known.domain == registration.domain
    };
    if session.registrations.iter().any(same) {
        return Err(Failure::new(
            ErrorCode::INVALID_ARG,
            ErrorDomain::NONE,
            "invalid argument: event callback already tracked",
        ));
    }
    if session.events.is_none() {
        session.events = Some(session.world.state().subscribe());
    }
    session.registrations.push(registration);
    session.world.state().change_registrations(0, 1);
    Ok(())
}

fn register_legacy(session: &mut Session, event_id: DomainEventId) -> Result<(), Failure> {
    register(
        session,
        Registration {
            callback_id: None,
            event_id,
            domain: None,
        },
    )
}

fn deregister_legacy(session: &mut Session, event_id: DomainEventId) -> Result<(), Failure> {
    deregister(
        session,
        |known| known.callback_id.is_none() && known.event_id == event_id,
        || format!("domain event {} not registered", event_id.0),
    )
}

fn deregister(
    session: &mut Session,
    which: impl Fn(&Registration) -> bool,
    detail: impl Fn() -> String,
) -> Result<(), Failure> {
    let Some(place) = session.registrations.iter().position(which) else {
        return Err(Failure::internal(ErrorDomain::RPC, &detail()));
    };
    session.registrations.remove(place);
    session.world.state().change_registrations(1, 0);
    if session.registrations.is_empty() {
        session.events = None;
    }
    Ok(())
}
