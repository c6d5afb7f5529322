//! Tells the program the target it is built for, and the commit it is built from.
//!
//! The commit is what `VIRTWIRE_COMMIT` says, else what an archive of the sources was made from
//! (`commit.txt`, which git fills in), else what git says of a release build in a checkout, with
//! `+changes` if tracked files differ from it. Other builds do not ask git: each commit would have
//! everything compiled anew.

use std::env;
use std::path::Path;
use std::process::Command;

const ARCHIVED: &str = "src/bin/libvirt-guests/commit.txt";

fn main() {
    say(&format!("rerun-if-changed={ARCHIVED}"));
    say("rerun-if-env-changed=VIRTWIRE_COMMIT");
    let commit = given().or_else(archived).or_else(checked_out);
    let commit = commit.unwrap_or_else(|| "unknown".to_owned());
    let target = env::var("TARGET").unwrap_or_else(|_| "unknown".to_owned());
    say(&format!("rustc-env=VIRTWIRE_COMMIT={commit}"));
    say(&format!("rustc-env=VIRTWIRE_TARGET={target}"));
}

fn say(instruction: &str) {
    println!("cargo::{instruction}");
}

fn given() -> Option<String> {
    let commit = env::var("VIRTWIRE_COMMIT").ok()?;
    (!commit.is_empty()).then_some(commit)
}

fn archived() -> Option<String> {
    let commit = std::fs::read_to_string(ARCHIVED).ok()?;
    (!commit.starts_with('$')).then(|| commit.trim().to_owned())
}

fn checked_out() -> Option<String> {
    // A folder without history of its own may lie in somebody else's.
    if env::var("PROFILE").ok()? != "release" || !Path::new(".git").exists() {
        return None;
    }
    let commit = git(&["rev-parse", "HEAD"])?;
    for path in git(&["rev-parse", "--git-path", "HEAD", "--git-path", "logs/HEAD"])?.lines() {
        // Cargo takes a file that is not there for one that has changed.
        if Path::new(path).exists() {
            say(&format!("rerun-if-changed={path}"));
        }
    }
    for path in ["src", "proto", "Cargo.toml", "Cargo.lock"] {
        say(&format!("rerun-if-changed={path}"));
    }
    let changes = git(&["status", "--porcelain", "--untracked-files=no"])?;
    let mark = if changes.is_empty() { "" } else { "+changes" };
    Some(format!("{commit}{mark}"))
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}
