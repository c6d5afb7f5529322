//! `virtwire-sim`: a simulated libvirt daemon for scripts and for trying things out.

mod program;

use std::process::ExitCode;

fn main() -> ExitCode {
    program::run()
}
