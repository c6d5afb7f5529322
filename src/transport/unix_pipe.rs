//! A UNIX socket that is woken by what it waits for, and by nothing else.

use std::{
    io::{self, Read as _},
    mem,
    net::Shutdown,
    os::unix::net::UnixStream,
    pin::Pin,
    task::{Context, Poll, Waker, ready},
};

use rustix::io::Errno;
use rustix::net::{SendFlags, send};
use tokio::io::{AsyncRead, AsyncWrite, Interest, ReadBuf, unix::AsyncFd};

/// The most that is read at a time. The part of a buffer that is read into is zeroed first.
const READ_MAX: usize = 64 * 1024;

/// A connected UNIX socket.
///
/// The kernel reports a UNIX socket as writable each time that its peer has read something, and
/// a task that is registered for both directions, as tokio's `UnixStream` is, wakes up for that: once more
/// for each call. So the runtime watches for input alone while the socket takes what is written. When its queue is full, the same
/// descriptor is registered for both directions until a whole write has succeeded: no further descriptor is needed.
#[derive(Debug)]
pub struct UnixPipe {
    /// Why it could not be registered again, or that it is being registered.
    socket: Result<AsyncFd<UnixStream>, Failure>,
    /// Whether it is registered for both directions.
    waits_for_room: bool,
    /// Waits for input. A registration that ends forgets it.
    reader: Option<Waker>,
}

impl UnixPipe {
    /// A pipe of a socket that does not block.
    ///
    /// # Errors
    /// Those of registering the socket with the runtime.
    pub(super) fn new(stream: UnixStream) -> io::Result<Self> {
        Ok(Self {
            socket: Ok(watch(stream, Interest::READABLE)?),
            waits_for_room: false,
            reader: None,
        })
    }

    fn socket(&self) -> io::Result<&AsyncFd<UnixStream>> {
        self.socket.as_ref().map_err(Failure::again)
    }

    /// Registers the socket for room besides input, or for input alone.
    fn wait_for_room(&mut self, waits: bool) -> io::Result<()> {
        let interest = if waits {
            Interest::READABLE | Interest::WRITABLE
        } else {
            Interest::READABLE
        };
        let unregistered = Err(Failure::of(&io::ErrorKind::NotConnected.into()));
        let socket = mem::replace(&mut self.socket, unregistered);
        self.socket = socket.and_then(|socket| {
            watch(socket.into_inner(), interest).map_err(|error| Failure::of(&error))
        });
        self.socket()?;
        self.waits_for_room = waits;
        if let Some(reader) = self.reader.take() {
            reader.wake();
        }
        Ok(())
    }

    /// Remembers the task that waits for input.
    fn set_reader(&mut self, waker: &Waker) {
        if !(self.reader.as_ref()).is_some_and(|reader| reader.will_wake(waker)) {
            self.reader = Some(waker.clone());
        }
    }
}

/// An error that every later read and write gives again.
#[derive(Debug)]
struct Failure {
    kind: io::ErrorKind,
    code: Option<i32>,
    text: String,
}

impl Failure {
    fn of(error: &io::Error) -> Self {
        Self {
            kind: error.kind(),
            code: error.raw_os_error(),
            text: error.to_string(),
        }
    }

    fn again(&self) -> io::Error {
        match self.code {
            Some(code) => io::Error::from_raw_os_error(code),
            None => io::Error::new(self.kind, self.text.clone()),
        }
    }
}

#[expect(
    deprecated,
    reason = "tokio's replacement is unsafe; what it demands holds: a UnixStream owns its descriptor, and always the same"
)]
fn watch(socket: UnixStream, interest: Interest) -> io::Result<AsyncFd<UnixStream>> {
    AsyncFd::with_interest(socket, interest)
}

impl AsyncRead for UnixPipe {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        loop {
            let Poll::Ready(ready) = this.socket()?.poll_read_ready(context) else {
                this.set_reader(context.waker());
                return Poll::Pending;
            };
            let mut ready = ready?;
            let room = buffer.initialize_unfilled_to(buffer.remaining().min(READ_MAX));
            let asked = room.len();
            match ready.try_io(|socket| socket.get_ref().read(room)) {
                Ok(Ok(read)) => {
                    // All that there was: trying again would only tell the same.
                    if 0 < read && read < asked {
                        ready.clear_ready();
                    }
                    buffer.advance(read);
                    return Poll::Ready(Ok(()));
                }
                Ok(Err(error)) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(Err(error)) => return Poll::Ready(Err(error)),
                // It would block.
                Err(_) => {}
            }
        }
    }
}

impl AsyncWrite for UnixPipe {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        loop {
            let socket = this.socket()?;
            let mut room = if this.waits_for_room {
                Some(ready!(socket.poll_write_ready(context))?)
            } else {
                None
            };
            match send(socket.get_ref(), bytes, SendFlags::NOSIGNAL) {
                Err(Errno::AGAIN) => match &mut room {
                    Some(room) => room.clear_ready(),
                    None => this.wait_for_room(true)?,
                },
                Err(Errno::INTR) => {}
                Err(error) => return Poll::Ready(Err(error.into())),
                Ok(sent) => {
                    if sent == bytes.len() && this.waits_for_room {
                        this.wait_for_room(false)?;
                    }
                    return Poll::Ready(Ok(sent));
                }
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(self.socket()?.get_ref().shutdown(Shutdown::Write))
    }
}

#[cfg(test)]
mod tests {
    use std::pin::Pin;
    use std::task::{Context, Poll, Waker};
    use std::time::Duration;

    use rustix::process::{Resource, getrlimit, setrlimit};
    use tokio::io::{AsyncReadExt as _, AsyncWrite as _, AsyncWriteExt as _};
    use tokio::net::UnixStream;
    use tokio::time::timeout;

    use super::UnixPipe;

    fn pair() -> (UnixPipe, UnixStream) {
        let (ours, theirs) = UnixStream::pair().unwrap();
        (UnixPipe::new(ours.into_std().unwrap()).unwrap(), theirs)
    }

    #[tokio::test]
    async fn more_than_the_queue_holds_goes_through_and_comes_back() {
        let work = async {
            let (mut ours, mut theirs) = pair();
            let sent: Vec<u8> = (0..=255).cycle().take(3 << 20).collect();
            let echo = tokio::spawn(async move {
                let mut received = vec![0; 3 << 20];
                theirs.read_exact(&mut received).await.unwrap();
                theirs.write_all(&received).await.unwrap();
            });
            ours.write_all(&sent).await.unwrap();
            assert!(!ours.waits_for_room, "nothing wakes us for it any more");
            let mut received = vec![0; sent.len()];
            ours.read_exact(&mut received).await.unwrap();
            echo.await.unwrap();
            assert!(sent == received);
        };
        timeout(Duration::from_secs(20), work).await.unwrap();
    }

    #[tokio::test]
    async fn the_peers_end_is_the_end_of_input() {
        let work = async {
            let (mut ours, mut theirs) = pair();
            theirs.write_all(b"last words").await.unwrap();
            drop(theirs);
            let mut received = Vec::new();
            ours.read_to_end(&mut received).await.unwrap();
            assert_eq!(received, b"last words");
        };
        timeout(Duration::from_secs(20), work).await.unwrap();
    }

    #[tokio::test]
    async fn shutting_down_closes_our_direction_alone() {
        let work = async {
            let (mut ours, mut theirs) = pair();
            ours.shutdown().await.unwrap();
            assert_eq!(theirs.read(&mut [0; 8]).await.unwrap(), 0);
            theirs.write_all(b"still here").await.unwrap();
            let mut received = [0; 10];
            ours.read_exact(&mut received).await.unwrap();
            assert_eq!(&received, b"still here");
        };
        timeout(Duration::from_secs(20), work).await.unwrap();
    }

    #[tokio::test]
    async fn task_that_waits_for_input_is_woken_although_the_socket_became_full_meanwhile() {
        let work = async {
            let (ours, mut theirs) = pair();
            let (mut input, mut output) = tokio::io::split(ours);
            let reading = tokio::spawn(async move { input.read_u8().await.unwrap() });
            tokio::task::yield_now().await;
            let writing = tokio::spawn(async move { output.write_all(&vec![0; 3 << 20]).await });
            tokio::task::yield_now().await;
            theirs.write_all(&[7]).await.unwrap();
            assert_eq!(reading.await.unwrap(), 7);
            theirs.read_exact(&mut vec![0; 3 << 20]).await.unwrap();
            writing.await.unwrap().unwrap();
        };
        timeout(Duration::from_secs(20), work).await.unwrap();
    }

    #[test]
    fn failed_registration_is_the_reason_of_every_later_failure() {
        let runtime = || {
            let mut builder = tokio::runtime::Builder::new_current_thread();
            builder.enable_io().build().unwrap()
        };
        let (ended, other) = (runtime(), runtime());
        let (mut ours, _theirs) = ended.block_on(async { pair() });
        let handle = ended.handle().clone();
        drop(ended);
        let _entered = handle.enter();
        let mut context = Context::from_waker(Waker::noop());
        let bytes = vec![0; 1 << 20];
        let written = loop {
            match Pin::new(&mut ours).poll_write(&mut context, &bytes) {
                Poll::Ready(Ok(_)) => {}
                Poll::Ready(Err(error)) => break error.to_string(),
                Poll::Pending => panic!("it cannot be registered"),
            }
        };
        let read = other.block_on(ours.read_u8()).unwrap_err();
        assert_eq!(read.to_string(), written);
        assert_ne!(read.kind(), std::io::ErrorKind::NotConnected);
    }

    /// Set in the process whose descriptors are used up.
    const ALONE: &str = "VIRTWIRE_TEST_ALONE";

    #[tokio::test]
    async fn full_socket_is_waited_for_when_no_further_descriptor_can_be_had() {
        if std::env::var_os(ALONE).is_none() {
            let (_, module) = module_path!().split_once("::").unwrap();
            let test = "full_socket_is_waited_for_when_no_further_descriptor_can_be_had";
            let itself = std::process::Command::new(std::env::current_exe().unwrap())
                .args(["--exact", &format!("{module}::{test}")])
                .env(ALONE, "1")
                .output()
                .unwrap();
            assert!(itself.status.success(), "{itself:?}");
            let said = String::from_utf8_lossy(&itself.stdout);
            assert!(said.contains("1 passed"), "{said}");
            return;
        }
        let (mut ours, mut theirs) = pair();
        let mut limit = getrlimit(Resource::Nofile);
        limit.current = Some(64);
        setrlimit(Resource::Nofile, limit).unwrap();
        let mut others = Vec::new();
        while let Ok(file) = std::fs::File::open("/dev/null") {
            others.push(file);
        }
        let sent = vec![7; 3 << 20];
        let mut received = vec![0; 3 << 20];
        let write = ours.write_all(&sent);
        let both = async { tokio::join!(write, theirs.read_exact(&mut received)) };
        let (written, read) = timeout(Duration::from_secs(20), both).await.unwrap();
        written.unwrap();
        read.unwrap();
        assert!(sent == received);
    }
}
