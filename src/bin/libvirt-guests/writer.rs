//! The threads that write: nobody who reads our output slowly, or not at all, delays a guest.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// The most text of a stream that waits to be written, in bytes, apart from results.
const WAITING_MAX: usize = 1 << 20;
/// How much is written at one time: a reader that takes this much is one that reads.
const PIECE: usize = 4096;
/// How long the end waits for a reader that takes nothing.
const PATIENCE: Duration = Duration::from_secs(2);
/// The same for a reader of a result.
const RESULT_PATIENCE: Duration = Duration::from_secs(10);
/// How long a text waits for an earlier one of the other stream, so that they keep their order on a terminal.
const ORDER: Duration = Duration::from_millis(100);
/// How long a text waits for others to be written with it: to wake a thread for each line costs more than all
/// else that is done for a guest.
const TOGETHER: Duration = Duration::from_millis(5);

/// Where a text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    Out,
    Err,
}

/// How much a text matters when its reader is slow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// The first to be dropped.
    Progress,
    /// Dropped when there is nothing lighter.
    Line,
    /// A result that the user asked for; never dropped.
    Result,
}

struct Text {
    number: u64,
    weight: Weight,
    bytes: Vec<u8>,
}

/// The texts of one stream.
#[derive(Default)]
struct Queue {
    texts: VecDeque<Text>,
    waiting: usize,
    dropped: u64,
    /// Pieces written so far.
    written: u64,
    /// The first number and the greatest weight of the texts that are being written.
    busy: Option<(u64, Weight)>,
    /// Whether its reader has kept the other stream waiting, and has taken nothing since.
    stalled: bool,
}

#[derive(Default)]
struct State {
    out: Queue,
    err: Queue,
    next: u64,
    /// Whether the end waits: texts wait for no others any more.
    closing: bool,
    /// The first failure to write to standard output. Nothing more is written there after it.
    failure: Option<io::Error>,
}

/// The queues in front of the threads. All clones are the same.
#[derive(Clone)]
pub(crate) struct Writer(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    /// Wakes the thread of standard output when its queue is no longer empty.
    out: Condvar,
    /// The same for standard error.
    err: Condvar,
    /// Wakes whoever waits for texts to be written.
    written: Condvar,
}

impl Shared {
    fn filled(&self, stream: Stream) -> &Condvar {
        match stream {
            Stream::Out => &self.out,
            Stream::Err => &self.err,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Writer {
    /// Starts a thread for each stream. Where none can be started, nothing is written, and [`Writer::close`] says so.
    pub(crate) fn start(
        out: impl Write + Send + 'static,
        err: impl Write + Send + 'static,
    ) -> Self {
        let shared = Arc::new(Shared::default());
        let spawn = |stream, sink: Box<dyn Write + Send>| {
            let shared = Arc::clone(&shared);
            thread::Builder::new()
                .name("writer".to_owned())
                .spawn(move || work(&shared, stream, sink))
        };
        let of_out = spawn(Stream::Out, Box::new(out));
        let of_err = spawn(Stream::Err, Box::new(err));
        if let Some(error) = of_out.err().or(of_err.err()) {
            shared.state().failure = Some(error);
        }
        Self(shared)
    }

    /// Queues a text. Never waits.
    pub(crate) fn put(&self, stream: Stream, weight: Weight, text: String) {
        let mut state = self.0.state();
        if text.is_empty() || (stream == Stream::Out && state.failure.is_some()) {
            return;
        }
        let number = state.next;
        state.next += 1;
        let queue = state.queue(stream);
        let was_empty = queue.texts.is_empty();
        queue.waiting += text.len();
        queue.texts.push_back(Text {
            number,
            weight,
            bytes: text.into_bytes(),
        });
        while queue.waiting > WAITING_MAX && queue.drop_lightest() {}
        drop(state);
        if was_empty {
            self.0.filled(stream).notify_one();
        }
    }

    /// Remembers a failure to make a text.
    pub(crate) fn fail(&self, error: io::Error) {
        self.0.state().failure.get_or_insert(error);
    }

    /// Waits until all is written, or readers have taken nothing for two seconds, ten for a result; says whether
    /// everything could be written, as far as anybody wanted to read it.
    pub(crate) fn close(&self) -> io::Result<()> {
        let mut state = self.0.state();
        state.closing = true;
        self.0.out.notify_one();
        self.0.err.notify_one();
        let mut late = false;
        while !state.is_idle() {
            let before = state.written();
            let patience = state.patience();
            let (next, waited) = self
                .0
                .written
                .wait_timeout_while(state, patience, |state| {
                    state.written() == before && !state.is_idle()
                })
                .unwrap_or_else(PoisonError::into_inner);
            state = next;
            if waited.timed_out() && state.written() == before {
                late = state.out.has_result();
                break;
            }
        }
        match state.failure.take() {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            None if late => Err(io::ErrorKind::TimedOut.into()),
            _ => Ok(()),
        }
    }
}

impl State {
    fn queue(&mut self, stream: Stream) -> &mut Queue {
        match stream {
            Stream::Out => &mut self.out,
            Stream::Err => &mut self.err,
        }
    }

    fn other(&mut self, stream: Stream) -> &mut Queue {
        match stream {
            Stream::Out => &mut self.err,
            Stream::Err => &mut self.out,
        }
    }

    fn is_idle(&self) -> bool {
        self.out.is_idle() && self.err.is_idle()
    }

    fn written(&self) -> u64 {
        self.out.written + self.err.written
    }

    fn patience(&self) -> Duration {
        if self.out.has_result() || self.err.has_result() {
            RESULT_PATIENCE
        } else {
            PATIENCE
        }
    }
}

impl Queue {
    fn is_idle(&self) -> bool {
        self.busy.is_none() && self.texts.is_empty()
    }

    fn has_result(&self) -> bool {
        let of_queue = self.texts.iter().map(|text| text.weight);
        let busy = self.busy.map(|(_, weight)| weight);
        of_queue.chain(busy).any(|weight| weight == Weight::Result)
    }

    /// The number of the first text that is not written yet.
    fn first(&self) -> Option<u64> {
        let busy = self.busy.map(|(number, _)| number);
        busy.or_else(|| self.texts.front().map(|text| text.number))
    }

    /// Whether a text before this one is not written yet.
    fn is_behind(&self, number: u64) -> bool {
        self.first().is_some_and(|first| first < number)
    }

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

    /// Takes the texts before this number as one, but no more of them than fill a piece: those in the queue can
    /// still be dropped.
    fn take_before(&mut self, number: u64) -> Vec<u8> {
        let mut together = Vec::new();
        while together.len() < PIECE
            && self.texts.front().is_some_and(|text| text.number < number)
            && let Some(text) = self.texts.pop_front()
        {
            self.waiting = self.waiting.saturating_sub(text.bytes.len());
            let (first, weight) = self.busy.unwrap_or((text.number, text.weight));
            self.busy = Some((first, weight.max(text.weight)));
            together.extend(text.bytes);
        }
        together
    }
}

fn work(shared: &Shared, stream: Stream, mut sink: Box<dyn Write + Send>) {
    loop {
        let mut texts = next(shared, stream);
        let dropped = std::mem::take(&mut shared.state().queue(stream).dropped);
        if dropped > 0 {
            let note = format!(
                "libvirt-guests: {dropped} lines before were dropped: their reader is slow\n"
            );
            texts.splice(0..0, note.into_bytes());
        }
        for piece in texts.chunks(PIECE) {
            let written = sink.write_all(piece).and_then(|()| sink.flush());
            let mut state = shared.state();
            let queue = state.queue(stream);
            queue.written += 1;
            queue.stalled = false;
            shared.written.notify_all();
            if let Err(error) = written {
                // With standard error gone there is nowhere left to say so.
                if stream == Stream::Out {
                    state.failure.get_or_insert(error);
                }
                break;
            }
        }
        shared.state().queue(stream).busy = None;
        shared.written.notify_all();
    }
}

/// Waits for the next texts of a stream, and for earlier ones of the other stream, but not for long.
fn next(shared: &Shared, stream: Stream) -> Vec<u8> {
    let filled = shared.filled(stream);
    let mut state = shared.state();
    loop {
        state = filled
            .wait_while(state, |state| state.queue(stream).texts.is_empty())
            .unwrap_or_else(PoisonError::into_inner);
        (state, _) = filled
            .wait_timeout_while(state, TOGETHER, |state| !state.closing)
            .unwrap_or_else(PoisonError::into_inner);
        let Some(first) = state.queue(stream).texts.front() else {
            continue;
        };
        let number = first.number;
        let (ordered, waited) = shared
            .written
            .wait_timeout_while(state, ORDER, |state| {
                let other = state.other(stream);
                !other.stalled && other.is_behind(number)
            })
            .unwrap_or_else(PoisonError::into_inner);
        state = ordered;
        if waited.timed_out() {
            state.other(stream).stalled = true;
        }
        let other = state.other(stream);
        let until = if other.stalled { None } else { other.first() };
        let texts = state.queue(stream).take_before(until.unwrap_or(u64::MAX));
        if !texts.is_empty() {
            return texts;
        }
    }
}

#[cfg(test)]
#[path = "writer_tests.rs"]
mod tests;
