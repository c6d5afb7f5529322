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
    let part = std::env::args().nth(1);
    let Some("xdr") = part.as_deref() else {
        eprintln!("usage: virtwire-bench xdr");
        return ExitCode::from(2);
    };
    xdr::run();
    ExitCode::SUCCESS
}
