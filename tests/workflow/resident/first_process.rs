//! As process 1 of a container: orphans are buried, signals are heard.

use std::fs;
use std::process::Stdio;
use std::time::Instant;

use tokio::process::Command;
use virtwire_sim::{Driver, Guest, World};

use super::Resident;
use super::resident_program::living_children;
use crate::host::{daemon, limited, ms};
use crate::program::Program;

const ORPHANS: u64 = 1_000;
/// Fewer page faults than any process has.
const FAULTS_MIN: u64 = 10;

/// Makes the program process 1 of a namespace of its own, which ends with the launcher.
pub(crate) fn container() -> Vec<&'static str> {
    let unshare = [
        "/usr/bin/unshare",
        "--pid",
        "--fork",
        "--mount-proc",
        "--kill-child",
    ];
    let rootless = ["--user", "--map-root-user"];
    let root = rustix::process::geteuid().is_root();
    let rootless = rootless.iter().filter(|_| !root);
    unshare.iter().chain(rootless).copied().collect()
}

/// How many page faults the children had that a process has buried.
fn faults_of_the_buried(id: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
    let (_, fields) = stat.rsplit_once(") ").unwrap();
    fields.split(' ').nth(8).unwrap().parse().unwrap()
}

/// Leaves orphans in the namespace of a process.
async fn leave_orphans(id: u32) {
    let script = format!("i=0; while [ $i -lt {ORPHANS} ]; do (sleep 0.05 &); i=$((i+1)); done");
    let id = id.to_string();
    let mut command = Command::new("/usr/bin/nsenter");
    command.args(["--target", &id, "--pid", "--mount"]);
    if !rustix::process::geteuid().is_root() {
        command.args(["--user", "--preserve-credentials"]);
    }
    command.args(["sh", "-c", &script]).stdin(Stdio::null());
    let status = command.status().await.unwrap();
    assert!(status.success(), "{status}");
}

#[tokio::test]
async fn a_thousand_orphans_are_buried() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let mut resident = Resident::launched(&program, &container(), &[], &[]);
        resident.says("waiting for SIGTERM").await;
        let name = fs::read_to_string(format!("/proc/{}/comm", resident.id)).unwrap();
        assert_eq!(name.trim(), "libvirt-guests");

        leave_orphans(resident.id).await;
        let since = Instant::now();
        while !living_children(resident.id).is_empty() {
            assert!(
                since.elapsed() < ms(10_000),
                "{:?}",
                living_children(resident.id)
            );
            tokio::time::sleep(ms(10)).await;
        }
        let faults = faults_of_the_buried(resident.id);
        assert!(faults >= ORPHANS * FAULTS_MIN, "{faults}");

        let (left, _) = resident.end_by("TERM").await;
        assert_eq!(left.status, Some(0), "{left:?}");
        assert_eq!(world.saved(), 1);
    })
    .await;
}

#[tokio::test]
async fn every_command_hears_signals_as_process_1() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("deaf").ignores_shutdown());
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let mut stop = program.launch(&container(), &[("ON_SHUTDOWN", "shutdown")], &["stop"]);
        let mut stop = stop
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        world
            .until(|world| world.count_of("DOMAIN_SHUTDOWN") > 0)
            .await;
        let launcher = stop.id().unwrap();
        let id = living_children(launcher)[0].to_string();
        let mut kill = Command::new("kill");
        kill.args(["-TERM", &id]).status().await.unwrap();
        assert_eq!(stop.wait().await.unwrap().code(), Some(143));
    })
    .await;
}

#[tokio::test]
async fn process_1_that_waits_for_its_hosts_hears_signals() {
    limited(async {
        let world = World::new(Driver::Qemu);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        for arguments in [["stop", "--hosts", "-"], ["run", "--hosts", "-"]] {
            let mut stop = program.launch(&container(), &[], &arguments);
            let mut stop = stop.stdin(Stdio::piped()).spawn().unwrap();
            let _endless = stop.stdin.take();
            let launcher = stop.id().unwrap();
            while living_children(launcher).is_empty() {
                tokio::time::sleep(ms(10)).await;
            }
            tokio::time::sleep(ms(500)).await;
            let id = living_children(launcher)[0].to_string();
            let mut kill = Command::new("kill");
            kill.args(["-TERM", &id]).status().await.unwrap();
            assert_eq!(
                stop.wait().await.unwrap().code(),
                Some(143),
                "{arguments:?}"
            );
        }
    })
    .await;
}
