//! What one process is asked to do.

use clap::{Args, ValueEnum};

/// What one process is asked to do.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Job {
    pub(super) peer: Peer,
    pub(super) operation: Operation,
    pub(super) calls: u32,
}

/// Who does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Peer {
    Virtwire,
    C,
    CThreads,
    Pure,
    Bare,
}

/// What kind of calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Operation {
    /// Ask for a domain's information, one call after the other.
    Info,
    /// The same with 5 calls outstanding, by 5 tasks or threads on one connection.
    Full,
    /// List all domains.
    List,
    /// Open a connection and close it.
    Open,
}

/// As many as a daemon lets a connection have.
pub(super) const OUTSTANDING: u32 = 5;

impl Peer {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Virtwire => "virtwire",
            Self::C => "C",
            Self::CThreads => "C, 5 threads",
            Self::Pure => "libvirt-pure",
            Self::Bare => "bare socket",
        }
    }

    /// libvirt-pure knows UNIX sockets only.
    pub(super) fn reaches(self, uri: &str) -> bool {
        self != Self::Pure || uri.contains("+unix:")
    }
}

impl Operation {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Full => "full",
            Self::List => "list",
            Self::Open => "open",
        }
    }
}
