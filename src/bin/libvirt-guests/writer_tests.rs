//! Readers that are slow, blocked or gone.

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

/// Takes all.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
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
    let (read, errors) = (Arc::default(), Kept::default());
    let writer = Writer::start(Blocked(told, Arc::clone(&read)), errors.clone());
    let begun = Instant::now();
    for _ in 0..40_000 {
        let line = "a line of progress, which is forty bytes\n".to_owned();
        writer.put(Stream::Out, Weight::Progress, line);
    }
    writer.put(Stream::Out, Weight::Line, "a guest is off\n".to_owned());
    writer.put(
        Stream::Err,
        Weight::Line,
        "a host was not reached\n".to_owned(),
    );
    assert!(begun.elapsed() < PATIENCE, "nobody waits");
    assert!(writer.close().is_ok());
    assert!(begun.elapsed() < PATIENCE * 3, "the end waits briefly");
    assert_eq!(*errors.0.lock().unwrap(), b"a host was not reached\n");
    drop(go_on);
    assert!(writer.close().is_ok());
    let text = String::from_utf8(read.lock().unwrap().clone()).unwrap();
    assert!(text.ends_with("a guest is off\n"));
    assert!(text.contains("lines before were dropped"));
    assert!(text.len() < WAITING_MAX + 2 * PIECE);
}

#[test]
fn result_that_nobody_takes_is_a_failure_and_one_that_is_taken_late_is_whole() {
    let (go_on, told) = sync_channel(0);
    let read = Arc::default();
    let writer = Writer::start(Blocked(told, Arc::clone(&read)), io::sink());
    let result = "a result\n".repeat(10_000);
    writer.put(Stream::Out, Weight::Result, result.clone());
    thread::scope(|scope| {
        scope.spawn(|| {
            thread::sleep(PATIENCE + Duration::from_secs(1));
            drop(go_on);
        });
        assert!(writer.close().is_ok());
    });
    assert_eq!(read.lock().unwrap().len(), result.len());

    let (_never, told) = sync_channel(0);
    let writer = Writer::start(Blocked(told, Arc::default()), io::sink());
    writer.put(Stream::Out, Weight::Result, result);
    let error = writer.close().unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::TimedOut);
}

#[test]
fn empty_text_keeps_nobody_waiting() {
    let writer = Writer::start(io::sink(), io::sink());
    let begun = Instant::now();
    writer.put(Stream::Out, Weight::Result, String::new());
    writer.close().unwrap();
    assert!(begun.elapsed() < PATIENCE);
}

#[test]
fn streams_keep_their_order_where_both_are_read() {
    let both = Kept::default();
    let writer = Writer::start(both.clone(), both.clone());
    let lines: Vec<String> = (0..200).map(|number| format!("{number}\n")).collect();
    for (number, line) in lines.iter().enumerate() {
        let stream = if number % 3 == 0 {
            Stream::Err
        } else {
            Stream::Out
        };
        writer.put(stream, Weight::Line, line.clone());
    }
    writer.close().unwrap();
    let written = String::from_utf8(both.0.lock().unwrap().clone()).unwrap();
    assert_eq!(written, lines.concat());
}
