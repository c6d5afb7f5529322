//! The unread bytes of a message whose union has an unknown arm.

use serde::Serialize;
use serde_json::Value;
use serde_xdr::{Error, ErrorKind};

/// Checks that `error`, with which `value` could not be encoded, comes of such an arm, and that its place and what is
/// unread behind it make up all of `length` bytes.
pub(crate) fn check<T: Serialize>(value: &T, error: &Error, length: usize, place: &str) {
    let what = "an arm that this side does not know";
    assert_eq!(error.kind(), &ErrorKind::Unsupported { what }, "{place}");
    let unread = unread(&serde_json::to_value(value).unwrap()).unwrap();
    assert_eq!(error.offset() + 4 + unread, length, "{place}");
}

/// How many bytes are unread behind a discriminant.
fn unread(value: &Value) -> Option<usize> {
    match value {
        Value::Object(object) => match object.get("*") {
            Some(arm) => Some(arm[1].as_array()?.len()),
            None => object.values().find_map(unread),
        },
        Value::Array(array) => array.iter().find_map(unread),
        _ => None,
    }
}
