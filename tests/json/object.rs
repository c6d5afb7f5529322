//! What `--json` prints, held against the schema.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

pub(crate) const SCHEMA: &str =
    include_str!("../../src/bin/libvirt-guests/json/output.schema.json");

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
});

/// The one object of a run that has ended with this status.
///
/// # Panics
/// It is not one line with one object of the documented form.
pub(crate) fn object(status: Option<i32>, out: &str) -> Value {
    let value: Value = serde_json::from_str(out).unwrap();
    assert!(value.is_object() && out.ends_with('\n'), "{out}");
    assert_eq!(out.lines().count(), 1, "{out}");
    let errors: Vec<String> = VALIDATOR
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}: {value:#}");
    assert_eq!(
        value.get("exit_status").and_then(Value::as_i64),
        status.map(i64::from),
        "{out}"
    );
    value
}
