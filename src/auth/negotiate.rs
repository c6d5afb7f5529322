//! Asks what the daemon wants and gives it what this client has.

use bytes::BytesMut;
use virtwire_proto::remote::{AuthList, AuthPolkit, AuthType};

use super::error::{AuthError, Wanted};
use super::exchange::Exchange;
use crate::transport::Pipe;

/// A pipe whose daemon takes calls now.
#[derive(Debug)]
pub struct Authenticated {
    /// The pipe.
    pub pipe: Pipe,
    /// What was read beyond the last reply; it belongs to the session.
    pub received: BytesMut,
}

/// Authenticates on a fresh pipe. Dropping the future closes the pipe.
///
/// # Errors
/// [`AuthError::Unsupported`] names what the daemon wants when this client does not have it; the
/// others tell what went wrong on the way.
pub async fn authenticate(pipe: Pipe) -> Result<Authenticated, AuthError> {
    let mut exchange = Exchange::new(pipe);
    let offered = exchange.call::<AuthList>(&()).await?.types;
    if offered.is_empty() || offered.contains(&AuthType::NONE) {
        // Nothing is asked of us: of root on a UNIX socket, even where others need polkit.
    } else if offered.contains(&AuthType::POLKIT) {
        if exchange.call::<AuthPolkit>(&()).await?.complete == 0 {
            return Err(AuthError::PolkitIncomplete);
        }
    } else {
        return Err(AuthError::Unsupported {
            wanted: Wanted(offered),
        });
    }
    Ok(Authenticated {
        pipe: exchange.pipe,
        received: exchange.received,
    })
}
