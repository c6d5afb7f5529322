//! TCP.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use rustix::net::sockopt;
use tokio::net::{self, TcpStream};

use super::{TransportError, race::Race};

/// Silence after which the system sends its first probe.
const PROBE_AFTER: Duration = Duration::from_secs(30);
/// Time between further probes.
const PROBE_INTERVAL: Duration = Duration::from_secs(10);
/// Unanswered probes after which the connection ends: 60 s after the last sign of life.
const PROBES: u32 = 3;

/// Looks up `host` and connects to the first of its addresses that answers.
///
/// Dropping the future closes every socket that it had opened.
pub(super) async fn connect(host: &str, port: u16) -> Result<TcpStream, TransportError> {
    let addresses = addresses(host, port).await?;
    Race::new(addresses, open)
        .await
        .map_err(|attempts| TransportError::Tcp {
            host: host.to_owned(),
            port,
            attempts,
        })
}

async fn open(address: SocketAddr) -> std::io::Result<TcpStream> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    keep_alive(&stream)?;
    Ok(stream)
}

/// Lets the system probe a silent peer: not every daemon answers libvirt's own pings, and a peer that is gone sends no end.
/// Where pings are on, they are more frequent, and the system sends nothing.
fn keep_alive(stream: &TcpStream) -> std::io::Result<()> {
    sockopt::set_tcp_keepidle(stream, PROBE_AFTER)?;
    sockopt::set_tcp_keepintvl(stream, PROBE_INTERVAL)?;
    sockopt::set_tcp_keepcnt(stream, PROBES)?;
    sockopt::set_socket_keepalive(stream, true)?;
    Ok(())
}

async fn addresses(host: &str, port: u16) -> Result<Vec<SocketAddr>, TransportError> {
    let is_localhost = host.eq_ignore_ascii_case("localhost");
    let looked_up = match net::lookup_host((host, port)).await {
        Ok(addresses) => addresses.collect(),
        Err(_) if is_localhost => Vec::new(),
        Err(source) => {
            return Err(TransportError::Lookup {
                host: host.to_owned(),
                source: Arc::new(source),
            });
        }
    };
    let loopback: &[IpAddr] = if is_localhost {
        // Files such as /etc/hosts often name one family only, while the daemon listens on the other.
        &[
            IpAddr::V6(Ipv6Addr::LOCALHOST),
            IpAddr::V4(Ipv4Addr::LOCALHOST),
        ]
    } else {
        &[]
    };
    let loopback = loopback.iter().map(|ip| SocketAddr::new(*ip, port));
    let ordered = interleave(looked_up.into_iter().chain(loopback));
    if ordered.is_empty() {
        return Err(TransportError::NoAddress {
            host: host.to_owned(),
        });
    }
    Ok(ordered)
}

/// Puts the two families in turn, starting with the family of the first address, and drops repeats
/// (RFC 8305, section 4).
fn interleave(addresses: impl Iterator<Item = SocketAddr>) -> Vec<SocketAddr> {
    let mut first = Vec::new();
    let mut second = Vec::new();
    for address in addresses {
        let same_family = first
            .first()
            .is_none_or(|leader: &SocketAddr| leader.is_ipv6() == address.is_ipv6());
        let family = if same_family { &mut first } else { &mut second };
        if !family.contains(&address) {
            family.push(address);
        }
    }
    let mut ordered = Vec::with_capacity(first.len().saturating_add(second.len()));
    let mut second = second.into_iter();
    for address in first {
        ordered.push(address);
        ordered.extend(second.next());
    }
    ordered.extend(second);
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(addresses: &[&str]) -> Vec<SocketAddr> {
        addresses.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn families_take_turns_and_repeats_are_dropped() {
        let given = parse(&["[::1]:1", "[::2]:1", "[::3]:1", "1.1.1.1:1", "[::1]:1"]);
        let expected = parse(&["[::1]:1", "1.1.1.1:1", "[::2]:1", "[::3]:1"]);
        assert_eq!(interleave(given.into_iter()), expected);
        let given = parse(&["1.1.1.1:1", "[::1]:1", "[::2]:1"]);
        assert_eq!(interleave(given.clone().into_iter()), given);
        assert_eq!(interleave(std::iter::empty()), []);
    }

    #[tokio::test]
    async fn silent_peer_is_probed_by_the_system() {
        let listener = net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let stream = connect("127.0.0.1", port).await.unwrap();
        assert!(sockopt::socket_keepalive(&stream).unwrap());
        let after = sockopt::tcp_keepidle(&stream).unwrap();
        let interval = sockopt::tcp_keepintvl(&stream).unwrap();
        let probes = sockopt::tcp_keepcnt(&stream).unwrap();
        assert_eq!(after + interval * probes, Duration::from_secs(60));
    }

    #[tokio::test]
    async fn localhost_has_both_families() {
        for host in ["localhost", "LOCALHOST"] {
            let mut found = addresses(host, 7).await.unwrap();
            found.sort();
            assert_eq!(found, parse(&["127.0.0.1:7", "[::1]:7"]), "{host}");
        }
    }

    #[tokio::test]
    async fn an_address_is_not_looked_up() {
        for (host, address) in [("127.0.0.1", "127.0.0.1:9"), ("::1", "[::1]:9")] {
            assert_eq!(addresses(host, 9).await.unwrap(), parse(&[address]));
        }
    }
}
