//! The daemon's own pings.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::Instant;
use virtwire_proto::{EventMessage, Header, Program, keepalive};

use super::connection::{Connection, End, Fate};

/// When to ping, and when to give up.
#[derive(Debug)]
pub(super) struct Keepalive {
    pings: Option<(Duration, u32)>,
    /// The client has shown that it knows pings.
    begun: bool,
    unanswered: u32,
    last: Instant,
}

impl Keepalive {
    pub(super) fn new(pings: Option<(Duration, u32)>) -> Self {
        Self {
            pings,
            begun: false,
            unanswered: 0,
            last: Instant::now(),
        }
    }

    pub(super) fn begin(&mut self) {
        self.begun = true;
    }

    /// Something came from the client.
    pub(super) fn heard(&mut self) {
        if self.pings.is_some() {
            self.unanswered = 0;
            self.last = Instant::now();
        }
    }

    /// When the next ping is due.
    pub(super) fn due(&self) -> Option<Instant> {
        let (interval, _) = self.pings.filter(|_| self.begun)?;
        Some(self.last + interval)
    }

    pub(super) async fn sleep(due: Option<Instant>) {
        match due {
            Some(due) => tokio::time::sleep_until(due).await,
            None => std::future::pending().await,
        }
    }
}

impl<R, W> Connection<R, W>
where
    R: AsyncRead + Send + Unpin,
    W: AsyncWrite + Send + Unpin,
{
    /// The client has been silent for an interval.
    pub(super) fn ping(&mut self) -> Fate {
        let Some((_, count)) = self.keepalive.pings else {
            return Fate::Continue(());
        };
        if self.keepalive.unanswered >= count {
            return Fate::Break(End::Now);
        }
        self.keepalive.unanswered += 1;
        self.keepalive.last = Instant::now();
        let ping = Header::message(Program::KEEPALIVE, keepalive::Ping::NUMBER);
        self.write_message(&ping, &());
        Fate::Continue(())
    }
}
