//! The codecs as `#[serde(with = "..")]`, byte by byte.

use bytes::{Bytes, BytesMut};
use serde::{Deserialize, Serialize};
use serde_xdr::{
    Array, FixedArray, FixedOpaque, Opaque, Optional, Plain, Text, from_slice, to_bytes_mut,
};

const STRING_MAX: u32 = 64;
const NAMES_MAX: u32 = 4;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Everything {
    #[serde(with = "Text::<STRING_MAX>")]
    text: String,
    #[serde(with = "Opaque::<8>")]
    opaque: Vec<u8>,
    #[serde(with = "Opaque::<8>")]
    shared: Bytes,
    #[serde(with = "FixedOpaque")]
    fixed: [u8; 5],
    #[serde(with = "Array::<NAMES_MAX, Text<STRING_MAX>>")]
    names: Vec<String>,
    #[serde(with = "Array::<2>")]
    numbers: Vec<i64>,
    #[serde(with = "FixedArray::<Plain>")]
    pair: [u32; 2],
    #[serde(with = "FixedArray::<Optional<Text<3>>>")]
    choices: [Option<String>; 2],
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    note: Option<String>,
    #[serde(with = "Plain")]
    flag: bool,
    #[serde(with = "Array::<2, FixedOpaque>")]
    keys: Vec<[u8; 4]>,
}

fn everything() -> Everything {
    Everything {
        text: "hello".into(),
        opaque: vec![1, 2, 3],
        shared: Bytes::from_static(&[9]),
        fixed: [1, 2, 3, 4, 5],
        names: vec!["a".into(), "bcde".into()],
        numbers: vec![-1],
        pair: [7, 8],
        choices: [None, Some("xyz".into())],
        note: Some(String::new()),
        flag: true,
        keys: vec![[0xaa, 0xbb, 0xcc, 0xdd]],
    }
}

#[rustfmt::skip]
const EVERYTHING: &[u8] = &[
    0, 0, 0, 5, b'h', b'e', b'l', b'l', b'o', 0, 0, 0, // text: length, bytes, padding
    0, 0, 0, 3, 1, 2, 3, 0,                            // opaque
    0, 0, 0, 1, 9, 0, 0, 0,                            // shared
    1, 2, 3, 4, 5, 0, 0, 0,                            // fixed: no length
    0, 0, 0, 2,                                        // names: two
    0, 0, 0, 1, b'a', 0, 0, 0,
    0, 0, 0, 4, b'b', b'c', b'd', b'e',
    0, 0, 0, 1, 255, 255, 255, 255, 255, 255, 255, 255, // numbers: one hyper
    0, 0, 0, 7, 0, 0, 0, 8,                            // pair: no count
    0, 0, 0, 0,                                        // choices: absent,
    0, 0, 0, 1, 0, 0, 0, 3, b'x', b'y', b'z', 0,       // present
    0, 0, 0, 1, 0, 0, 0, 0,                            // note: present and empty
    0, 0, 0, 1,                                        // flag
    0, 0, 0, 1, 0xaa, 0xbb, 0xcc, 0xdd,                // keys: one
];

#[test]
fn every_codec_writes_and_reads_rfc_4506() {
    let mut buffer = BytesMut::new();
    to_bytes_mut(&everything(), &mut buffer).unwrap();
    assert_eq!(&buffer[..], EVERYTHING);
    assert_eq!(from_slice::<Everything>(EVERYTHING).unwrap(), everything());
}

#[test]
fn other_formats_see_plain_strings_and_sequences() {
    let json = serde_json::to_value(everything()).unwrap();
    assert_eq!(json["text"], "hello");
    assert_eq!(json["fixed"], serde_json::json!([1, 2, 3, 4, 5]));
    assert_eq!(json["choices"], serde_json::json!([null, "xyz"]));
    assert_eq!(
        serde_json::from_value::<Everything>(json).unwrap(),
        everything()
    );
}
