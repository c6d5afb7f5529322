//! Tests against a real libvirtd with real guests: the test bed's, which `tools/test` puts up.
#![expect(clippy::unwrap_used, reason = "tests")]

mod client;
mod testbed;
