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
//! their methods are libvirt's functions: [`functions`] is the table of them.
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
//! A daemon itself, its clients, workers and log, is administered by a [`client::AdminConnection`].
//!
//! # What is sent when
//! Opening connects, asks which authentication the daemon wants (`AUTH_LIST`), opens the
//! hypervisor (`CONNECT_OPEN`) and asks whether the daemon answers pings. After that, nothing is
//! sent but the calls that you make and, after 5 s of silence, pings.
//!
//! # Concurrency
//! A [`Connection`] is a cheap clone; one task, spawned on the runtime that opened it, owns its
//! socket. Calls made side by side are pipelined, as many as the daemon takes without ceasing to
//! read (4 by default); the rest wait their turn. Calls that take long, such as a managed save, hold their place all the
//! while: make them on connections of a [`client::Pool`].
//!
//! # Cancellation
//! Dropping the future of a call stops the waiting and nothing else. A call that was not sent yet
//! never is; one that was sent is executed by the daemon all the same, and its late reply is
//! dropped. Opening has a deadline of 10 s, and each call one of 30 s, unless [`ConnectOptions`] or
//! [`Connection::within`] say otherwise; events are waited for until the connection ends.
//!
//! # Events
//! [`Connection::subscribe`] registers for one kind of event, of one object or of all, and returns a
//! [`client::Subscription`]: a stream with a queue of its own, bounded in events and bytes. When the queue is full, the
//! oldest events are dropped and counted. Dropping the subscription ends its registration.
//!
//! # The end of a connection
//! A connection ends once, with one reason, which every pending and later call is given together
//! with whether the daemon may have executed it ([`Error::Disconnected`]). Dropping the last clone
//! closes the socket; [`Connection::close`] says goodbye first.
//!
//! # Errors
//! [`Error`] says who is to blame: the caller's URI or arguments, the link, the credentials, or
//! the daemon, whose own words are a [`RemoteError`]. Its `Display` is one link of the chain that
//! `source()` goes along.
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
pub mod functions;
#[cfg(feature = "guests")]
pub mod guests;
pub mod session;
pub mod transport;
pub mod uri;

pub use virtwire_proto as proto;

pub use client::{ConnectOptions, Connection, Domain, Error, RemoteError};
