//! The simulated daemon, seen by libvirt's own client.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use std::process::{Output, Stdio};
use std::time::Duration;

use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;
use virtwire_proto::remote::DomainState;
use virtwire_sim::{Daemon, Driver, Failing, Failure, Guest, ShutdownModes, World};

const LIMIT: Duration = Duration::from_secs(60);

/// A daemon on a socket of its own, and `virsh` to talk to it.
struct Bench {
    world: World,
    daemon: Daemon,
    _folder: TempDir,
}

impl Bench {
    async fn with(world: World) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let daemon = Daemon::of(&world)
            .listen_unix(folder.path().join("sock"))
            .await
            .unwrap();
        Self {
            world,
            daemon,
            _folder: folder,
        }
    }

    fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new("virsh");
        command
            .env("LC_ALL", "C")
            .args(["-q", "-c", &self.daemon.uri()]);
        command.args(arguments.split(' ')).kill_on_drop(true);
        command
    }

    async fn run(&self, arguments: &str) -> Output {
        let output = self.command(arguments).output();
        let output = tokio::time::timeout(LIMIT, output)
            .await
            .expect("virsh ends in time");
        present(output)
    }

    /// What a command prints when it succeeds, blanks squeezed.
    async fn says(&self, arguments: &str) -> String {
        let output = self.run(arguments).await;
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "virsh {arguments}: {complaint}");
        squeezed(&String::from_utf8(output.stdout).unwrap())
    }

    /// The last line of what a command complains about when it fails.
    async fn complains(&self, arguments: &str) -> String {
        let output = self.run(arguments).await;
        assert!(!output.status.success(), "virsh {arguments} succeeded");
        String::from_utf8(output.stderr)
            .unwrap()
            .trim()
            .lines()
            .last()
            .unwrap()
            .to_owned()
    }
}

/// What running `virsh` gave, or a word on where it comes from.
fn present<T>(run: std::io::Result<T>) -> T {
    run.unwrap_or_else(|error| {
        panic!("these tests need virsh (libvirt-clients; `tools/testbed up` installs it): {error}")
    })
}

fn squeezed(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[tokio::test]
async fn guests_are_listed_and_described() {
    let world = World::new(Driver::Qemu)
        .with(Guest::running("db").autostart())
        .with(Guest::paused("hold"))
        .with(Guest::saved("old"));
    let bench = Bench::with(world).await;
    assert_eq!(
        bench.says("list --all").await,
        "1 db running\n2 hold paused\n- old shut off"
    );
    assert_eq!(
        bench.says("list --all --managed-save").await.lines().last(),
        Some("- old saved")
    );
    assert_eq!(bench.says("domstate db --reason").await, "running (booted)");
    let uuid = bench.world.guest("db").unwrap().uuid.to_string();
    assert_eq!(bench.says("domuuid db").await, uuid);
    assert_eq!(bench.says(&format!("domname {uuid}")).await, "db");
    assert_eq!(bench.says("domid db").await, "1");
    let info = bench.says("dominfo db").await;
    for line in [
        "State: running",
        "Persistent: yes",
        "Autostart: enable",
        "Managed save: no",
    ] {
        assert!(info.contains(line), "{line} in {info}");
    }
    assert!(bench.says("dumpxml db").await.contains(&uuid));
    assert!(
        bench
            .says("version")
            .await
            .contains("Running hypervisor: QEMU 10.0.2")
    );
}

#[tokio::test]
async fn a_save_shows_progress_and_is_restored() {
    let slow = Guest::running("db").saves_in(Duration::from_secs(3));
    let bench = Bench::with(World::new(Driver::Qemu).with(slow)).await;
    assert_eq!(bench.says("domjobinfo db").await, "Job type: None");
    let mut saving = present(bench.command("managedsave db").spawn());
    let begun = bench.world.until(|world| world.peaks().saving == 1);
    tokio::time::timeout(LIMIT, begun)
        .await
        .expect("the save begins");
    let job = bench.says("domjobinfo db").await;
    assert!(
        job.contains("Operation: Save") && job.contains("Data total: 128.000 MiB"),
        "{job}"
    );
    assert_eq!(bench.says("domstate db --reason").await, "paused (saving)");
    let ended = tokio::time::timeout(LIMIT, saving.wait())
        .await
        .expect("the save ends");
    assert!(ended.unwrap().success());
    assert_eq!(bench.says("domstate db --reason").await, "shut off (saved)");
    bench.says("start db").await;
    assert_eq!(
        bench.says("domstate db --reason").await,
        "running (restored)"
    );
}

#[tokio::test]
async fn events_arrive_in_the_order_of_the_real_daemon() {
    let bench = Bench::with(World::new(Driver::Qemu).with(Guest::running("db"))).await;
    let mut listening = bench.command("event db --event lifecycle --loop");
    let mut listening = present(listening.stdout(Stdio::piped()).spawn());
    let mut lines = BufReader::new(listening.stdout.take().unwrap()).lines();
    let registered = bench
        .world
        .until(|world| world.count_of("CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY") == 1);
    tokio::time::timeout(LIMIT, registered)
        .await
        .expect("it registers");
    for command in [
        "managedsave db",
        "start db",
        "shutdown db",
        "start db",
        "destroy db",
    ] {
        bench.says(command).await;
    }
    let expected = [
        "Suspended Paused",
        "Shutdown Finished after host request",
        "Stopped Saved",
        "Started Restored",
        "Resumed Snapshot",
        "Shutdown Finished after guest request",
        "Stopped Shutdown",
        "Resumed Unpaused",
        "Started Booted",
        "Shutdown Finished after host request",
        "Stopped Destroyed",
    ];
    for expected in expected {
        let line = tokio::time::timeout(LIMIT, lines.next_line())
            .await
            .expect("an event");
        let line = line.unwrap().expect("virsh goes on");
        assert_eq!(
            line,
            format!("event 'lifecycle' for domain 'db': {expected}")
        );
    }
}

#[tokio::test]
async fn complaints_are_word_for_word_those_of_the_real_daemon() {
    let qemu = World::new(Driver::Qemu)
        .with(Guest::running("db"))
        .with(Guest::running("tmp").transient())
        .with(Guest::off("off"))
        .with(Guest::running("full").save_fails(Failing::always(Failure::no_space())));
    let bench = Bench::with(qemu).await;
    let invalid = "error: Requested operation is not valid:";
    for (command, expected) in [
        (
            "start nosuch",
            "error: failed to get domain 'nosuch'".to_owned(),
        ),
        (
            "managedsave tmp",
            format!("{invalid} cannot do managed save for transient domain"),
        ),
        (
            "managedsave off",
            format!("{invalid} domain is not running"),
        ),
        ("shutdown off", format!("{invalid} domain is not running")),
        ("destroy off", format!("{invalid} domain is not running")),
        ("resume db", format!("{invalid} domain is already running")),
        (
            "domjobabort db",
            format!("{invalid} no job is active on the domain"),
        ),
        (
            "domtime db --sync",
            "error: argument unsupported: QEMU guest agent is not configured".to_owned(),
        ),
        (
            "shutdown db --mode agent",
            "error: argument unsupported: QEMU guest agent is not configured".to_owned(),
        ),
        (
            "shutdown db --mode signal",
            "error: unsupported flags (0x8) in function qemuDomainShutdownFlags".to_owned(),
        ),
        (
            "managedsave full",
            "error: Failed to write to save image: No space left on device".to_owned(),
        ),
    ] {
        assert_eq!(bench.complains(command).await, expected, "virsh {command}");
    }
    let lxc =
        World::new(Driver::Lxc).with(Guest::running("box").listens_only_to(ShutdownModes::SIGNAL));
    let bench = Bench::with(lxc).await;
    let unsupported = "error: this function is not supported by the connection driver:";
    for (command, symbol) in [
        ("managedsave box", "virDomainManagedSave"),
        ("domjobinfo box", "virDomainGetJobInfo"),
        ("domtime box --sync", "virDomainSetTime"),
    ] {
        let complaint = bench.complains(command).await;
        assert_eq!(
            complaint,
            format!("{unsupported} {symbol}"),
            "virsh {command}"
        );
    }
    bench.says("shutdown box").await;
    assert_eq!(
        bench.says("domstate box").await,
        "running",
        "nobody reads initctl"
    );
    bench.says("shutdown box --mode signal").await;
    assert_eq!(
        bench.world.guest("box").unwrap().state,
        DomainState::SHUTOFF
    );
}

#[tokio::test]
async fn tcp_xen_and_domain_zero() {
    let world = World::new(Driver::Xen).with(Guest::running("pv"));
    let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
    let bench = Bench {
        world,
        daemon,
        _folder: tempfile::tempdir().unwrap(),
    };
    assert_eq!(bench.says("list").await, "0 Domain-0 running\n1 pv running");
    assert_eq!(
        bench.says("domuuid Domain-0").await,
        "00000000-0000-0000-0000-000000000000"
    );
    assert!(
        bench
            .complains("destroy Domain-0")
            .await
            .contains("Domain-0 does not support")
    );
}
