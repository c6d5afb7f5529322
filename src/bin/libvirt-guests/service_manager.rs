//! What the service manager is told, if there is one that wants to be told (`sd_notify(3)`).

use std::collections::VecDeque;
use std::fmt::Display;
use std::io;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use virtwire::guests::Printable;

/// How long a manager that does not read is waited for at the end.
const PATIENCE: Duration = Duration::from_millis(200);
/// The key of a request for more time, in microseconds.
const EXTENSION: &str = "EXTEND_TIMEOUT_USEC=";
/// How many messages wait for it.
const WAITING: usize = 16;
/// How often the thread tries again.
const RETRY: Duration = Duration::from_millis(20);

/// The service manager that `NOTIFY_SOCKET` names. All clones are the same.
///
/// A manager that does not read is waited for by a thread, and by nobody else; of several states, it is then told
/// the newest. Failed notifications are ignored: stopping guests matters more.
#[derive(Clone, Debug)]
pub(crate) struct ServiceManager(Option<Arc<Mailbox>>);

/// The messages on their way to the manager.
#[derive(Debug)]
struct Mailbox {
    socket: UnixDatagram,
    waiting: Arc<Waiting>,
}

#[derive(Debug, Default)]
struct Waiting {
    messages: Mutex<VecDeque<String>>,
    changed: Condvar,
    /// Whether the thread runs.
    runs: AtomicBool,
}

impl ServiceManager {
    /// The one of this process's environment, or none.
    pub(crate) fn of_environment() -> Self {
        let socket = std::env::var_os("NOTIFY_SOCKET").filter(|name| !name.is_empty());
        Self(
            socket
                .and_then(|name| connect(name.as_bytes()).ok())
                .map(Mailbox::new)
                .map(Arc::new),
        )
    }

    /// A start is over. A failed one, too, is told as done: the unit would be a failed one, and would not stop the guests
    /// that do run when the host goes down.
    pub(crate) fn started(&self, good: bool) {
        self.ready(if good {
            "Guests were started"
        } else {
            "Not all guests were started"
        });
    }

    /// Starting is over, for better or worse.
    pub(crate) fn ready(&self, status: impl Display) {
        self.tell(&["READY=1".to_owned(), status_line(status)]);
    }

    /// Stopping begins.
    pub(crate) fn stopping(&self) {
        self.tell(&["STOPPING=1".to_owned(), status_line("Stopping guests")]);
    }

    /// Stopping is over.
    pub(crate) fn stopped(&self, good: bool) {
        let status = if good {
            "Guests were stopped"
        } else {
            "Not all guests were stopped"
        };
        self.status(status, None);
    }

    /// What the program is at, and how much longer it needs from now on to get any further.
    pub(crate) fn status(&self, status: impl Display, extension: Option<Duration>) {
        let extension = extension.filter(|extension| !extension.is_zero());
        let line = extension.map(|time| format!("{EXTENSION}{}", time.as_micros()));
        let lines: Vec<String> = std::iter::once(status_line(status)).chain(line).collect();
        self.tell(&lines);
    }

    fn tell(&self, lines: &[String]) {
        if let Some(mailbox) = &self.0 {
            mailbox.send(lines.join("\n"));
        }
    }
}

/// Whether systemd itself has started this process, as the main process of a unit: not somebody's shell, whose
/// environment may be that of a unit.
pub(crate) fn is_from_service_manager() -> bool {
    let named = std::env::var("SYSTEMD_EXEC_PID").ok();
    let is_of_unit = std::env::var_os("INVOCATION_ID").is_some();
    let parent = std::os::unix::process::parent_id();
    is_main_process(named.as_deref(), is_of_unit, parent, std::process::id())
}

/// `named` is the process that systemd has named in the environment; before systemd 248 it names none.
fn is_main_process(named: Option<&str>, is_of_unit: bool, parent: u32, own: u32) -> bool {
    match named {
        Some(process) => process == own.to_string(),
        None => is_of_unit && parent == 1,
    }
}

impl Mailbox {
    fn new(socket: UnixDatagram) -> Self {
        Self {
            socket,
            waiting: Arc::default(),
        }
    }

    /// Sends now if the manager reads, else by a thread.
    fn send(&self, message: String) {
        let mut messages = lock(&self.waiting);
        if messages.is_empty() {
            match self.socket.send(message.as_bytes()) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                _ => return,
            }
        }
        // Without a thread, the next message tries again.
        if !self.waiting.runs.load(Ordering::Relaxed) && self.start().is_ok() {
            self.waiting.runs.store(true, Ordering::Relaxed);
        }
        // A state that a newer one follows need not be told; that a unit is ready or stopping must be, and so
        // must the time that was asked for.
        let is_state = |message: &String| message.starts_with("STATUS=");
        let mut message = message;
        if is_state(&message)
            && messages.back().is_some_and(is_state)
            && let Some(before) = messages.pop_back()
            && !message.contains(EXTENSION)
            && let Some(extension) = before.lines().find(|line| line.starts_with(EXTENSION))
        {
            message = format!("{message}\n{extension}");
        }
        if messages.len() < WAITING {
            messages.push_back(message);
        }
        self.waiting.changed.notify_all();
    }

    /// Starts the thread, which ends when nothing waits.
    fn start(&self) -> io::Result<()> {
        let socket = self.socket.try_clone()?;
        let waiting = Arc::clone(&self.waiting);
        let work = move || loop {
            thread::sleep(RETRY);
            let mut messages = lock(&waiting);
            while let Some(message) = messages.front() {
                match socket.send(message.as_bytes()) {
                    Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                    _ => messages.pop_front(),
                };
            }
            waiting.changed.notify_all();
            if messages.is_empty() {
                waiting.runs.store(false, Ordering::Relaxed);
                return;
            }
        };
        let notify = thread::Builder::new().name("notify".to_owned());
        notify.spawn(work).map(drop)
    }
}

impl Drop for Mailbox {
    fn drop(&mut self) {
        let messages = lock(&self.waiting);
        let _told = self
            .waiting
            .changed
            .wait_timeout_while(messages, PATIENCE, |messages| !messages.is_empty());
    }
}

fn lock(waiting: &Waiting) -> MutexGuard<'_, VecDeque<String>> {
    waiting
        .messages
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
}

fn connect(name: &[u8]) -> io::Result<UnixDatagram> {
    let address = match name.strip_prefix(b"@") {
        Some(name) => SocketAddr::from_abstract_name(name)?,
        None => SocketAddr::from_pathname(std::ffi::OsStr::from_bytes(name))?,
    };
    let socket = UnixDatagram::unbound()?;
    socket.connect_addr(&address)?;
    socket.set_nonblocking(true)?;
    Ok(socket)
}

/// One line, whatever names and errors have in them.
fn status_line(status: impl Display) -> String {
    let status = status.to_string();
    format!("STATUS={}", Printable(&status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_process_that_systemd_names_is_its_own() {
        for (named, is_of_unit, parent, is_own) in [
            (Some("42"), true, 1, true),
            // A child of that process, which was orphaned.
            (Some("41"), true, 1, false),
            (None, true, 1, true),
            (None, true, 40, false),
            (None, false, 1, false),
        ] {
            let found = is_main_process(named, is_of_unit, parent, 42);
            assert_eq!(found, is_own, "{named:?} {is_of_unit} {parent}");
        }
    }

    #[test]
    fn what_is_told_arrives_by_path_and_by_abstract_name() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("notify");
        let name = format!("@virtwire-test-{}", std::process::id());
        let abstract_address = SocketAddr::from_abstract_name(&name[1..]).unwrap();
        for (listener, name) in [
            (UnixDatagram::bind(&path).unwrap(), path.to_str().unwrap()),
            (UnixDatagram::bind_addr(&abstract_address).unwrap(), &name),
        ] {
            let manager = ServiceManager(Some(Arc::new(Mailbox::new(
                connect(name.as_bytes()).unwrap(),
            ))));
            manager.ready("started\nFDSTORE=1");
            manager.status("3 of 4", Some(Duration::from_secs(2)));
            let mut text = [0; 256];
            for expected in [
                "READY=1\nSTATUS=started\\nFDSTORE=1",
                "STATUS=3 of 4\nEXTEND_TIMEOUT_USEC=2000000",
            ] {
                let length = listener.recv(&mut text).unwrap();
                assert_eq!(std::str::from_utf8(&text[..length]).unwrap(), expected);
            }
        }
    }

    #[test]
    fn manager_that_does_not_read_delays_nobody_and_is_told_the_newest_state() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("notify");
        let listener = UnixDatagram::bind(&path).unwrap();
        let name = path.to_str().unwrap().as_bytes();
        let socket = connect(name).unwrap();
        let mut full = 0;
        while socket.send(b"STATUS=full").is_ok() {
            full += 1;
        }
        let manager = ServiceManager(Some(Arc::new(Mailbox::new(socket))));
        let since = std::time::Instant::now();
        manager.stopping();
        for number in 0..1_000 {
            let extension = (number == 0).then_some(Duration::from_secs(2));
            manager.status(format_args!("{number}"), extension);
        }
        assert!(since.elapsed() < PATIENCE);
        let mut text = [0; 256];
        for _ in 0..full {
            listener.recv(&mut text).unwrap();
        }
        for expected in [
            "STOPPING=1\nSTATUS=Stopping guests",
            "STATUS=999\nEXTEND_TIMEOUT_USEC=2000000",
        ] {
            let length = listener.recv(&mut text).unwrap();
            assert_eq!(std::str::from_utf8(&text[..length]).unwrap(), expected);
        }
    }

    #[test]
    fn end_waits_briefly_for_a_manager_that_does_not_read() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("notify");
        let _listener = UnixDatagram::bind(&path).unwrap();
        let socket = connect(path.to_str().unwrap().as_bytes()).unwrap();
        while socket.send(b"STATUS=full").is_ok() {}
        let manager = ServiceManager(Some(Arc::new(Mailbox::new(socket))));
        let since = std::time::Instant::now();
        manager.stopping();
        drop(manager);
        assert!(since.elapsed() >= PATIENCE && since.elapsed() < PATIENCE * 5);
    }
}
