//! Ending a run early, from outside.

use tokio::sync::watch;

/// A wish, shared by all tasks of a run, that it end.
#[derive(Clone, Debug)]
pub struct Interrupt(watch::Sender<bool>);

impl Default for Interrupt {
    fn default() -> Self {
        Self(watch::Sender::new(false))
    }
}

impl Interrupt {
    /// Ends the run: nothing new is begun, nothing is waited for, and the state stays true.
    pub fn raise(&self) {
        self.0.send_replace(true);
    }

    /// Whether the run is to end.
    #[must_use]
    pub fn is_raised(&self) -> bool {
        *self.0.borrow()
    }

    /// Resolves when the run is to end. Dropping the future is harmless.
    pub async fn raised(&self) {
        let mut raised = self.0.subscribe();
        // Fails only when every sender is gone, and `self` is one.
        let _raised = raised.wait_for(|raised| *raised).await;
    }
}
