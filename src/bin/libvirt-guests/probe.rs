//! `config --probe`: whether the daemon of each URI answers.

use std::time::Duration;

use futures_util::future::join_all;
use serde::Serialize;
use virtwire::guests::Reason;
use virtwire::proto::remote::{
    ConnectGetHostname, ConnectGetLibVersion, ConnectGetType, ConnectGetUri,
};
use virtwire::uri::{Environment, check_apart, resolve_apart};
use virtwire::{ConnectOptions, Error};

use crate::json::Problem;
use crate::output::Output;

/// The facts that the daemon of a URI tells of itself.
#[derive(Debug, Serialize)]
pub(crate) struct Probe {
    uri: String,
    reachable: bool,
    /// The host's name, as the daemon knows it.
    hostname: Option<String>,
    /// The URI that the daemon has chosen or opened.
    daemon_uri: Option<String>,
    /// The driver's name for itself, such as `QEMU`.
    driver: Option<String>,
    libvirt_version: Option<String>,
    /// Why it was not reached.
    error: Option<String>,
    #[serde(skip)]
    reason: Option<Reason>,
}

impl Probe {
    /// Why the daemon was not reached.
    pub(crate) fn problem(&self) -> Option<Problem> {
        let reason = self.reason.as_ref()?;
        Some(Problem::not_reached(&self.uri, "not reachable", reason))
    }
}

/// Asks the daemons of all URIs side by side, each once, and waits for each `timeout` to connect and as long to answer.
pub(crate) async fn all(uris: &[String], timeout: Duration) -> Vec<Probe> {
    let environment = Environment::host();
    let probes = uris.iter().map(async |uri| {
        let mut probe = Probe {
            uri: uri.clone(),
            reachable: true,
            hostname: None,
            daemon_uri: None,
            driver: None,
            libvirt_version: None,
            error: None,
            reason: None,
        };
        if let Err(error) = ask(&mut probe, &environment, timeout).await {
            let reason = Reason::from(error);
            probe.reachable = false;
            probe.error = Some(reason.to_string());
            probe.reason = Some(reason);
        }
        probe
    });
    join_all(probes).await
}

async fn ask(probe: &mut Probe, environment: &Environment, timeout: Duration) -> Result<(), Error> {
    check_apart(&probe.uri, environment, timeout).await?;
    let target = resolve_apart(&probe.uri, false, environment, timeout).await?;
    let options = ConnectOptions::new()
        .connect_timeout(timeout)
        .call_timeout(timeout);
    let connection = options.open_target(&target).await?;
    let (driver, hostname, uri, version) = tokio::join!(
        connection.call::<ConnectGetType>(&()),
        connection.call::<ConnectGetHostname>(&()),
        connection.call::<ConnectGetUri>(&()),
        connection.call::<ConnectGetLibVersion>(&()),
    );
    probe.driver = Some(driver?.kind);
    // A daemon need not know these.
    probe.hostname = hostname.ok().map(|it| it.hostname.to_string());
    probe.daemon_uri = uri.ok().map(|it| it.uri);
    probe.libvirt_version = version.ok().map(|it| dotted(it.lib_ver));
    // It has said all that it was asked.
    let _ = connection.within(timeout).close().await;
    Ok(())
}

/// A version as people write it.
fn dotted(version: u64) -> String {
    let (major, minor, release) = (
        version / 1_000_000,
        version / 1_000 % 1_000,
        version % 1_000,
    );
    format!("{major}.{minor}.{release}")
}

/// Prints what the daemons that were reached say.
pub(crate) fn tell(probes: &[Probe], output: &mut Output) {
    for probe in probes.iter().filter(|probe| probe.reachable) {
        let version = probe.libvirt_version.as_ref();
        let version = version.map(|version| format!("libvirt {version}"));
        let said = [&probe.hostname, &probe.daemon_uri, &probe.driver, &version];
        let said: Vec<&str> = said.into_iter().filter_map(Option::as_deref).collect();
        let uri = &probe.uri;
        output.line(format_args!("# {uri}: reachable: {}", said.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_is_major_minor_and_release() {
        assert_eq!(dotted(11_003_000), "11.3.0");
        assert_eq!(dotted(9_000_012), "9.0.12");
    }
}
