//! RFC 4506's rules, one at a time.

use serde::{Deserialize, Serialize};

use crate::{Array, DEPTH_MAX, EMPTY_ELEMENTS_MAX, Error, ErrorKind, FixedOpaque, Opaque, Text};
use crate::{Optional, from_slice};

fn kind<'de, T: Deserialize<'de> + std::fmt::Debug>(input: &'de [u8]) -> ErrorKind {
    from_slice::<T>(input).unwrap_err().kind().clone()
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Bounded {
    #[serde(with = "Text::<4>")]
    name: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Data {
    #[serde(with = "Opaque::<8>")]
    data: Vec<u8>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Key {
    #[serde(with = "FixedOpaque")]
    key: [u8; 5],
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Names {
    #[serde(with = "Array::<3, Text<8>>")]
    names: Vec<String>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct List {
    value: i32,
    #[serde(with = "Optional::<crate::Plain>")]
    next: Option<Box<List>>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Value {
    #[serde(rename = "1")]
    Int(i32),
    #[serde(rename = "-3")]
    Text { text: String },
    #[serde(rename = "700")]
    Void,
}

#[test]
fn numbers_are_big_endian_in_four_or_eight_bytes() {
    assert_eq!(from_slice::<i32>(&[255, 255, 255, 254]), Ok(-2));
    assert_eq!(from_slice::<u32>(&[0x80, 0, 0, 1]), Ok(0x8000_0001));
    assert_eq!(from_slice::<i64>(&[255; 8]), Ok(-1));
    assert_eq!(from_slice::<u64>(&[0, 0, 0, 1, 0, 0, 0, 0]), Ok(1 << 32));
    assert_eq!(from_slice::<f32>(&[0x3f, 0x80, 0, 0]), Ok(1.0));
    assert_eq!(from_slice::<f64>(&[0xc0, 0, 0, 0, 0, 0, 0, 0]), Ok(-2.0));
    assert_eq!(from_slice::<i8>(&[255, 255, 255, 128]), Ok(-128));
    assert_eq!(from_slice::<u16>(&[0, 0, 255, 255]), Ok(65_535));
    assert_eq!(from_slice::<()>(&[]), Ok(()));
}

#[test]
fn a_number_too_large_for_its_narrow_type_is_refused() {
    assert_eq!(
        kind::<u8>(&[0, 0, 1, 0]),
        ErrorKind::OutOfRange {
            value: 256,
            integer: "u8"
        }
    );
    assert_eq!(
        kind::<i16>(&[255, 255, 0, 0]),
        ErrorKind::OutOfRange {
            value: -65_536,
            integer: "i16"
        }
    );
}

#[test]
fn booleans_and_flags_are_exactly_zero_or_one() {
    assert_eq!(from_slice::<bool>(&[0, 0, 0, 1]), Ok(true));
    assert_eq!(kind::<bool>(&[0, 0, 0, 2]), ErrorKind::Boolean { value: 2 });
    assert_eq!(
        kind::<bool>(&[1, 0, 0, 0]),
        ErrorKind::Boolean { value: 1 << 24 }
    );
    assert_eq!(from_slice::<Option<i32>>(&[0, 0, 0, 0]), Ok(None));
    assert_eq!(
        kind::<Option<i32>>(&[0, 0, 0, 2, 0, 0, 0, 0]),
        ErrorKind::OptionalFlag { value: 2 }
    );
}

#[test]
fn every_pad_byte_is_zero() {
    for (length, input) in [
        (1_u32, [b'a', 0, 0, 1]),
        (1, [b'a', 1, 0, 0]),
        (2, [b'a', b'b', 0, 1]),
        (3, [b'a', b'b', b'c', 1]),
    ] {
        let mut bytes = length.to_be_bytes().to_vec();
        bytes.extend_from_slice(&input);
        assert_eq!(kind::<String>(&bytes), ErrorKind::Padding, "{bytes:?}");
        bytes.truncate(4 + usize::try_from(length).unwrap());
        bytes.resize(8, 0);
        from_slice::<String>(&bytes).unwrap();
    }
    let error = from_slice::<Key>(&[1, 2, 3, 4, 5, 0, 9, 0]).unwrap_err();
    assert_eq!(error.to_string(), "Key.key at byte 6: pad byte is not zero");
}

#[test]
fn lengths_are_held_to_their_bounds_before_anything_else() {
    assert_eq!(
        kind::<Bounded>(&words(&[5])),
        ErrorKind::OverBound {
            length: 5,
            bound: 4
        }
    );
    assert_eq!(
        kind::<Data>(&words(&[u32::MAX])),
        ErrorKind::OverBound {
            length: 4_294_967_295,
            bound: 8
        }
    );
    assert_eq!(
        kind::<Names>(&words(&[4])),
        ErrorKind::OverBound {
            length: 4,
            bound: 3
        }
    );
    let at_the_bound = [0, 0, 0, 4, b'a', b'b', b'c', b'd'];
    assert_eq!(from_slice::<Bounded>(&at_the_bound).unwrap().name, "abcd");
}

#[test]
fn the_bound_of_an_array_is_not_that_of_its_elements() {
    let long = [
        0, 0, 0, 1, 0, 0, 0, 5, b'a', b'b', b'c', b'd', b'e', 0, 0, 0,
    ];
    assert_eq!(from_slice::<Names>(&long).unwrap().names, ["abcde"]);
}

#[test]
fn an_array_needs_four_bytes_for_each_element() {
    assert_eq!(
        kind::<Vec<i32>>(&words(&[3, 1, 2])),
        ErrorKind::TooManyElements {
            elements: 3,
            left: 8
        }
    );
    assert_eq!(
        kind::<Names>(&words(&[2, 0])),
        ErrorKind::TooManyElements {
            elements: 2,
            left: 4
        }
    );
}

#[test]
fn an_array_of_nothing_is_short() {
    assert_eq!(from_slice::<Vec<()>>(&words(&[7])).unwrap().len(), 7);
    assert_eq!(
        kind::<Vec<()>>(&words(&[EMPTY_ELEMENTS_MAX + 1])),
        ErrorKind::TooManyElements {
            elements: EMPTY_ELEMENTS_MAX + 1,
            left: 0
        }
    );
}

#[test]
fn text_is_utf_8() {
    let error = from_slice::<String>(&[0, 0, 0, 2, b'a', 0xff, 0, 0]).unwrap_err();
    assert_eq!(error.to_string(), "String at byte 5: string is not utf-8");
    assert_eq!(from_slice::<&str>(&[0, 0, 0, 2, 0xc3, 0xa9, 0, 0]), Ok("é"));
}

#[test]
fn discriminants_are_the_integers_that_variants_are_renamed_to() {
    assert_eq!(from_slice(&words(&[1, 9])), Ok(Value::Int(9)));
    let text = [0xff, 0xff, 0xff, 0xfd, 0, 0, 0, 1, b'x', 0, 0, 0];
    assert_eq!(from_slice(&text), Ok(Value::Text { text: "x".into() }));
    assert_eq!(from_slice(&words(&[700])), Ok(Value::Void));
    let error = from_slice::<Value>(&words(&[2])).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Value at byte 0: 2 is not a known discriminant"
    );
    let error = from_slice::<Value>(&words(&[1])).unwrap_err();
    assert_eq!(error.to_string(), "Value.1 at byte 4: need 4 bytes, 0 left");
}

#[test]
fn nothing_follows_the_value() {
    let error = from_slice::<List>(&words(&[1, 0, 0])).unwrap_err();
    assert_eq!(error.to_string(), "List at byte 8: 4 bytes left over");
    assert_eq!(kind::<()>(&[0]), ErrorKind::TrailingBytes { left: 1 });
}

#[test]
fn a_list_may_be_as_deep_as_the_limit_and_no_deeper() {
    let list = |nodes: u32| {
        let mut list: Vec<u32> = (1..nodes).flat_map(|node| [node, 1]).collect();
        list.extend([nodes, 0]);
        words(&list)
    };
    from_slice::<List>(&list(DEPTH_MAX + 1)).unwrap();
    assert_eq!(kind::<List>(&list(DEPTH_MAX + 2)), ErrorKind::Depth);
    assert_eq!(kind::<List>(&list(1_000_000)), ErrorKind::Depth);
}

#[test]
fn what_xdr_has_no_word_for_is_refused() {
    for error in [
        from_slice::<char>(&[0; 4]).unwrap_err(),
        from_slice::<i128>(&[0; 16]).unwrap_err(),
        from_slice::<std::collections::HashMap<u32, u32>>(&[0; 4]).unwrap_err(),
        from_slice::<serde_json::Value>(&[0; 4]).unwrap_err(),
    ] {
        assert!(
            matches!(error.kind(), ErrorKind::Unsupported { .. }),
            "{error}"
        );
    }
}

#[test]
fn an_error_names_type_field_and_offset() {
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "read by name only")]
    struct DomainInfo {
        state: u8,
        max_mem: u64,
        cpu_time: u64,
    }
    let error = from_slice::<DomainInfo>(&[0; 15]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "DomainInfo.cpu_time at byte 12: need 8 bytes, 3 left"
    );
    assert_eq!(error.type_name(), Some("DomainInfo"));
    assert_eq!(error.field_name(), Some("cpu_time"));
    assert_eq!(error.offset(), 12);
    assert!(size_of::<Error>() <= 96);
}

#[test]
fn an_implementation_may_fail_in_its_own_words() {
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "never made")]
    struct Port {
        port: std::num::NonZeroU16,
    }
    let error = from_slice::<Port>(&[0; 4]).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Custom { .. }), "{error}");
    assert_eq!(
        (error.type_name(), error.field_name()),
        (Some("Port"), Some("port"))
    );
}
