//! The only place that prints.
//!
//! Standard output has the script's lines and what was asked for, standard error what is wrong.
//! Somebody who stops reading our output has had enough of it: that is no failure.

use std::error::Error;
use std::fmt::{self, Display};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use tracing_subscriber::filter::LevelFilter;

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

/// Standard output and standard error. All clones are the same.
#[derive(Clone)]
pub(crate) struct Output(Arc<Mutex<Streams>>);

struct Streams {
    out: Box<dyn Write + Send>,
    err: Box<dyn Write + Send>,
    verbosity: Verbosity,
    /// The first failure to write to `out`. Nothing more is written there after it.
    failure: Option<io::Error>,
}

impl Output {
    pub(crate) fn standard() -> Self {
        Self::new(Box::new(io::stdout()), Box::new(io::stderr()))
    }

    fn new(out: Box<dyn Write + Send>, err: Box<dyn Write + Send>) -> Self {
        Self(Arc::new(Mutex::new(Streams {
            out,
            err,
            verbosity: Verbosity::default(),
            failure: None,
        })))
    }

    fn streams(&self) -> MutexGuard<'_, Streams> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets how much is told, here and by what the library traces.
    pub(crate) fn set_verbosity(&mut self, verbosity: Verbosity) {
        self.streams().verbosity = verbosity;
        // Fails only if there is a subscriber already, which then serves as well.
        let _ = tracing_subscriber::fmt()
            .with_max_level(verbosity.level())
            .with_writer(io::stderr)
            .without_time()
            .try_init();
    }

    fn write(&mut self, text: fmt::Arguments<'_>) {
        let mut streams = self.streams();
        if streams.failure.is_none() {
            let written = streams.out.write_fmt(text);
            streams.failure = written.and_then(|()| streams.out.flush()).err();
        }
    }

    /// A line of standard output.
    pub(crate) fn line(&mut self, line: impl Display) {
        self.write(format_args!("{line}\n"));
    }

    /// A text of standard output that has its own line ends.
    pub(crate) fn text(&mut self, text: &impl Display) {
        self.write(format_args!("{text}"));
    }

    /// A line of standard output for programs.
    pub(crate) fn json(&mut self, value: &impl Serialize) {
        match serde_json::to_string(value) {
            Ok(text) => self.line(text),
            Err(error) => {
                self.streams().failure.get_or_insert_with(|| error.into());
            }
        }
    }

    /// A warning, unless it is not wanted.
    pub(crate) fn warning(&mut self, warning: impl Display) {
        if self.streams().verbosity != Verbosity::Quiet {
            self.complain(format_args!("libvirt-guests: warning: {warning}\n"));
        }
    }

    /// What the program is at, for those who read its log.
    pub(crate) fn remark(&mut self, remark: impl Display) {
        if self.streams().verbosity != Verbosity::Quiet {
            self.complain(format_args!("libvirt-guests: {remark}\n"));
        }
    }

    /// Something that only those want to know who asked for it.
    pub(crate) fn detail(&mut self, detail: impl Display) {
        if matches!(self.streams().verbosity, Verbosity::Verbose(_)) {
            self.complain(format_args!("libvirt-guests: {detail}\n"));
        }
    }

    /// An error with all its causes.
    pub(crate) fn error(&mut self, error: &dyn Error) {
        let mut text = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            text = format!("{text}: {error}");
            cause = error.source();
        }
        self.complain(format_args!("libvirt-guests: {text}\n"));
    }

    /// Something that is not as it was asked to be.
    pub(crate) fn problem(&mut self, problem: impl Display) {
        self.complain(format_args!("libvirt-guests: {problem}\n"));
    }

    /// What is wrong with the command line, in the parser's own form.
    pub(crate) fn usage(&mut self, text: &impl Display) {
        self.complain(format_args!("{text}"));
    }

    fn complain(&mut self, text: fmt::Arguments<'_>) {
        // With standard error gone there is nowhere left to say so.
        let _ = self.streams().err.write_fmt(text);
    }

    /// Says whether everything could be written, as far as anybody wanted to read it.
    pub(crate) fn close(&mut self) -> io::Result<()> {
        match self.streams().failure.take() {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn reader_who_goes_away_is_no_failure_and_a_full_disk_is_one() {
        for (kind, fine) in [
            (io::ErrorKind::BrokenPipe, true),
            (io::ErrorKind::StorageFull, false),
        ] {
            let mut output = Output::new(Box::new(Broken(kind)), Box::new(io::sink()));
            output.line("first");
            output.line("second");
            assert_eq!(output.close().is_ok(), fine, "{kind:?}");
        }
    }
}
