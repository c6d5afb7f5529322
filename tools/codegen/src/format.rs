//! Calls rustfmt.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::emit::File;
use crate::error::RunError;

/// Formats a generated file the way `configuration` (a `rustfmt.toml` or its folder) says.
///
/// # Errors
/// rustfmt is missing, or refuses the text.
pub fn format(file: &File, configuration: &Path) -> Result<String, RunError> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(configuration)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(RunError::Rustfmt)?;
    // rustfmt reads all of its input before it writes, so this cannot wait for ever.
    if let Some(mut input) = rustfmt.stdin.take() {
        input
            .write_all(file.text.as_bytes())
            .map_err(RunError::Rustfmt)?;
    }
    let output = rustfmt.wait_with_output().map_err(RunError::Rustfmt)?;
    if !output.status.success() {
        return Err(RunError::Unformattable {
            file: file.path.clone(),
            message: String::from_utf8_lossy(&output.stderr).into_owned(),
        });
    }
    String::from_utf8(output.stdout).map_err(|_| RunError::Unformattable {
        file: file.path.clone(),
        message: "the output is not UTF-8".to_owned(),
    })
}
