//! Processes that print their result.

use std::process::{Command, Stdio};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::BenchError;

/// Runs a command to its end and returns what it printed.
pub(crate) fn output(command: &mut Command) -> Result<String, BenchError> {
    let name = format!("{command:?}");
    let output = match command.stdin(Stdio::null()).output() {
        Ok(output) => output,
        Err(source) => {
            return Err(BenchError::Start {
                command: name,
                source,
            });
        }
    };
    if !output.status.success() {
        return Err(BenchError::Failed {
            command: name,
            status: output.status,
            complaint: beginning(&output.stderr),
        });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first lines of a complaint, which may be one for each of ten thousand guests.
fn beginning(complaint: &[u8]) -> String {
    let complaint = String::from_utf8_lossy(complaint);
    let lines: Vec<&str> = complaint.trim().lines().take(10).collect();
    lines.join("\n")
}

/// Runs a command that prints JSON.
pub(crate) fn result<T: DeserializeOwned>(command: &mut Command) -> Result<T, BenchError> {
    let output = output(command)?;
    serde_json::from_str(&output).map_err(|_| BenchError::Output {
        command: format!("{command:?}"),
        output,
    })
}

/// A value of this program as JSON.
pub(crate) fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| format!("{{\"error\": \"{error}\"}}"))
}
