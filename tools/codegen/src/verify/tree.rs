//! The whole comparison with an unpacked source tree.

use std::path::Path;

use super::compare::Comparison;
use super::headers::Headers;
use super::upstream;
use crate::error::RunError;
use crate::report::Report;
use crate::run::{self, Project};

/// The modules that have a program, in the order of the report.
const PROGRAMS: [&str; 5] = ["remote", "qemu", "lxc", "admin", "keepalive"];

/// Compares the project's files with the source tree at `tree`.
///
/// Procedures above a program's highest number in the tree are newer than it: they are named and
/// not counted. Everything else that is not equal is a difference.
///
/// # Errors
/// A file on either side cannot be read, or is wrong.
pub fn verify(project: &Project, tree: &Path) -> Result<Report, RunError> {
    let (ours, _) = run::model(project)?;
    let theirs = upstream::model(tree)?;
    let comparison = Comparison {
        ours: &ours,
        theirs: &theirs,
    };
    let mut report = Report::new();
    for module in PROGRAMS {
        comparison.program(module, &mut report);
    }
    comparison.message(&mut report);
    Headers::of(tree)?.compare(&ours, &mut report);
    Ok(report)
}
