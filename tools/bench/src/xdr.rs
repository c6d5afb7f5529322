//! Our serde-xdr beside crates.io's serde-xdr 0.6.0: the reply that lists 500 domains, and eight
//! hostile bytes.

use std::hint::black_box;
use std::time::{Duration, Instant};

use bytes::BytesMut;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, FixedOpaque, Text};

/// Domains in the list.
const DOMAINS: i32 = 500;
/// Rounds, of which the median counts. The two take turns, so that a busy machine meets both.
const ROUNDS: usize = 301;
/// Runs in one round.
const RUNS: u32 = 40;
/// As in `remote_protocol.x`.
const STRING_MAX: u32 = 4_194_304;
const DOMAIN_LIST_MAX: u32 = 16_384;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Domain {
    #[serde(with = "Text::<STRING_MAX>")]
    name: String,
    #[serde(with = "FixedOpaque")]
    uuid: [u8; 16],
    id: i32,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct DomainList {
    #[serde(with = "Array::<DOMAIN_LIST_MAX>")]
    domains: Vec<Domain>,
    ret: u32,
}

/// The same with names that stay in the input. The peer reads from a stream and cannot do that.
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

/// Runs both and prints the tables.
pub(crate) fn run() {
    list();
    hostile();
}

fn list() {
    let ours = DomainList {
        domains: (0..DOMAINS)
            .map(|id| Domain {
                name: name(id),
                uuid: uuid(id),
                id,
            })
            .collect(),
        ret: 500,
    };
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
    assert_eq!(
        serde_xdr::from_slice::<DomainList>(&bytes).expect("decode"),
        ours
    );
    let back: peer::DomainList = serde_xdr_peer::from_bytes(&bytes).expect("decode");
    assert_eq!(back, theirs);

    println!(
        "serde-xdr, list of {DOMAINS} domains, {} bytes, median of {ROUNDS} rounds",
        bytes.len()
    );
    println!(
        "{:<24} {:>12} {:>12} {:>8}",
        "", "virtwire", "0.6.0", "ratio"
    );
    let peer_decode =
        || -> peer::DomainList { serde_xdr_peer::from_bytes(black_box(&bytes)).expect("decode") };
    row(
        "decode",
        || serde_xdr::from_slice::<DomainList>(black_box(&bytes)).expect("decode"),
        peer_decode,
    );
    row(
        "decode, names borrowed",
        || serde_xdr::from_slice::<BorrowedDomainList>(black_box(&bytes)).expect("decode"),
        peer_decode,
    );
    row(
        "encode, new buffer",
        || {
            let mut buffer = BytesMut::new();
            serde_xdr::to_bytes_mut(black_box(&ours), &mut buffer).expect("encode");
            buffer
        },
        || serde_xdr_peer::to_bytes(black_box(&theirs)).expect("encode"),
    );
    row(
        "encode, same buffer",
        || {
            our_bytes.clear();
            serde_xdr::to_bytes_mut(black_box(&ours), &mut our_bytes).expect("encode");
        },
        || {
            their_bytes.clear();
            serde_xdr_peer::to_writer(&mut their_bytes, black_box(&theirs)).expect("encode");
        },
    );
}

fn row<A, B>(what: &str, mut ours: impl FnMut() -> A, mut theirs: impl FnMut() -> B) {
    let mut our_times = Vec::with_capacity(ROUNDS);
    let mut their_times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        our_times.push(round(&mut ours));
        their_times.push(round(&mut theirs));
    }
    let (ours, theirs) = (median(our_times), median(their_times));
    println!(
        "{what:<24} {:>9.2} us {:>9.2} us {:>7.1}x",
        microseconds(ours),
        microseconds(theirs),
        theirs.as_secs_f64() / ours.as_secs_f64()
    );
}

/// Mean time of a run, the drop of its result included.
fn round<T>(run: &mut impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    for _ in 0..RUNS {
        black_box(run());
    }
    start.elapsed() / RUNS
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn microseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// Only ours: the peer would ask for 4.2 GB and spend seconds on them.
fn hostile() {
    const BYTES: [u8; 8] = [0xff, 0xff, 0xff, 0xf0, 1, 2, 3, 4];
    let attempt = || serde_xdr::from_slice::<String>(black_box(&BYTES));
    let refusal = attempt().expect_err("refused");
    let times = (0..ROUNDS).map(|_| round(&mut || attempt())).collect();
    println!();
    println!("hostile ff ff ff f0 01 02 03 04 as a string: {refusal}");
    println!("{:>9.3} us", microseconds(median(times)));
}
