//! Arbitrary bytes: nothing panics, and whatever decodes encodes to the same bytes.
#![no_main]

use bytes::BytesMut;
use libfuzzer_sys::fuzz_target;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, FixedArray, FixedOpaque, Opaque, Optional, Text, from_slice, to_bytes_mut};

/// Every construct at least once, the lengths first, so that short inputs reach far.
#[derive(Serialize, Deserialize)]
struct Everything {
    values: Vec<Value>,
    #[serde(with = "Text::<64>")]
    text: String,
    #[serde(with = "Opaque::<64>")]
    opaque: Vec<u8>,
    #[serde(with = "FixedOpaque")]
    key: [u8; 6],
    #[serde(with = "Array::<16, Optional<Text<16>>>")]
    names: Vec<Option<String>>,
    #[serde(with = "FixedArray::<Opaque<5>>")]
    pair: [Vec<u8>; 2],
    small: (i8, u8, i16, u16),
    double: (f32, f64),
    empty: Vec<()>,
    list: Option<Box<Node>>,
}

#[derive(Serialize, Deserialize)]
enum Value {
    #[serde(rename = "1")]
    Int(i32),
    #[serde(rename = "4")]
    Pair(u64, bool),
    #[serde(rename = "-7")]
    Text {
        #[serde(with = "Text::<16>")]
        text: String,
        more: Option<u32>,
    },
    #[serde(rename = "5")]
    Nested(Box<Everything>),
    #[serde(rename = "6")]
    Void,
}

#[derive(Serialize, Deserialize)]
struct Node {
    number: i32,
    next: Option<Box<Node>>,
}

fn round_trip<T: Serialize + for<'de> Deserialize<'de>>(input: &[u8]) {
    if let Ok(value) = from_slice::<T>(input) {
        let mut buffer = BytesMut::new();
        to_bytes_mut(&value, &mut buffer).expect("what was decoded can be encoded");
        assert_eq!(buffer, input);
    }
}

fuzz_target!(|input: &[u8]| {
    round_trip::<Everything>(input);
    round_trip::<Vec<Value>>(input);
    round_trip::<Vec<String>>(input);
    round_trip::<Node>(input);
});
