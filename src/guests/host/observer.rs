//! Who is told what becomes of connections.

use crate::guests::reason::Reason;

/// Whoever watches the connections to hosts. Called from the run's tasks; must not block.
pub trait ConnectionObserver: Send + Sync {
    /// The connection to a host was lost; it is sought anew.
    fn lost(&self, uri: &str, reason: &Reason);

    /// A host is waited for; with the reason of the last attempt, if there was one.
    fn waiting(&self, uri: &str, reason: Option<&Reason>);
}
