//! The folders of generated files: bring them up to date, or say how they are not.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use crate::emit::File;
use crate::error::RunError;
use crate::report::Report;
use crate::run::Project;

/// Writes `files` and removes what else is in the folder.
///
/// # Errors
/// A file cannot be written or removed.
pub fn write(project: &Project, files: &[File]) -> Result<(), RunError> {
    for stale in stale(project, files)? {
        fs::remove_file(&stale).map_err(|source| failed("remove", &stale, source))?;
    }
    for file in files {
        let path = project.root.join(&file.path);
        let parent = path.parent().unwrap_or(&project.root);
        fs::create_dir_all(parent).map_err(|source| failed("create", parent, source))?;
        if fs::read_to_string(&path).is_ok_and(|text| text == file.text) {
            continue;
        }
        fs::write(&path, &file.text).map_err(|source| failed("write", &path, source))?;
    }
    Ok(())
}

/// Compares `files` with what is in the folder.
///
/// # Errors
/// The folder cannot be read.
pub fn check(project: &Project, files: &[File]) -> Result<Report, RunError> {
    let mut report = Report::new();
    for path in stale(project, files)? {
        report.finding(&format!("{} is not generated any more", path.display()));
    }
    for file in files {
        let path = project.root.join(&file.path);
        let old = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(failed("read", &path, error)),
        };
        if old == file.text {
            continue;
        }
        let diff = TextDiff::from_lines(&old, &file.text);
        let (before, after) = (format!("a/{}", file.path), format!("b/{}", file.path));
        let unified = diff.unified_diff().header(&before, &after).to_string();
        report.finding(unified.trim_end());
    }
    Ok(report)
}

/// Files in the folders that are not among `files`.
fn stale(project: &Project, files: &[File]) -> Result<Vec<PathBuf>, RunError> {
    let expected: Vec<PathBuf> = files
        .iter()
        .map(|file| project.root.join(&file.path))
        .collect();
    let mut found = Vec::new();
    let mut folders = project.outputs().to_vec();
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(failed("read", &folder, error)),
        };
        for entry in entries {
            let path = entry
                .map_err(|source| failed("read", &folder, source))?
                .path();
            if path.is_dir() {
                folders.push(path);
            } else if !expected.contains(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn failed(action: &'static str, path: &Path, source: io::Error) -> RunError {
    RunError::File {
        action,
        path: path.to_owned(),
        source,
    }
}
