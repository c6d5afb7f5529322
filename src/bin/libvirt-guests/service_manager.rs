//! What the service manager is told, if there is one that wants to be told (`sd_notify(3)`).

use std::fmt::Display;
use std::io;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram};
use std::sync::Arc;
use std::time::Duration;

/// How long a manager that does not read may keep the program from its work, each time.
const PATIENCE: Duration = Duration::from_millis(200);

/// The service manager that `NOTIFY_SOCKET` names. All clones are the same.
///
/// What cannot be told is not told: guests are worth more.
#[derive(Clone, Debug)]
pub(crate) struct ServiceManager(Option<Arc<UnixDatagram>>);

impl ServiceManager {
    /// The one of this process's environment, or none.
    pub(crate) fn of_environment() -> Self {
        let socket = std::env::var_os("NOTIFY_SOCKET").filter(|name| !name.is_empty());
        Self(
            socket
                .and_then(|name| connect(name.as_bytes()).ok())
                .map(Arc::new),
        )
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
        let line = extension.map(|time| format!("EXTEND_TIMEOUT_USEC={}", time.as_micros()));
        let lines: Vec<String> = std::iter::once(status_line(status)).chain(line).collect();
        self.tell(&lines);
    }

    fn tell(&self, lines: &[String]) {
        if let Some(socket) = &self.0 {
            let _ = socket.send(lines.join("\n").as_bytes());
        }
    }
}

fn connect(name: &[u8]) -> io::Result<UnixDatagram> {
    let address = match name.strip_prefix(b"@") {
        Some(name) => SocketAddr::from_abstract_name(name)?,
        None => SocketAddr::from_pathname(std::ffi::OsStr::from_bytes(name))?,
    };
    let socket = UnixDatagram::unbound()?;
    socket.connect_addr(&address)?;
    socket.set_write_timeout(Some(PATIENCE))?;
    Ok(socket)
}

/// One line, whatever names and errors have in them.
fn status_line(status: impl Display) -> String {
    let status = status.to_string();
    format!("STATUS={}", status.replace(char::is_control, " "))
}

#[cfg(test)]
mod tests {
    use super::*;

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
            let manager = ServiceManager(Some(Arc::new(connect(name.as_bytes()).unwrap())));
            manager.ready("started\nFDSTORE=1");
            manager.status("3 of 4", Some(Duration::from_secs(2)));
            let mut text = [0; 256];
            for expected in [
                "READY=1\nSTATUS=started FDSTORE=1",
                "STATUS=3 of 4\nEXTEND_TIMEOUT_USEC=2000000",
            ] {
                let length = listener.recv(&mut text).unwrap();
                assert_eq!(std::str::from_utf8(&text[..length]).unwrap(), expected);
            }
        }
    }

    #[test]
    fn manager_that_does_not_read_holds_nobody_up_for_long() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("notify");
        let _listener = UnixDatagram::bind(&path).unwrap();
        let name = path.to_str().unwrap().as_bytes();
        let socket = connect(name).unwrap();
        socket.set_nonblocking(true).unwrap();
        while socket.send(b"STATUS=full").is_ok() {}
        socket.set_nonblocking(false).unwrap();
        let manager = ServiceManager(Some(Arc::new(socket)));
        let since = std::time::Instant::now();
        manager.stopping();
        assert!(since.elapsed() < PATIENCE * 10);
    }
}
