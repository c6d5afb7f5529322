//! A fleet that runs, its list of URIs and its record.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::path::Path;
use std::pin::pin;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustix::process::{Resource, getrlimit, setrlimit};
use serde::Serialize;
use tokio::signal::unix::{SignalKind, signal};
use virtwire_sim::{Daemon, Fleet, FleetSetup, Guest, Trouble};

use super::arguments::Arguments;
use super::error::ProgramError;
use super::serve::print;

/// Serves a fleet until it is told to stop.
pub(super) async fn serve(
    arguments: &Arguments,
    hosts: usize,
    guests: Vec<Guest>,
    told_to_stop: impl Future<Output = ()>,
) -> Result<(), ProgramError> {
    allow_files();
    let options = &arguments.fleet;
    let setup = Fleet::of(arguments.driver.into(), hosts)
        .with_all(guests)
        .max_client_requests(arguments.max_client_requests);
    let setup = in_turns(setup, [Trouble::Refuses, Trouble::Swallows], options.dead);
    let setup = in_turns(
        setup,
        [Trouble::Mute, Trouble::FallsSilent],
        options.hanging,
    );
    let born = SystemTime::now();
    let fleet = match (&arguments.place.unix, &arguments.place.tcp) {
        (Some(folder), _) => setup.listen_unix(folder).await?,
        (None, Some(address)) => setup.listen_tcp_from(parsed(address)?).await?,
        // The arguments' group wants one of the two.
        (None, None) => setup.listen_tcp().await?,
    };
    if let Some(path) = &options.list {
        write(path, &list(&fleet))?;
    }
    let Some(path) = &options.record else {
        print(fleet.uris())?;
        told_to_stop.await;
        fleet.stop().await;
        return Ok(());
    };
    let mut asked = signal(SignalKind::user_defined1())?;
    let mut told_to_stop = pin!(told_to_stop);
    print(fleet.uris())?;
    loop {
        let goes_on = tokio::select! {
            _ = asked.recv() => true,
            () = &mut told_to_stop => false,
        };
        write(path, &record(&fleet, born))?;
        if !goes_on {
            fleet.stop().await;
            return Ok(());
        }
        fleet
            .hosts()
            .iter()
            .for_each(|host| host.world().forget_history());
    }
}

fn in_turns(setup: FleetSetup, troubles: [Trouble; 2], hosts: usize) -> FleetSetup {
    let each = troubles.into_iter().cycle().take(hosts);
    each.fold(setup, |setup, trouble| setup.trouble(trouble, 1))
}

fn parsed(address: &str) -> Result<SocketAddr, ProgramError> {
    address.parse().map_err(|source| ProgramError::Address {
        address: address.to_owned(),
        source,
    })
}

/// Every host is a file for its socket and one for each connection: the usual 1,024 are few.
fn allow_files() {
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    // What cannot be had is missed when connections are refused.
    let _ = setrlimit(Resource::Nofile, limit);
}

/// The URIs, as a file with comments.
fn list(fleet: &Fleet) -> String {
    let mut text = String::new();
    for host in fleet.hosts() {
        if let Some(trouble) = host.trouble() {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "# {}", trouble.name());
        }
        let _ = writeln!(text, "{}", host.uri());
    }
    text
}

/// What has happened, as JSON. Times are in seconds since the fleet was made.
#[derive(Serialize)]
struct Happened<'a> {
    /// When the fleet was made, in seconds since 1970.
    born: f64,
    first_call: Option<f64>,
    hosts: Vec<HostHappened<'a>>,
}

#[derive(Serialize)]
struct HostHappened<'a> {
    uri: &'a str,
    trouble: Option<&'static str>,
    guests: usize,
    active: usize,
    saved: usize,
    calls: u64,
    connections: usize,
    first_call: Option<f64>,
    last_change: Option<f64>,
}

fn record(fleet: &Fleet, born: SystemTime) -> String {
    let seconds = |time: Duration| time.as_secs_f64();
    let hosts = fleet.hosts().iter().map(|host| HostHappened {
        uri: host.uri(),
        trouble: host.trouble().map(Trouble::name),
        guests: host.world().guests().len(),
        active: host.world().active(),
        saved: host.world().saved(),
        calls: host.world().call_count(),
        connections: host.daemon().map_or(0, Daemon::connections),
        first_call: fleet.first_call_of(host).map(seconds),
        last_change: fleet.last_change_of(host).map(seconds),
    });
    let happened = Happened {
        born: born
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
            .as_secs_f64(),
        first_call: fleet.first_call().map(seconds),
        hosts: hosts.collect(),
    };
    // Numbers and strings always have a JSON form.
    serde_json::to_string(&happened).unwrap_or_default()
}

/// Writes a file that is whole whenever it is there.
fn write(path: &Path, text: &str) -> Result<(), ProgramError> {
    let new = path.with_extension("new");
    let written = std::fs::write(&new, text).and_then(|()| std::fs::rename(&new, path));
    written.map_err(|source| ProgramError::Write {
        path: path.to_owned(),
        source,
    })
}
