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

impl Authenticated {
    /// Returns a new pipe as it is, for a daemon without authentication.
    pub(crate) fn unasked(pipe: Pipe) -> Self {
        Self {
            pipe,
            received: BytesMut::new(),
        }
    }
}

/// Authenticates on a fresh pipe. Dropping the future closes the pipe.
///
/// Of what the daemon offers, a `wanted` type (`auth` of the URI: `polkit`, `sasl`,
/// `sasl.MECHANISM`, in any case) is the only one that will do; a daemon that offers nothing to
/// choose from wants nothing.
///
/// # Errors
/// [`AuthError::NotOffered`] when the wanted type is not among those offered;
/// [`AuthError::Unsupported`] names what the daemon wants when this client does not have it;
/// [`AuthError::WrongPeer`] names a server that is not libvirtd; the others tell what went wrong on the way.
pub async fn authenticate(pipe: Pipe, wanted: Option<&str>) -> Result<Authenticated, AuthError> {
    let mut exchange = Exchange::new(pipe);
    let mut offered = exchange.call::<AuthList>(&()).await?.types;
    if let Some(wanted) = wanted
        && !offered.is_empty()
    {
        let Some(known) = known_type(wanted).filter(|known| offered.contains(known)) else {
            return Err(AuthError::NotOffered {
                wanted: wanted.to_owned(),
                offered: Wanted(offered),
            });
        };
        offered = vec![known];
    }
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

/// What a URI's `auth` stands for; no name for no authentication is known to libvirt either.
fn known_type(wanted: &str) -> Option<AuthType> {
    let kind = wanted.split_once('.').map_or(wanted, |(kind, _)| kind);
    if wanted.eq_ignore_ascii_case("polkit") {
        Some(AuthType::POLKIT)
    } else if kind.eq_ignore_ascii_case("sasl") {
        Some(AuthType::SASL)
    } else {
        None
    }
}
