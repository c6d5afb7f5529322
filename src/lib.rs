//! libvirt's remote protocol in pure Rust: a client that talks straight to qemu, xen and lxc
//! daemons, and the library behind the program `libvirt-guests`.
//!
//! ```no_run
//! use virtwire::Connection;
//!
//! # async fn example() -> Result<(), virtwire::Error> {
//! let connection = Connection::open("qemu:///system").await?;
//! for domain in connection.domains().await? {
//!     println!("{} is {:?}", domain.name(), domain.state().await?);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Domains, their snapshots and checkpoints, networks, storage, devices, interfaces, secrets and filters have handles, and
//! their methods are libvirt's functions: [`functions`] is the table of them. [`coming_from`] shows the commonest calls
//! beside those of the `virt` crate, go-libvirt and Python.
//!
//! ```no_run
//! use virtwire::Connection;
//! use virtwire::proto::remote::StoragePoolDefineFlags;
//!
//! # async fn example() -> Result<(), virtwire::Error> {
//! let connection = Connection::open("qemu+tcp://127.0.0.1/system").await?;
//! let (node, host) = tokio::try_join!(connection.node_info(), connection.hostname())?;
//! println!("{host} has {} processors", node.cpus);
//!
//! let xml = "<pool type='dir'><name>images</name><target><path>/srv/images</path></target></pool>";
//! let pool = connection.define_storage_pool(xml, StoragePoolDefineFlags::empty()).await?;
//! pool.set_autostart(true).await?;
//! # Ok(())
//! # }
//! ```
//!
//! A procedure of the protocol can also be called as such: [`Connection::call`].
//!
//! [`Domain::migrate`] and [`Domain::migrate_to_uri`] move a domain to another host.
//!
//! A daemon itself, its clients, workers and log, is administered by a [`client::AdminConnection`].
//!
//! # What is sent when
//! Opening makes one connection. It asks which authentication the daemon wants (`AUTH_LIST`), authenticates, opens the driver
//! (`CONNECT_OPEN`) and asks whether the daemon answers pings. After that, the connection sends only
//! - your calls: most methods make one call; a few ask for a size first, or ask an older daemon in another way;
//! - one registration for each kind of event that is subscribed to, and its end;
//! - a ping after 5 s without a byte from the daemon, and the answers to the daemon's pings.
//!
//! Handles cache nothing: they name an object, and each method asks the daemon.
//!
//! # Concurrency
//! A [`Connection`] is a cheap clone; one task, spawned on the runtime that opened it, owns its socket. Futures, handles and
//! subscriptions are [`Send`], so calls can be made by many tasks. Calls that are made concurrently are pipelined: 4 are sent,
//! as many as a daemon takes without ceasing to read ([`ConnectOptions::window`]), and the others wait for a slot.
//!
//! A daemon executes calls in several threads and in any order. Await the first call where the second depends on it.
//!
//! A call occupies its slot until the daemon answers. Calls that take long, such as a save, belong on the connections of a
//! [`client::Pool`].
//!
//! # Time limits and cancellation
//! Opening has a limit of 10 s, and each call one of 30 s; [`ConnectOptions`] and [`Connection::within`] change them.
//! [Long calls](Connection#long-calls), such as a save, have none unless `within` gives one, nor has waiting for an event.
//! [`Domain::migrate`] makes several calls in a task of its own: it never has a limit, and goes on when its future is dropped.
//!
//! Dropping the future of a call, by `tokio::time::timeout` or `select!` for instance, ends the wait and nothing else. A call
//! that was not sent yet is never sent. The daemon executes a call that was sent; its late reply is discarded, and its slot is
//! free when the reply comes. After a timeout or a lost connection, [`Error::is_unsent`] and [`Error::is_undecided`] tell which it was.
//!
//! # Events
//! [`Connection::subscribe`] registers for one kind of event, of one object or of all, and returns a
//! [`client::Subscription`]: a stream with a queue of its own, bounded in events and bytes. When the queue is full, the
//! oldest events are dropped and counted. Dropping the subscription ends its registration.
//!
//! # The end of a connection
//! A connection ends once, with one reason. Every pending and later call fails with that reason, and with whether the daemon
//! may have executed the call ([`Error::Disconnected`]); [`Connection::wait_closed`] waits for it. A connection does not come
//! back: open a new one, and move a handle to it with its `on`.
//!
//! [`Connection::close`] takes leave of the daemon and waits for its answer. Dropping the last clone closes the socket, too;
//! each handle and each subscription holds a clone. The connection ends with its runtime.
//!
//! # Errors
//! [`Error`] says who is to blame: the caller's URI or arguments, the transport, the credentials, or the daemon, whose own
//! words are a [`RemoteError`]. It names the function of libvirt that failed. `Display` prints one message without its cause,
//! and `source()` returns the cause.
//!
//! # Features
//! A library user turns the default features off, and builds neither of these:
//! - `guests`: the workflow of `libvirt-guests`, in `virtwire::guests`;
//! - `cli` (on by default): the program itself, on `guests`.
//!
//! # Layers
//! Each uses only those above it: [`proto`] (types and frames), [`session`] (serials, window and
//! keepalive, without I/O), [`uri`], [`transport`] and [`auth`] (from a URI to an authenticated
//! byte pipe), [`client`], `guests` (the workflow of `libvirt-guests`).

pub mod auth;
pub mod client;
pub mod coming_from;
pub mod functions;
#[cfg(feature = "guests")]
pub mod guests;
#[cfg(doctest)]
mod readme;
pub mod session;
pub mod transport;
pub mod uri;

pub use virtwire_proto as proto;

pub use client::{ConnectOptions, Connection, Domain, Error, RemoteError};
