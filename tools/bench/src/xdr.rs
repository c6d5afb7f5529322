//! Our serde-xdr beside crates.io's serde-xdr 0.6.0: the reply that lists 500 domains, and eight
//! hostile bytes.
#![expect(clippy::expect_used, reason = "stops when its own premises fail")]

use std::hint::black_box;
use std::time::Instant;

use bytes::BytesMut;
use serde::{Deserialize, Serialize};
use serde_xdr::FixedOpaque;
use virtwire_proto::Uuid;
use virtwire_proto::remote::{ConnectListAllDomainsRet, Domain};

use crate::arguments::{Direction, Extent};
use crate::report::{Bar, Report, Row, Unit};

/// Domains in the list.
const DOMAINS: i32 = 500;
/// Rounds, of which the median counts. The two take turns, so that a busy machine meets both.
const ROUNDS: usize = 301;
/// Runs in one round.
const RUNS: u32 = 40;
/// The list with names that stay in the input. The peer reads from a stream and cannot do that.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct BorrowedDomain<'a> {
    name: &'a str,
    #[serde(with = "FixedOpaque")]
    uuid: [u8; 16],
    id: i32,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct BorrowedDomainList<'a> {
    #[serde(borrow)]
    domains: Vec<BorrowedDomain<'a>>,
    ret: u32,
}

/// The same for the peer, which has no bounds.
mod peer {
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    pub(super) struct Domain {
        pub(super) name: String,
        #[serde(with = "serde_xdr_peer::opaque_data::fixed_length")]
        pub(super) uuid: [u8; 16],
        pub(super) id: i32,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    pub(super) struct DomainList {
        pub(super) domains: Vec<Domain>,
        pub(super) ret: u32,
    }
}

fn uuid(id: i32) -> [u8; 16] {
    let mut uuid = [0x5a; 16];
    for (byte, part) in uuid.iter_mut().zip(id.to_be_bytes()) {
        *byte ^= part;
    }
    uuid
}

fn name(id: i32) -> String {
    format!("web-prod-{id:03}")
}

/// Runs both.
pub(crate) fn run(extent: Extent) -> Report {
    let rounds = extent.choose(3, ROUNDS);
    let mut rows = list(rounds);
    rows.push(hostile(rounds));
    Report {
        title: format!("serde-xdr: reply with {DOMAINS} domains"),
        notes: vec![format!(
            "median of {rounds} rounds of {RUNS} runs, taking turns; the result's drop is included"
        )],
        rows,
    }
}

/// The reply in our types.
fn reply() -> ConnectListAllDomainsRet {
    ConnectListAllDomainsRet {
        domains: (0..DOMAINS)
            .map(|id| Domain {
                name: name(id).as_str().into(),
                uuid: Uuid(uuid(id)),
                id,
            })
            .collect(),
        ret: 500,
    }
}

/// Decodes or encodes the reply so many times, for whoever counts what that takes.
pub(crate) fn work(direction: Direction, runs: u32) {
    let reply = reply();
    let mut bytes = BytesMut::new();
    serde_xdr::to_bytes_mut(&reply, &mut bytes).expect("encode");
    for _ in 0..runs {
        match direction {
            Direction::Decode => {
                let reply: Result<ConnectListAllDomainsRet, _> =
                    serde_xdr::from_slice(black_box(&bytes));
                drop(black_box(reply));
            }
            Direction::Encode => {
                let mut buffer = BytesMut::new();
                serde_xdr::to_bytes_mut(black_box(&reply), &mut buffer).expect("encode");
                black_box(buffer);
            }
        }
    }
}

fn list(rounds: usize) -> Vec<Row> {
    let ours = reply();
    let theirs = peer::DomainList {
        domains: (0..DOMAINS)
            .map(|id| peer::Domain {
                name: name(id),
                uuid: uuid(id),
                id,
            })
            .collect(),
        ret: 500,
    };

    let mut our_bytes = BytesMut::new();
    serde_xdr::to_bytes_mut(&ours, &mut our_bytes).expect("encode");
    let mut their_bytes = Vec::new();
    serde_xdr_peer::to_writer(&mut their_bytes, &theirs).expect("encode");
    assert_eq!(our_bytes, their_bytes, "both write the same bytes");
    let bytes = their_bytes.clone();
    let back: ConnectListAllDomainsRet = serde_xdr::from_slice(&bytes).expect("decode");
    assert_eq!(back, ours);
    let back: peer::DomainList = serde_xdr_peer::from_bytes(&bytes).expect("decode");
    assert_eq!(back, theirs);

    let peer_decode =
        || -> peer::DomainList { serde_xdr_peer::from_bytes(black_box(&bytes)).expect("decode") };
    vec![
        row(
            "decode",
            rounds,
            Bar::Times(5.0),
            || -> ConnectListAllDomainsRet {
                serde_xdr::from_slice(black_box(&bytes)).expect("decode")
            },
            peer_decode,
        ),
        row(
            "decode, names borrowed",
            rounds,
            Bar::None,
            || serde_xdr::from_slice::<BorrowedDomainList>(black_box(&bytes)).expect("decode"),
            peer_decode,
        ),
        row(
            "encode, new buffer",
            rounds,
            Bar::Times(3.0),
            || {
                let mut buffer = BytesMut::new();
                serde_xdr::to_bytes_mut(black_box(&ours), &mut buffer).expect("encode");
                buffer
            },
            || serde_xdr_peer::to_bytes(black_box(&theirs)).expect("encode"),
        ),
        row(
            "encode, same buffer",
            rounds,
            Bar::Times(3.0),
            || {
                our_bytes.clear();
                serde_xdr::to_bytes_mut(black_box(&ours), &mut our_bytes).expect("encode");
            },
            || {
                their_bytes.clear();
                serde_xdr_peer::to_writer(&mut their_bytes, black_box(&theirs)).expect("encode");
            },
        ),
    ]
}

fn row<A, B>(
    what: &str,
    rounds: usize,
    bar: Bar,
    mut ours: impl FnMut() -> A,
    mut theirs: impl FnMut() -> B,
) -> Row {
    let mut our_times = Vec::with_capacity(rounds);
    let mut their_times = Vec::with_capacity(rounds);
    for _ in 0..rounds {
        our_times.push(round(&mut ours));
        their_times.push(round(&mut theirs));
    }
    Row::new(what, Unit::Time, &our_times, ("0.6.0", &their_times), bar)
}

/// Mean seconds of a run, the drop of its result included.
fn round<T>(run: &mut impl FnMut() -> T) -> f64 {
    let start = Instant::now();
    for _ in 0..RUNS {
        black_box(run());
    }
    start.elapsed().as_secs_f64() / f64::from(RUNS)
}

/// Only ours: the peer would ask for 4.2 GB and spend seconds on them.
fn hostile(rounds: usize) -> Row {
    const BYTES: [u8; 8] = [0xff, 0xff, 0xff, 0xf0, 1, 2, 3, 4];
    let attempt = || serde_xdr::from_slice::<String>(black_box(&BYTES));
    assert!(
        attempt().is_err(),
        "a string longer than its message is refused"
    );
    let times: Vec<f64> = (0..rounds).map(|_| round(&mut || attempt())).collect();
    Row::new(
        "refusal of ff ff ff f0 01 02 03 04",
        Unit::Time,
        &times,
        ("", &[]),
        Bar::Limit(10e-6),
    )
}
