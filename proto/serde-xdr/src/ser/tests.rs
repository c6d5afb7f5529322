//! What is written, and what is not.

use bytes::BytesMut;
use serde::{Deserialize, Serialize};

use crate::{Array, DEPTH_MAX, EMPTY_ELEMENTS_MAX, ErrorKind, Opaque, Text};
use crate::{from_slice, to_bytes_mut, to_bytes_mut_for_c};

fn encode<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    let mut buffer = BytesMut::new();
    to_bytes_mut(value, &mut buffer).unwrap();
    buffer.to_vec()
}

fn kind<T: Serialize + ?Sized>(value: &T) -> ErrorKind {
    let mut buffer = BytesMut::from(&b"before"[..]);
    let error = to_bytes_mut(value, &mut buffer).unwrap_err();
    assert_eq!(buffer, b"before"[..], "cut back to where it was");
    error.kind().clone()
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Bounded {
    id: u32,
    #[serde(with = "Text::<4>")]
    name: String,
    #[serde(with = "Array::<2>")]
    ids: Vec<u32>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Long {
    #[serde(with = "Opaque::<1000000>")]
    data: Vec<u8>,
    #[serde(with = "Array::<1000000>")]
    numbers: Vec<u64>,
}

#[test]
fn it_appends() {
    let mut buffer = BytesMut::from(&b"before"[..]);
    to_bytes_mut(&(1_u8, true), &mut buffer).unwrap();
    assert_eq!(buffer, b"before\0\0\0\x01\0\0\0\x01"[..]);
}

#[test]
fn strings_of_every_length_are_padded_with_zeros() {
    for length in 0..40 {
        let text = "x".repeat(length);
        let bytes = encode(&("yyyyyyyy", &text));
        assert_eq!(bytes.len(), 12 + 4 + length.next_multiple_of(4));
        assert!(bytes[16 + length..].iter().all(|&byte| byte == 0));
        assert_eq!(from_slice(&bytes), Ok(("yyyyyyyy".to_owned(), text)));
    }
}

#[test]
fn values_around_the_size_of_a_chunk_come_back() {
    for length in (990..1040).chain([2047, 2048, 100_000]) {
        let data: Vec<u8> = (0..=255).cycle().take(length).collect();
        let numbers = (0..).take(length).collect();
        let long = Long { data, numbers };
        assert_eq!(from_slice(&encode(&long)), Ok(long), "length {length}");
    }
}

#[test]
fn a_value_over_its_bound_is_not_sent() {
    let mut value = Bounded {
        id: 0,
        name: "abcde".into(),
        ids: vec![],
    };
    assert_eq!(
        kind(&value),
        ErrorKind::OverBound {
            length: 5,
            bound: 4
        }
    );
    let error = to_bytes_mut(&value, &mut BytesMut::new()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Bounded.name at byte 4: length 5 is over the bound 4"
    );
    value.name.pop();
    value.ids = vec![0; 3];
    assert_eq!(
        kind(&value),
        ErrorKind::OverBound {
            length: 3,
            bound: 2
        }
    );
    value.ids.pop();
    assert_eq!(encode(&value).len(), 24);
}

#[test]
fn what_would_not_be_decoded_is_not_encoded() {
    #[derive(Serialize)]
    struct List {
        next: Option<Box<List>>,
    }
    let list = |nodes| {
        (0..nodes).fold(List { next: None }, |list, _| List {
            next: Some(Box::new(list)),
        })
    };
    encode(&list(DEPTH_MAX));
    assert_eq!(kind(&list(DEPTH_MAX + 1)), ErrorKind::Depth);

    let nothing = usize::try_from(EMPTY_ELEMENTS_MAX).unwrap();
    encode(&vec![(); nothing]);
    assert!(matches!(
        kind(&vec![(); nothing + 1]),
        ErrorKind::OverBound { .. }
    ));
}

#[test]
fn what_xdr_has_no_word_for_is_refused() {
    struct Unknown;
    impl Serialize for Unknown {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq((0..3).filter(|number| number % 2 == 0))
        }
    }
    struct Liar;
    impl Serialize for Liar {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            use serde::ser::SerializeSeq;
            let mut elements = serializer.serialize_seq(Some(3))?;
            elements.serialize_element(&1)?;
            elements.end()
        }
    }
    let map = std::collections::BTreeMap::from([(1, 2)]);
    for kind in [kind(&'c'), kind(&1_i128), kind(&map), kind(&Unknown)] {
        assert!(matches!(kind, ErrorKind::Unsupported { .. }), "{kind}");
    }
    assert_eq!(
        kind(&Liar),
        ErrorKind::ElementCount {
            declared: 3,
            given: 1
        }
    );
}

#[test]
fn text_with_a_nul_is_refused_for_a_peer_in_c_wherever_it_stands() {
    #[derive(Serialize)]
    struct Texts {
        #[serde(with = "Text::<16>")]
        name: String,
        plain: &'static str,
        #[serde(with = "Array::<4, crate::Optional<Text<16>>>")]
        names: Vec<Option<String>>,
        value: Value,
        #[serde(with = "Opaque::<16>")]
        data: Vec<u8>,
    }
    #[derive(Serialize)]
    enum Value {
        #[serde(rename = "7")]
        Text(#[serde(with = "Text::<64>")] String),
    }
    let texts = || Texts {
        name: "web".to_owned(),
        plain: "web",
        names: vec![None, Some("web".to_owned())],
        value: Value::Text("w".repeat(40)),
        data: vec![0, 0],
    };
    let mut buffer = BytesMut::new();
    to_bytes_mut_for_c(&texts(), &mut buffer).unwrap();
    assert_eq!(buffer[..], encode(&texts()));

    let nul = || "web\0x".to_owned();
    let name = Texts {
        name: nul(),
        ..texts()
    };
    let plain = Texts {
        plain: "\0",
        ..texts()
    };
    let names = Texts {
        names: vec![Some(nul())],
        ..texts()
    };
    let value = Texts {
        value: Value::Text("w".repeat(40) + "\0"),
        ..texts()
    };
    for (texts, field) in [
        (name, "name"),
        (plain, "plain"),
        (names, "names"),
        (value, "7"),
    ] {
        let mut buffer = BytesMut::new();
        let error = to_bytes_mut_for_c(&texts, &mut buffer).unwrap_err();
        assert_eq!(
            (error.kind(), error.field_name()),
            (&ErrorKind::Nul, Some(field))
        );
        assert!(buffer.is_empty());
        // XDR itself allows it.
        encode(&texts);
    }
}
