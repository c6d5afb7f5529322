//! The calls that begin and end a kind of event.

use bytes::{Bytes, BytesMut};
use virtwire_proto::qemu::{
    ConnectDomainMonitorEventDeregister, ConnectDomainMonitorEventDeregisterArgs,
    ConnectDomainMonitorEventRegister, ConnectDomainMonitorEventRegisterArgs, DomainMonitorEvent,
};
use virtwire_proto::remote::{
    ConnectDomainEventCallbackDeregisterAny, ConnectDomainEventCallbackDeregisterAnyArgs,
    ConnectDomainEventCallbackRegisterAny, ConnectDomainEventCallbackRegisterAnyArgs,
    ConnectDomainEventDeregisterAny, ConnectDomainEventDeregisterAnyArgs,
    ConnectDomainEventRegisterAny, ConnectDomainEventRegisterAnyArgs, ConnectEventConnectionClosed,
    ConnectNetworkEventDeregisterAny, ConnectNetworkEventDeregisterAnyArgs,
    ConnectNetworkEventRegisterAny, ConnectNetworkEventRegisterAnyArgs,
    ConnectNodeDeviceEventDeregisterAny, ConnectNodeDeviceEventDeregisterAnyArgs,
    ConnectNodeDeviceEventRegisterAny, ConnectNodeDeviceEventRegisterAnyArgs,
    ConnectRegisterCloseCallback, ConnectSecretEventDeregisterAny,
    ConnectSecretEventDeregisterAnyArgs, ConnectSecretEventRegisterAny,
    ConnectSecretEventRegisterAnyArgs, ConnectStoragePoolEventDeregisterAny,
    ConnectStoragePoolEventDeregisterAnyArgs, ConnectStoragePoolEventRegisterAny,
    ConnectStoragePoolEventRegisterAnyArgs, ConnectUnregisterCloseCallback, Domain, DomainEventId,
    Network, NetworkEventId, NodeDevice, NodeDeviceEventId, Secret, SecretEventId, StoragePool,
    StoragePoolEventId,
};
use virtwire_proto::{
    EncodeError, EventMessage, Frame, Outgoing, Procedure, Program, RemoteError, Status,
};

use crate::client::call::encode;
use crate::client::error::Error;

/// A call that makes the daemon send one kind of event, and the call that ends it.
///
/// [`Connection::subscribe`](crate::Connection::subscribe) makes it for the kinds that this crate knows. For a kind that
/// a newer daemon has, name its id and the number of its message, and hand it to
/// [`Connection::subscribe_frames`](crate::Connection::subscribe_frames).
#[derive(Debug)]
pub struct Registration {
    /// The name of the call.
    procedure: &'static str,
    call: Outgoing,
    undo: Undo,
    /// The events that it brings.
    event: (Program, i32),
    /// The registration for a daemon without callback ids.
    older: Option<Box<Registration>>,
}

/// How a registration ends.
#[derive(Debug)]
enum Undo {
    /// It has a callback id, which comes back in every event and in this call.
    ById(fn(i32) -> Result<Outgoing, EncodeError>),
    /// The connection has one of this kind.
    Whole(Outgoing),
}

/// Identifies a registration. libvirtd refuses an equal second one ("event callback already tracked"), so subscriptions
/// share it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key(Bytes);

impl Registration {
    /// Events of domains (`virConnectDomainEventRegisterAny`), carried by messages of this number; of one domain or of
    /// all.
    ///
    /// # Errors
    /// [`Error::Arguments`] when the domain does not fit the protocol's bounds.
    pub fn domain(
        event_id: DomainEventId,
        message: i32,
        domain: Option<Domain>,
    ) -> Result<Self, Error> {
        let arguments = ConnectDomainEventCallbackRegisterAnyArgs { event_id, domain };
        numbered::<ConnectDomainEventCallbackRegisterAny>(&arguments, message, |callback_id| {
            let arguments = ConnectDomainEventCallbackDeregisterAnyArgs { callback_id };
            encode::<ConnectDomainEventCallbackDeregisterAny>(&arguments)
        })
    }

    /// Events of networks (`virConnectNetworkEventRegisterAny`), carried by messages of this number; of one network or
    /// of all.
    ///
    /// # Errors
    /// [`Error::Arguments`] when the network does not fit the protocol's bounds.
    pub fn network(
        event_id: NetworkEventId,
        message: i32,
        network: Option<Network>,
    ) -> Result<Self, Error> {
        let arguments = ConnectNetworkEventRegisterAnyArgs { event_id, network };
        numbered::<ConnectNetworkEventRegisterAny>(&arguments, message, |callback_id| {
            let arguments = ConnectNetworkEventDeregisterAnyArgs { callback_id };
            encode::<ConnectNetworkEventDeregisterAny>(&arguments)
        })
    }

    /// Events of storage pools (`virConnectStoragePoolEventRegisterAny`), carried by messages of this number; of one
    /// pool or of all.
    ///
    /// # Errors
    /// [`Error::Arguments`] when the pool does not fit the protocol's bounds.
    pub fn storage_pool(
        event_id: StoragePoolEventId,
        message: i32,
        pool: Option<StoragePool>,
    ) -> Result<Self, Error> {
        let arguments = ConnectStoragePoolEventRegisterAnyArgs { event_id, pool };
        numbered::<ConnectStoragePoolEventRegisterAny>(&arguments, message, |callback_id| {
            let arguments = ConnectStoragePoolEventDeregisterAnyArgs { callback_id };
            encode::<ConnectStoragePoolEventDeregisterAny>(&arguments)
        })
    }

    /// Events of the host's devices (`virConnectNodeDeviceEventRegisterAny`), carried by messages of this number; of
    /// one device or of all.
    ///
    /// # Errors
    /// [`Error::Arguments`] when the device does not fit the protocol's bounds.
    pub fn node_device(
        event_id: NodeDeviceEventId,
        message: i32,
        device: Option<NodeDevice>,
    ) -> Result<Self, Error> {
        let arguments = ConnectNodeDeviceEventRegisterAnyArgs { event_id, device };
        numbered::<ConnectNodeDeviceEventRegisterAny>(&arguments, message, |callback_id| {
            let arguments = ConnectNodeDeviceEventDeregisterAnyArgs { callback_id };
            encode::<ConnectNodeDeviceEventDeregisterAny>(&arguments)
        })
    }

    /// Events of secrets (`virConnectSecretEventRegisterAny`), carried by messages of this number; of one secret or of
    /// all.
    ///
    /// # Errors
    /// [`Error::Arguments`] when the secret does not fit the protocol's bounds.
    pub fn secret(
        event_id: SecretEventId,
        message: i32,
        secret: Option<Secret>,
    ) -> Result<Self, Error> {
        let arguments = ConnectSecretEventRegisterAnyArgs { event_id, secret };
        numbered::<ConnectSecretEventRegisterAny>(&arguments, message, |callback_id| {
            let arguments = ConnectSecretEventDeregisterAnyArgs { callback_id };
            encode::<ConnectSecretEventDeregisterAny>(&arguments)
        })
    }

    /// Events of QEMU's monitors (`virConnectDomainQemuMonitorEventRegister`): of one domain or of all, of one name or
    /// of all.
    ///
    /// # Errors
    /// [`Error::Arguments`] when a text does not fit the protocol's bounds.
    pub fn monitor(arguments: &ConnectDomainMonitorEventRegisterArgs) -> Result<Self, Error> {
        type Register = ConnectDomainMonitorEventRegister;
        let message = DomainMonitorEvent::NUMBER;
        numbered::<Register>(arguments, message, |callback_id| {
            let arguments = ConnectDomainMonitorEventDeregisterArgs { callback_id };
            encode::<ConnectDomainMonitorEventDeregister>(&arguments)
        })
    }

    /// The end of the daemon's own connection to its hypervisor or to another daemon
    /// (`virConnectRegisterCloseCallback`).
    ///
    /// # Errors
    /// None: there are no arguments.
    pub fn closed() -> Result<Self, Error> {
        let undo = arguments_of::<ConnectUnregisterCloseCallback>(&())?;
        let message = ConnectEventConnectionClosed::NUMBER;
        whole::<ConnectRegisterCloseCallback>(&(), message, undo)
    }

    /// Adds the registration for a daemon without callback ids, whose message has another number. Such a daemon cannot
    /// narrow its events to one domain.
    pub(in crate::client) fn or_older(
        mut self,
        event_id: DomainEventId,
        message: i32,
    ) -> Result<Self, Error> {
        let arguments = ConnectDomainEventDeregisterAnyArgs { event_id };
        let undo = arguments_of::<ConnectDomainEventDeregisterAny>(&arguments)?;
        let arguments = ConnectDomainEventRegisterAnyArgs { event_id };
        let older = whole::<ConnectDomainEventRegisterAny>(&arguments, message, undo)?;
        self.older = Some(Box::new(older));
        Ok(self)
    }

    /// Takes the registration for a daemon without callback ids; `None` for a kind that such a daemon lacks.
    pub(in crate::client) fn older(&mut self) -> Option<Self> {
        self.older.take().map(|older| *older)
    }

    /// The name of the call that is made.
    pub(in crate::client) fn procedure(&self) -> &'static str {
        self.procedure
    }

    pub(super) fn key(&self) -> Key {
        let mut call = BytesMut::new();
        self.call.clone().put(&mut call);
        Key(call.freeze())
    }

    pub(super) fn call(&self) -> Outgoing {
        self.call.clone()
    }

    /// The program and number of the messages that it brings.
    pub(super) fn event(&self) -> (Program, i32) {
        self.event
    }

    /// Reads the daemon's answer: the callback id, if this kind has one.
    pub(super) fn callback_id(&self, answer: &Frame) -> Result<Option<i32>, Error> {
        let procedure = self.procedure;
        let malformed = |source| Error::Answer { procedure, source };
        if answer.header.status == Status::Error {
            let source = RemoteError::decode(&answer.payload).map_err(malformed)?;
            return Err(Error::Remote { procedure, source });
        }
        match self.undo {
            Undo::ById(_) => serde_xdr::from_slice(&answer.payload).map(Some),
            Undo::Whole(_) => serde_xdr::from_slice(&answer.payload).map(|()| None),
        }
        .map_err(malformed)
    }

    /// The call that ends it.
    pub(super) fn undo(&self, callback_id: Option<i32>) -> Result<Outgoing, EncodeError> {
        match &self.undo {
            Undo::ById(undo) => undo(callback_id.unwrap_or_default()),
            Undo::Whole(undo) => Ok(undo.clone()),
        }
    }
}

fn arguments_of<P: Procedure>(arguments: &P::Args) -> Result<Outgoing, Error> {
    encode::<P>(arguments).map_err(|source| Error::Arguments {
        procedure: P::FUNCTION,
        source,
    })
}

fn numbered<P: Procedure>(
    arguments: &P::Args,
    message: i32,
    undo: fn(i32) -> Result<Outgoing, EncodeError>,
) -> Result<Registration, Error> {
    Ok(Registration {
        procedure: P::FUNCTION,
        call: arguments_of::<P>(arguments)?,
        undo: Undo::ById(undo),
        event: (P::PROGRAM, message),
        older: None,
    })
}

fn whole<P: Procedure>(
    arguments: &P::Args,
    message: i32,
    undo: Outgoing,
) -> Result<Registration, Error> {
    Ok(Registration {
        procedure: P::FUNCTION,
        call: arguments_of::<P>(arguments)?,
        undo: Undo::Whole(undo),
        event: (P::PROGRAM, message),
        older: None,
    })
}
