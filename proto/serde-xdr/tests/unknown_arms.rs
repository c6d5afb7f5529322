//! Unions with arms that this side does not know.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests say what is wrong by panicking"
)]

use bytes::BytesMut;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, ErrorKind, HostText, UnknownArm, from_slice, to_bytes_mut};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Value {
    #[serde(rename = "1")]
    Int(i32),
    #[serde(rename = "7")]
    Text(HostText),
    #[serde(rename = "*")]
    Unknown(UnknownArm),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Param {
    name: HostText,
    value: Value,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Record {
    id: i32,
    #[serde(with = "Array::<8>")]
    params: Vec<Param>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Reply {
    first: i32,
    #[serde(with = "Array::<16>")]
    records: Vec<Record>,
    count: i32,
    note: Option<HostText>,
    names: Vec<HostText>,
}

fn int(name: &str, value: i32) -> Param {
    let (name, value) = (name.into(), Value::Int(value));
    Param { name, value }
}

fn reply() -> Reply {
    let params = vec![int("a", 1), int("b", 2), int("c", 3)];
    let record = |id| Record {
        id,
        params: params.clone(),
    };
    Reply {
        first: 4,
        records: vec![record(1), record(2), record(3)],
        count: 3,
        note: Some("note".into()),
        names: vec!["x".into(); 3],
    }
}

/// Bytes of a record's id and count, and of one parameter.
const HEAD: usize = 8;
const PARAM: usize = 16;

/// The bytes of a reply in which a parameter of a record is of kind `kind`.
fn with_kind(record: usize, param: usize, kind: i32) -> (Vec<u8>, usize) {
    let mut wire = BytesMut::new();
    to_bytes_mut(&reply(), &mut wire).unwrap();
    let at = 8 + record * (HEAD + 3 * PARAM) + HEAD + param * PARAM + 8;
    assert_eq!(wire[at..at + 4], 1_i32.to_be_bytes());
    wire[at..at + 4].copy_from_slice(&kind.to_be_bytes());
    (wire.to_vec(), at + 4)
}

#[test]
fn what_stands_before_an_unknown_arm_is_kept_and_the_rest_is_unread() {
    for kind in [0, 2, 8, -1, i32::MAX] {
        for (record, param) in [(0, 0), (1, 1), (2, 2)] {
            let (wire, behind) = with_kind(record, param, kind);
            let found: Reply = from_slice(&wire).unwrap();
            let mut expected = reply();
            expected.records.truncate(record + 1);
            let last = &mut expected.records[record].params;
            last.truncate(param + 1);
            last[param].value = Value::Unknown(UnknownArm {
                discriminant: kind,
                unread: wire[behind..].to_vec().into(),
            });
            let (count, note, names) = (0, None, Vec::new());
            let expected = Reply {
                count,
                note,
                names,
                ..expected
            };
            assert_eq!(found, expected, "{kind}");
        }
    }
}

#[test]
fn what_was_unread_cannot_be_sent() {
    let (wire, _) = with_kind(1, 1, 9);
    let found: Reply = from_slice(&wire).unwrap();
    let mut again = BytesMut::new();
    let error = to_bytes_mut(&found, &mut again).unwrap_err();
    let what = "an arm that this side does not know";
    assert_eq!(error.kind(), &ErrorKind::Unsupported { what });
    assert!(again.is_empty());
}

#[test]
fn what_is_wrong_before_an_unknown_arm_is_still_wrong() {
    let (mut wire, _) = with_kind(1, 1, 9);
    // The length of the name before the unknown value, over what is left.
    let name = 8 + (HEAD + 3 * PARAM) + HEAD + PARAM;
    wire[name] = 0x7f;
    let error = from_slice::<Reply>(&wire).unwrap_err();
    assert!(
        matches!(error.kind(), ErrorKind::Truncated { .. }),
        "{error}"
    );
    assert!(from_slice::<Reply>(&wire[..name]).is_err(), "cut before it");
}

#[test]
fn a_count_behind_an_unknown_arm_sets_no_memory_aside() {
    #[derive(Debug, Deserialize)]
    struct Hostile {
        value: Value,
        numbers: Vec<u64>,
        empty: Vec<()>,
    }
    let mut wire = vec![0, 0, 0, 9];
    wire.extend([0xff; 64]);
    let found: Hostile = from_slice(&wire).unwrap();
    assert!(found.numbers.is_empty() && found.empty.is_empty());
    assert!(matches!(found.value, Value::Unknown(it) if it.unread.len() == 64));
}

#[test]
fn elements_around_an_unknown_arm_end_with_it_however_many_are_declared() {
    // An element begins with a number, which must not be read as zero for ever.
    let mut wire = vec![0, 0, 0x10, 0];
    wire.extend([
        0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0, 1, b'a', 0, 0, 0, 0, 0, 0, 9,
    ]);
    wire.extend([0; 4 * 0x1000]);
    let found: Vec<Record> = from_slice(&wire).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].params.len(), 1);
}

#[test]
fn a_union_without_a_default_refuses_what_it_does_not_know() {
    #[derive(Debug, Deserialize)]
    enum Closed {
        #[serde(rename = "1")]
        #[expect(dead_code, reason = "only decoded")]
        Int(i32),
    }
    let error = from_slice::<Vec<Closed>>(&[0, 0, 0, 1, 0, 0, 0, 2]).unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Discriminant { value: 2 });
}

#[test]
fn json_has_what_was_unread() {
    let unread = vec![1, 2].into();
    let value = Value::Unknown(UnknownArm {
        discriminant: 9,
        unread,
    });
    let json = serde_json::to_string(&value).unwrap();
    assert_eq!(json, r#"{"*":[9,[1,2]]}"#);
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), value);
    assert_eq!(
        format!("{value:?}"),
        "Unknown(UnknownArm { discriminant: 9, unread: 2 bytes })"
    );
}

#[test]
fn an_element_that_goes_on_behind_an_unknown_arm_is_not_dropped_in_silence() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Early {
        params: Vec<Param>,
        id: i32,
    }
    let record = |id| Early {
        params: vec![int("a", 1)],
        id,
    };
    let mut wire = BytesMut::new();
    to_bytes_mut(&vec![record(1), record(2)], &mut wire).unwrap();
    wire[16..20].copy_from_slice(&9_i32.to_be_bytes());
    from_slice::<Vec<Early>>(&wire).unwrap_err();
}

#[test]
fn a_variant_that_is_called_default_is_like_any_other() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Mode {
        Fast,
        Default,
    }
    assert_eq!(from_slice::<Mode>(&[0, 0, 0, 1]).unwrap(), Mode::Default);
    from_slice::<Mode>(&[0, 0, 0, 7]).unwrap_err();
}
