//! Hostile lengths cost nothing: neither memory nor time.

use std::time::Instant;

use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Opaque, Text, from_slice};

const HOSTILE: [u8; 8] = [0xff, 0xff, 0xff, 0xf0, 1, 2, 3, 4];

#[derive(Debug, Serialize, Deserialize)]
struct Name {
    #[serde(with = "Text::<{ u32::MAX }>")]
    name: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Data {
    #[serde(with = "Opaque::<{ u32::MAX }>")]
    data: Vec<u8>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Names {
    #[serde(with = "Array::<{ u32::MAX }, Text<16>>")]
    names: Vec<String>,
}

fn refused<T: for<'de> Deserialize<'de>>() {
    let allocations = allocation_counter::measure(|| {
        assert!(from_slice::<T>(&HOSTILE).is_err());
    });
    assert_eq!(allocations.count_total, 0, "{}", std::any::type_name::<T>());

    let fastest = (0..1000)
        .map(|_| {
            let start = Instant::now();
            let result = from_slice::<T>(&HOSTILE);
            let time = start.elapsed();
            assert!(result.is_err());
            time
        })
        .min();
    let nanoseconds = fastest.map_or(u128::MAX, |time| time.as_nanos());
    assert!(nanoseconds < 10_000, "{nanoseconds} ns");
}

#[test]
fn eight_hostile_bytes_fail_at_once_and_without_allocating() {
    refused::<String>();
    refused::<Name>();
    refused::<Data>();
    refused::<Names>();
    refused::<Vec<String>>();
    refused::<Vec<u64>>();
    refused::<Vec<()>>();
}

#[test]
fn memory_set_aside_on_the_word_of_a_count_is_bounded() {
    type Large = Option<[u64; 32]>;
    let elements: u32 = 1_000_000;
    let mut input = elements.to_be_bytes().to_vec();
    input.resize(4 + 4_000_000, 0);
    input[4] = 9;
    let allocations = allocation_counter::measure(|| {
        assert!(from_slice::<Vec<Large>>(&input).is_err());
    });
    assert!(allocations.bytes_max <= 1 << 20, "{allocations:?}");
}
