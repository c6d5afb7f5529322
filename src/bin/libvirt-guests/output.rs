//! The only place that prints.
//!
//! Standard output has the script's lines and what was asked for, or with `--json` one object and nothing else; standard
//! error what is wrong.
//! Somebody who stops reading our output has had enough of it: that is no failure.

use std::error::Error;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::time::uptime;
use virtwire::guests::{Printable, Report};

use crate::json::{Answer, Object, Problem};
use crate::writer::{Stream, Weight, Writer};

/// How much goes to standard error besides errors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Verbosity {
    Quiet,
    #[default]
    Normal,
    Verbose(u8),
}

impl Verbosity {
    pub(crate) fn new(verbose: u8, quiet: bool) -> Self {
        match (quiet, verbose) {
            (true, _) => Self::Quiet,
            (false, 0) => Self::Normal,
            (false, level) => Self::Verbose(level),
        }
    }

    fn level(self) -> LevelFilter {
        match self {
            Self::Quiet => LevelFilter::OFF,
            Self::Normal => LevelFilter::WARN,
            Self::Verbose(1) => LevelFilter::INFO,
            Self::Verbose(2) => LevelFilter::DEBUG,
            Self::Verbose(_) => LevelFilter::TRACE,
        }
    }
}

/// Standard output and standard error. All clones are the same. A thread writes: nothing here waits for a reader.
#[derive(Clone)]
pub(crate) struct Output {
    writer: Writer,
    verbosity: Arc<Mutex<Verbosity>>,
    /// `None` where lines for people are wanted.
    object: Arc<Mutex<Option<Object>>>,
}

impl Output {
    pub(crate) fn standard() -> Self {
        Self {
            writer: Writer::start(io::stdout(), io::stderr()),
            verbosity: Arc::default(),
            object: Arc::default(),
        }
    }

    fn verbosity(&self) -> Verbosity {
        *self
            .verbosity
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets how much is told, here and by what the library traces.
    pub(crate) fn set_verbosity(&mut self, verbosity: Verbosity) {
        *self
            .verbosity
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = verbosity;
        let writer = self.writer.clone();
        // Fails only if there is a subscriber already, which then serves as well.
        let _ = tracing_subscriber::fmt()
            .with_max_level(verbosity.level())
            .with_ansi(io::stderr().is_terminal())
            .with_target(false)
            .with_timer(uptime())
            .with_writer(move || Traces(writer.clone()))
            .try_init();
    }

    /// Has one object printed instead of all lines and texts, if one is given.
    pub(crate) fn set_object(&mut self, object: Option<Object>) {
        *self.object() = object;
    }

    fn object(&self) -> MutexGuard<'_, Option<Object>> {
        self.object.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets the answer in the object.
    pub(crate) fn answer(&mut self, answer: Answer) {
        if let Some(object) = &mut *self.object() {
            object.answer(answer);
        }
    }

    /// Adds a report to the answer in the object.
    pub(crate) fn report(&mut self, report: Report) {
        if let Some(object) = &mut *self.object() {
            object.report(report);
        }
    }

    /// Adds an error to the object alone.
    pub(crate) fn record(&mut self, problem: Problem) {
        if let Some(object) = &mut *self.object() {
            object.add(problem);
        }
    }

    /// An error, which is told and added to the object.
    pub(crate) fn fault(&mut self, problem: Problem) {
        self.problem(&problem);
        self.record(problem);
    }

    /// Prints the object, if one is wanted.
    pub(crate) fn conclude(&mut self, exit_status: u8) {
        let Some(object) = self.object().take() else {
            return;
        };
        match object.finish(exit_status) {
            Ok(text) => self.put(Stream::Out, Weight::Result, format!("{text}\n")),
            Err(error) => self.writer.fail(error.into()),
        }
    }

    fn put(&self, stream: Stream, weight: Weight, text: String) {
        self.writer.put(stream, weight, text);
    }

    fn put_for_people(&self, weight: Weight, text: impl FnOnce() -> String) {
        if self.object().is_none() {
            self.put(Stream::Out, weight, text());
        }
    }

    /// A line of standard output.
    pub(crate) fn line(&mut self, line: impl Display) {
        self.put_for_people(Weight::Line, || one_line(line));
    }

    /// A line of standard output that another one will soon replace.
    pub(crate) fn progress(&mut self, line: impl Display) {
        self.put_for_people(Weight::Progress, || one_line(line));
    }

    /// A text of standard output that has its own line ends.
    pub(crate) fn text(&mut self, text: &impl Display) {
        self.put_for_people(Weight::Result, || text.to_string());
    }

    /// A warning, unless it is not wanted.
    pub(crate) fn warning(&mut self, warning: impl Display) {
        if self.verbosity() != Verbosity::Quiet {
            self.complain(format_args!("warning: {warning}"));
        }
    }

    /// What the program is at, for those who read its log.
    pub(crate) fn remark(&mut self, remark: impl Display) {
        if self.verbosity() != Verbosity::Quiet {
            self.complain(remark);
        }
    }

    /// Something that only those want to know who asked for it.
    pub(crate) fn detail(&mut self, detail: impl Display) {
        if matches!(self.verbosity(), Verbosity::Verbose(_)) {
            self.complain(detail);
        }
    }

    /// An error with all its causes.
    pub(crate) fn error(&mut self, error: &dyn Error) {
        self.complain(chain(error));
    }

    /// Something that is not as it was asked to be.
    pub(crate) fn problem(&mut self, problem: impl Display) {
        self.complain(problem);
    }

    /// A text of several lines on standard error: the parser's own error, or a list that is nowhere else.
    pub(crate) fn attachment(&mut self, text: &impl Display) {
        self.put(Stream::Err, Weight::Result, text.to_string());
    }

    fn complain(&self, complaint: impl Display) {
        let line = one_line(format_args!("libvirt-guests: {complaint}"));
        self.put(Stream::Err, Weight::Line, line);
    }

    /// Waits until all is written, but no longer than two seconds for a reader who takes nothing; says whether
    /// everything could be written, as far as anybody wanted to read it.
    pub(crate) fn close(&mut self) -> io::Result<()> {
        self.writer.close()
    }
}

/// An error with all its causes, on one line.
pub(crate) fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

/// One line, whatever names and errors have in them.
fn one_line(line: impl Display) -> String {
    format!("{}\n", Printable(&line.to_string()))
}

/// Passes the traces of the library on to standard error.
struct Traces(Writer);

impl Write for Traces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes).into_owned();
        self.0.put(Stream::Err, Weight::Progress, text);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
