//! `virtwire-bench WHAT`: measures one part of virtwire beside its peers and prints a table.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::expect_used,
    reason = "a tool for people: it prints, and stops when its own premises fail"
)]

mod xdr;

use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("xdr") => xdr::run(),
        _ => {
            eprintln!("usage: virtwire-bench xdr");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
