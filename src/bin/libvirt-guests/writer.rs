//! The thread that writes: nobody who reads our output slowly, or not at all, delays a guest.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// The most text that waits to be written, in bytes, apart from results.
const WAITING_MAX: usize = 1 << 20;
/// How much is written at one time: a reader that takes this much is one that reads.
const PIECE: usize = 4096;
/// How long the end waits for a reader that takes nothing.
const PATIENCE: Duration = Duration::from_secs(2);

/// Where a text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    Out,
    Err,
}

/// How much a text matters when its reader is slow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The first to be dropped.
    Progress,
    /// Dropped when there is nothing lighter.
    Line,
    /// What was asked for; never dropped.
    Result,
}

struct Text {
    stream: Stream,
    weight: Weight,
    bytes: Vec<u8>,
}

#[derive(Default)]
struct State {
    texts: VecDeque<Text>,
    waiting: usize,
    dropped: u64,
    /// Pieces written so far.
    written: u64,
    /// Whether the thread is at a text that it has taken.
    busy: bool,
    /// The first failure to write to standard output. Nothing more is written there after it.
    failure: Option<io::Error>,
}

/// The queue in front of the thread. All clones are the same.
#[derive(Clone)]
pub(crate) struct Writer(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Writer {
    /// Starts the thread. Without one, texts are written by the caller.
    pub(crate) fn start(
        mut out: impl Write + Send + 'static,
        mut err: impl Write + Send + 'static,
    ) -> Self {
        let shared = Arc::new(Shared::default());
        let of_thread = Arc::clone(&shared);
        let work = move || work(&of_thread, &mut out, &mut err);
        if let Err(error) = thread::Builder::new().name("writer".to_owned()).spawn(work) {
            shared.state().failure = Some(error);
        }
        Self(shared)
    }

    /// Queues a text. Never waits.
    pub(crate) fn put(&self, stream: Stream, weight: Weight, text: String) {
        let mut state = self.0.state();
        if stream == Stream::Out && state.failure.is_some() {
            return;
        }
        state.waiting += text.len();
        state.texts.push_back(Text {
            stream,
            weight,
            bytes: text.into_bytes(),
        });
        while state.waiting > WAITING_MAX && state.drop_lightest() {}
        drop(state);
        self.0.changed.notify_all();
    }

    /// Remembers a failure to make a text.
    pub(crate) fn fail(&self, error: io::Error) {
        self.0.state().failure.get_or_insert(error);
    }

    /// Waits until all is written, or a reader has taken nothing for two seconds; says whether everything could be
    /// written, as far as anybody wanted to read it.
    pub(crate) fn close(&self) -> io::Result<()> {
        let mut state = self.0.state();
        while state.busy || !state.texts.is_empty() {
            let before = state.written;
            let (next, waited) = self
                .0
                .changed
                .wait_timeout_while(state, PATIENCE, |state| {
                    state.written == before && (state.busy || !state.texts.is_empty())
                })
                .unwrap_or_else(PoisonError::into_inner);
            state = next;
            if waited.timed_out() && state.written == before {
                break;
            }
        }
        match state.failure.take() {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        }
    }
}

impl State {
    /// Drops the oldest of the lightest texts that may be dropped.
    fn drop_lightest(&mut self) -> bool {
        let of = |weight| self.texts.iter().position(|text| text.weight == weight);
        let Some(place) = of(Weight::Progress).or_else(|| of(Weight::Line)) else {
            return false;
        };
        if let Some(text) = self.texts.remove(place) {
            self.waiting = self.waiting.saturating_sub(text.bytes.len());
            self.dropped += 1;
        }
        true
    }
}

fn work(shared: &Shared, out: &mut impl Write, err: &mut impl Write) {
    loop {
        let text = {
            let mut state = shared.state();
            state.busy = false;
            shared.changed.notify_all();
            loop {
                if let Some(text) = state.next() {
                    state.busy = true;
                    break text;
                }
                state = shared
                    .changed
                    .wait(state)
                    .unwrap_or_else(PoisonError::into_inner);
            }
        };
        for piece in text.bytes.chunks(PIECE) {
            let written = match text.stream {
                Stream::Out => out.write_all(piece).and_then(|()| out.flush()),
                // With standard error gone there is nowhere left to say so.
                Stream::Err => err.write_all(piece).or(Ok(())),
            };
            let mut state = shared.state();
            state.written += 1;
            shared.changed.notify_all();
            if let Err(error) = written {
                state.failure.get_or_insert(error);
                break;
            }
        }
    }
}

impl State {
    fn next(&mut self) -> Option<Text> {
        let mut text = self.texts.pop_front()?;
        self.waiting = self.waiting.saturating_sub(text.bytes.len());
        if self.dropped > 0 {
            let dropped = std::mem::take(&mut self.dropped);
            let note =
                format!("libvirt-guests: {dropped} lines were dropped: their reader is slow\n");
            if text.stream == Stream::Err {
                text.bytes.splice(0..0, note.into_bytes());
            } else {
                self.waiting += note.len();
                self.texts.push_front(Text {
                    stream: Stream::Err,
                    weight: Weight::Line,
                    bytes: note.into_bytes(),
                });
            }
        }
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, sync_channel};
    use std::time::Instant;

    use super::*;

    struct Broken(io::ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Takes nothing until it is told to.
    struct Blocked(Receiver<()>, Arc<Mutex<Vec<u8>>>);

    impl Write for Blocked {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let _ = self.0.recv();
            self.1.lock().unwrap().extend(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn reader_who_goes_away_is_no_failure_and_a_full_disk_is_one() {
        for (kind, fine) in [
            (io::ErrorKind::BrokenPipe, true),
            (io::ErrorKind::StorageFull, false),
        ] {
            let writer = Writer::start(Broken(kind), io::sink());
            writer.put(Stream::Out, Weight::Line, "first\n".to_owned());
            writer.put(Stream::Out, Weight::Line, "second\n".to_owned());
            assert_eq!(writer.close().is_ok(), fine, "{kind:?}");
        }
    }

    #[test]
    fn blocked_reader_delays_nobody_and_loses_progress_first() {
        let (go_on, told) = sync_channel(0);
        let read = Arc::default();
        let writer = Writer::start(Blocked(told, Arc::clone(&read)), io::sink());
        let begun = Instant::now();
        writer.put(Stream::Out, Weight::Result, "the result\n".to_owned());
        for _ in 0..40_000 {
            let line = "a line of progress, which is forty bytes\n".to_owned();
            writer.put(Stream::Out, Weight::Progress, line);
        }
        writer.put(Stream::Out, Weight::Line, "a guest is off\n".to_owned());
        assert!(begun.elapsed() < PATIENCE, "nobody waits");
        assert!(writer.close().is_ok());
        assert!(begun.elapsed() < PATIENCE * 3, "the end waits briefly");
        drop(go_on);
        assert!(writer.close().is_ok());
        let text = String::from_utf8(read.lock().unwrap().clone()).unwrap();
        assert!(text.starts_with("the result\n"), "{}", &text[..80]);
        assert!(text.ends_with("a guest is off\n"));
        assert!(text.len() < WAITING_MAX + PIECE);
    }
}
