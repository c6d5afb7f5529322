//! From a target to an open connection: connect, authenticate, probe, `CONNECT_OPEN`.

use std::time::Duration;

use tokio::time::{Instant, timeout};
use virtwire_proto::remote::{
    ConnectOpen, ConnectOpenArgs, ConnectOpenFlags, ConnectSupportsFeature,
    ConnectSupportsFeatureArgs, ConnectSupportsFeatureRet, DriverFeature,
};

use super::driver::Driver;
use super::error::Error;
use super::mailbox::{Command, Mailbox};
use super::options::ConnectOptions;
use crate::auth::AuthError;
use crate::uri::Target;
use crate::{auth, transport};

/// Returns the mailbox of a driver that was spawned, and whose daemon has opened the hypervisor connection.
pub(super) async fn open(target: &Target, options: &ConnectOptions) -> Result<Mailbox, Error> {
    let after = options.connect_timeout;
    let began = Instant::now();
    let endpoint = &target.endpoint;

    let pipe = timeout(after, transport::connect(endpoint))
        .await
        .map_err(|_| Error::ConnectTimeout {
            endpoint: endpoint.clone(),
            after,
        })??;
    let greeted = async {
        let wanted = target.parameters.auth.as_deref();
        let authenticated = match auth::authenticate(pipe, wanted).await {
            Err(AuthError::WrongPeer(peer)) => {
                let endpoint = endpoint.clone();
                return Err(Error::WrongPeer { endpoint, peer });
            }
            authenticated => authenticated?,
        };
        let (mailbox, inbox) = Mailbox::new();
        tokio::spawn(Driver::new(authenticated, options.settings, inbox));
        greet(&mailbox, target, options).await?;
        Ok(mailbox)
    };
    timeout(after.saturating_sub(began.elapsed()), greeted)
        .await
        .map_err(|_| Error::HandshakeTimeout {
            endpoint: endpoint.clone(),
            after,
        })?
}

/// Opens the hypervisor connection and, side by side, asks whether the daemon answers pings.
///
/// An answer that is malformed or late fails the opening: without pings, nothing would notice a dead daemon. The bound of
/// the opening is the only one here.
async fn greet(mailbox: &Mailbox, target: &Target, options: &ConnectOptions) -> Result<(), Error> {
    let arguments = ConnectOpenArgs {
        // Empty, the daemon chooses; none at all is not what a client sends.
        name: Some(target.name.clone()),
        flags: if options.read_only {
            ConnectOpenFlags::RO
        } else {
            ConnectOpenFlags::empty()
        },
    };
    let pings = ConnectSupportsFeatureArgs {
        feature: DriverFeature::PROGRAM_KEEPALIVE,
    };
    let (opened, answers_pings) = tokio::join!(
        mailbox.call::<ConnectOpen>(&arguments, Duration::MAX, None),
        mailbox.call::<ConnectSupportsFeature>(&pings, Duration::MAX, None),
    );
    opened?;
    if let (true, Some(settings)) = (supported(answers_pings)?, options.keepalive) {
        mailbox.command(Command::StartKeepalive(settings)).await?;
    }
    Ok(())
}

/// Returns whether the daemon has the feature that it was asked for. A daemon or driver too old for the question has not.
pub(super) fn supported(answer: Result<ConnectSupportsFeatureRet, Error>) -> Result<bool, Error> {
    match answer {
        Ok(answer) => Ok(answer.supported != 0),
        Err(error) if error.is_missing_procedure() => Ok(false),
        Err(error) => Err(error),
    }
}
