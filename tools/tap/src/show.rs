//! Recorded files, decoded for a reader.

use std::io::Write;
use std::path::Path;

use crate::error::TapError;
use crate::fixture::Fixture;
use crate::report::Report;

/// Shows the origin and every message of `fixture`, which was read from `path`.
///
/// # Errors
/// [`TapError::Print`], or [`TapError::Bytes`] when it holds something that is no message.
pub fn show<W: Write>(
    report: &mut Report<W>,
    path: &Path,
    fixture: &Fixture,
) -> Result<(), TapError> {
    report
        .heading(path, &fixture.origin)
        .map_err(TapError::Print)?;
    for recorded in &fixture.messages {
        let message = recorded.message().map_err(|source| TapError::Bytes {
            path: path.to_owned(),
            source,
        })?;
        if let Some(message) = message {
            report
                .recorded(recorded.direction, &message)
                .map_err(TapError::Print)?;
        }
    }
    Ok(())
}
