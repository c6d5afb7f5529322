//! From a target to an open connection: connect, authenticate, probe, `CONNECT_OPEN`.

use std::time::Duration;

use tokio::time::{Instant, timeout};
use virtwire_proto::remote::{ConnectOpen, ConnectOpenArgs, ConnectOpenFlags, DriverFeature};

use super::connection::Connection;
use super::driver::{Command, Driver};
use super::error::Error;
use super::options::ConnectOptions;
use crate::auth::AuthError;
use crate::uri::Target;
use crate::{auth, transport};

pub(super) async fn open(target: &Target, options: &ConnectOptions) -> Result<Connection, Error> {
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
        let (connection, driver) = Driver::new(authenticated, options);
        tokio::spawn(driver);
        greet(&connection, target, options).await?;
        Ok(connection)
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
async fn greet(
    connection: &Connection,
    target: &Target,
    options: &ConnectOptions,
) -> Result<(), Error> {
    let arguments = ConnectOpenArgs {
        // Empty, the daemon chooses; none at all is not what a client sends.
        name: Some(target.name.clone()),
        flags: if options.read_only {
            ConnectOpenFlags::RO
        } else {
            ConnectOpenFlags::empty()
        },
    };
    let unbounded = connection.within(Duration::MAX);
    let (opened, answers_pings) = tokio::join!(
        unbounded.call::<ConnectOpen>(&arguments),
        unbounded.supports(DriverFeature::PROGRAM_KEEPALIVE),
    );
    opened?;
    if let (true, Some(settings)) = (answers_pings?, options.keepalive) {
        connection
            .command(Command::StartKeepalive(settings))
            .await?;
    }
    Ok(())
}
