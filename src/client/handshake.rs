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
use crate::auth::{AuthError, Authenticated};
use crate::transport::Pipe;
use crate::uri::Target;
use crate::{auth, transport};

/// The first exchange on a new connection, which differs between programs.
pub(super) trait Greeting {
    /// Proves to the daemon who this client is.
    async fn authenticate(&self, pipe: Pipe, target: &Target) -> Result<Authenticated, AuthError>;

    /// Opens the program. Returns whether the daemon answers pings.
    async fn open(&self, mailbox: &Mailbox, target: &Target) -> Result<bool, Error>;
}

/// Returns the mailbox of a driver that was spawned, and whose daemon has opened the program. The
/// connect timeout counts from `begun`.
pub(super) async fn open(
    target: &Target,
    options: &ConnectOptions,
    greeting: impl Greeting,
    begun: Instant,
) -> Result<Mailbox, Error> {
    let after = options.connect_timeout;
    let left = || after.saturating_sub(begun.elapsed());
    let endpoint = &target.endpoint;

    let pipe = timeout(left(), transport::connect(endpoint))
        .await
        .map_err(|_| Error::ConnectTimeout {
            endpoint: endpoint.clone(),
            after,
        })??;
    let greeted = async {
        let authenticated = match greeting.authenticate(pipe, target).await {
            Err(AuthError::WrongPeer(peer)) => {
                let endpoint = endpoint.clone();
                return Err(Error::WrongPeer { endpoint, peer });
            }
            authenticated => authenticated?,
        };
        let (mailbox, inbox) = Mailbox::new();
        tokio::spawn(Driver::new(authenticated, options.settings, inbox));
        let answers_pings = greeting.open(&mailbox, target).await?;
        if let (true, Some(settings)) = (answers_pings, options.keepalive) {
            mailbox.command(Command::StartKeepalive(settings)).await?;
        }
        Ok(mailbox)
    };
    timeout(left(), greeted)
        .await
        .map_err(|_| Error::HandshakeTimeout {
            endpoint: endpoint.clone(),
            after,
        })?
}

/// The greeting of a hypervisor connection.
pub(super) struct Hypervisor {
    pub(super) flags: ConnectOpenFlags,
}

impl Greeting for Hypervisor {
    async fn authenticate(&self, pipe: Pipe, target: &Target) -> Result<Authenticated, AuthError> {
        auth::authenticate(pipe, target.parameters.auth.as_deref()).await
    }

    /// Opens the hypervisor connection and, side by side, asks whether the daemon answers pings.
    ///
    /// An answer that is malformed or late fails the opening: without pings, nothing would notice a dead daemon. The bound
    /// of the opening is the only one here.
    async fn open(&self, mailbox: &Mailbox, target: &Target) -> Result<bool, Error> {
        let arguments = ConnectOpenArgs {
            // An empty name lets the daemon choose; clients never send null.
            name: Some(target.name.clone()),
            flags: self.flags,
        };
        let pings = ConnectSupportsFeatureArgs {
            feature: DriverFeature::PROGRAM_KEEPALIVE,
        };
        let (opened, answers_pings) = tokio::join!(
            mailbox.call::<ConnectOpen>(&arguments, Duration::MAX, None),
            mailbox.call::<ConnectSupportsFeature>(&pings, Duration::MAX, None),
        );
        opened?;
        supported(answers_pings)
    }
}

/// Returns whether the daemon has the feature. Returns `false` for a daemon or driver too old for this call.
pub(super) fn supported(answer: Result<ConnectSupportsFeatureRet, Error>) -> Result<bool, Error> {
    match answer {
        Ok(answer) => Ok(answer.supported != 0),
        Err(error) if error.is_missing_procedure() => Ok(false),
        Err(error) => Err(error),
    }
}
