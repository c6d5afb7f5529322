//! The form of all objects, as a JSON Schema of 2020-12.

/// The schema.
pub(crate) const SCHEMA: &str = include_str!("output.schema.json");

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use virtwire::guests::Outcome;
    use virtwire::guests::journal::ServiceStatus;

    use super::*;
    use crate::arguments;
    use crate::exit::Status;
    use crate::json::Code;

    fn schema() -> Value {
        serde_json::from_str(SCHEMA).unwrap()
    }

    #[test]
    fn schema_lists_every_code_with_its_meaning() {
        let codes = Code::all().map(|it| json!({"const": it.name(), "description": it.meaning()}));
        let codes: Vec<Value> = codes.collect();
        let expected = serde_json::to_string_pretty(&codes).unwrap();
        assert_eq!(
            schema()["$defs"]["code"]["oneOf"],
            json!(codes),
            "it should be {expected}"
        );
    }

    #[test]
    fn schema_lists_every_outcome_status_command_and_exit_status() {
        let schema = schema();
        assert_eq!(schema["$defs"]["outcome"]["enum"], json!(Outcome::NAMES));
        assert_eq!(schema["$defs"]["status"]["enum"], json!(ServiceStatus::ALL));
        let statuses: Vec<u8> = Status::ALL.iter().map(|status| status.code()).collect();
        assert_eq!(schema["properties"]["exit_status"]["enum"], json!(statuses));
        let definition = arguments::definition();
        let commands = definition.get_subcommands().map(|it| json!(it.get_name()));
        let commands: Vec<Value> = commands.chain([Value::Null]).collect();
        assert_eq!(schema["properties"]["command"]["enum"], json!(commands));
    }
}
