//! What holds for every value and for all bytes.

use bytes::BytesMut;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, FixedArray, FixedOpaque, Opaque, Optional, Text, from_slice, to_bytes_mut};

/// Every construct at least once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Everything {
    small: (i8, u8, i16, u16),
    flag: bool,
    int: i32,
    #[serde(with = "Text::<16>")]
    text: String,
    hyper: (i64, u64),
    #[serde(with = "Opaque::<9>")]
    opaque: Vec<u8>,
    float: u32,
    #[serde(with = "FixedOpaque")]
    key: [u8; 7],
    #[serde(with = "Array::<4, Optional<Text<6>>>")]
    names: Vec<Option<String>>,
    #[serde(with = "FixedArray::<Opaque<3>>")]
    pair: [Vec<u8>; 2],
    #[serde(with = "Array::<3>")]
    values: Vec<Value>,
    list: Option<Box<Node>>,
    kind: Kind,
    nothing: (),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Value {
    #[serde(rename = "1")]
    Int(i32),
    #[serde(rename = "4")]
    Pair(u64, bool),
    #[serde(rename = "-7")]
    Text {
        #[serde(with = "Text::<5>")]
        text: String,
        more: Option<u32>,
    },
    #[serde(rename = "900")]
    Void,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Kind {
    First,
    Second,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Node {
    number: i32,
    next: Option<Box<Node>>,
}

fn list(numbers: Vec<i32>) -> Option<Box<Node>> {
    numbers
        .into_iter()
        .fold(None, |next, number| Some(Box::new(Node { number, next })))
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<i32>().prop_map(Value::Int),
        any::<(u64, bool)>().prop_map(|(number, flag)| Value::Pair(number, flag)),
        ("[a-zé]{0,2}", any::<Option<u32>>()).prop_map(|(text, more)| Value::Text { text, more }),
        Just(Value::Void),
    ]
}

fn everything() -> impl Strategy<Value = Everything> {
    let words = (
        any::<(i8, u8, i16, u16)>(),
        any::<bool>(),
        any::<i32>(),
        any::<(i64, u64)>(),
    );
    let bytes = (
        "[ -~]{0,16}",
        vec(any::<u8>(), 0..=9),
        any::<u32>(),
        any::<[u8; 7]>(),
        [vec(any::<u8>(), 0..=3), vec(any::<u8>(), 0..=3)],
    );
    let parts = (
        vec(option::of("[a-z]{0,6}"), 0..=4),
        vec(value(), 0..=3),
        vec(any::<i32>(), 0..5).prop_map(list),
        prop_oneof![Just(Kind::First), Just(Kind::Second)],
    );
    (words, bytes, parts).prop_map(
        |((small, flag, int, hyper), (text, opaque, float, key, pair), parts)| {
            let (names, values, list, kind) = parts;
            Everything {
                small,
                flag,
                int,
                text,
                hyper,
                opaque,
                float,
                key,
                names,
                pair,
                values,
                list,
                kind,
                nothing: (),
            }
        },
    )
}

#[expect(clippy::expect_used, reason = "a test's premise")]
fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    let mut buffer = BytesMut::new();
    to_bytes_mut(value, &mut buffer).expect("within its bounds");
    buffer.to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_encoded_decodes_to_the_same(value in everything()) {
        prop_assert_eq!(from_slice(&encode(&value)), Ok(value));
    }

    #[test]
    fn every_prefix_fails(value in everything()) {
        let bytes = encode(&value);
        for end in 0..bytes.len() {
            prop_assert!(from_slice::<Everything>(&bytes[..end]).is_err(), "first {} bytes", end);
        }
    }

    #[test]
    fn a_trailing_byte_fails(value in everything(), byte in any::<u8>()) {
        let mut bytes = encode(&value);
        bytes.push(byte);
        prop_assert!(from_slice::<Everything>(&bytes).is_err());
    }

    #[test]
    fn a_pad_byte_that_is_not_zero_fails(
        text in "[a-z]{1,16}", key: [u8; 7], place in any::<prop::sample::Index>(), byte in 1_u8..
    ) {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        struct Padded {
            #[serde(with = "Text::<16>")]
            text: String,
            #[serde(with = "FixedOpaque")]
            key: [u8; 7],
        }
        let padded = Padded { text, key };
        let mut bytes = encode(&padded);
        let mut pads: Vec<usize> = (4 + padded.text.len()..bytes.len() - 8).collect();
        pads.push(bytes.len() - 1);
        bytes[pads[place.index(pads.len())]] = byte;
        prop_assert!(from_slice::<Padded>(&bytes).is_err());
    }

    #[test]
    fn a_changed_encoding_fails_or_means_something_else(
        value in everything(), place in any::<prop::sample::Index>(), flip in 1_u8..
    ) {
        let mut bytes = encode(&value);
        let index = place.index(bytes.len());
        bytes[index] ^= flip;
        if let Ok(other) = from_slice::<Everything>(&bytes) {
            prop_assert_ne!(&other, &value);
            prop_assert_eq!(encode(&other), bytes);
        }
    }

    #[test]
    fn whatever_decodes_encodes_to_the_same_bytes(bytes in vec(prop_oneof![4 => 0_u8..2, 1 => any::<u8>()], 0..64)) {
        if let Ok(value) = from_slice::<Vec<Value>>(&bytes) {
            prop_assert_eq!(encode(&value), &bytes[..]);
        }
        if let Ok(value) = from_slice::<(Option<Box<Node>>, bool)>(&bytes) {
            prop_assert_eq!(encode(&value), &bytes[..]);
        }
        if let Ok(value) = from_slice::<Vec<String>>(&bytes) {
            prop_assert_eq!(encode(&value), &bytes[..]);
        }
        if let Ok(value) = from_slice::<Everything>(&bytes) {
            prop_assert_eq!(encode(&value), bytes);
        }
    }
}
