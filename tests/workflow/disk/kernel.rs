//! Disks of the kernel's own that are full, read-only or frozen.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use virtwire_sim::{Driver, Guest, World};

use super::hanging::{has_ended, until};
use crate::host::{daemon, limited, ms};
use crate::program::{Program, text};
use crate::resident::Resident;

/// After this time a frozen disk is thawed, whatever has become of the test.
const THAW: &str = "50";

fn run(program: &str, arguments: &[&str]) {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(
        output.status.success(),
        "{program} {arguments:?}: {output:?}"
    );
}

/// A mounted directory, until it is dropped. Only root may mount one.
struct Mount(PathBuf);

impl Mount {
    fn new(path: PathBuf, arguments: &[&str]) -> Self {
        std::fs::create_dir_all(&path).unwrap();
        run("mount", &[arguments, &[path.to_str().unwrap()]].concat());
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        run("umount", &[self.path()]);
    }
}

/// Leaves no free byte.
fn fill(directory: &Path) {
    let filler = std::fs::File::create(directory.join("filler")).unwrap();
    let (mut filler, mut size) = (filler, 65536);
    while size > 0 {
        match std::io::Write::write(&mut filler, &vec![0; size]) {
            Ok(_) => {}
            Err(_) => size /= 2,
        }
    }
}

fn world() -> World {
    let slow = |guest: Guest| guest.shuts_down_after(ms(20)).saves_in(ms(20));
    World::new(Driver::Qemu).with_many(3, "vm", slow)
}

#[tokio::test]
async fn full_disk_of_any_size_keeps_no_guest_from_being_stopped() {
    limited(async {
        for kilobytes in [4, 8, 16, 64] {
            for action in ["shutdown", "suspend"] {
                let world = world();
                let daemon = daemon(&world).await;
                let program = Program::on(&daemon);
                let options = format!("size={kilobytes}k");
                let disk = Mount::new(
                    program.path("lib"),
                    &["-t", "tmpfs", "-o", &options, "none"],
                );
                fill(&disk.0);
                let stop = program.run(&[("ON_SHUTDOWN", action)], &["stop"]).await;
                let what = format!("{kilobytes} kB, {action}: {stop:?}");
                assert_eq!((stop.status.code(), world.active()), (Some(1), 0), "{what}");
                assert!(
                    text(&stop.stderr).contains("No space left on device"),
                    "{what}"
                );
                for guest in world.guests() {
                    assert!(
                        text(&stop.stderr).contains(&guest.uuid.to_string()),
                        "{what}"
                    );
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn run_on_a_full_disk_is_alive_and_saves_its_guests() {
    limited(async {
        for is_full_before in [true, false] {
            let world = world();
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            let options = ["-t", "tmpfs", "-o", "size=16k", "none"];
            let disks = ["lib", "lock"].map(|name| Mount::new(program.path(name), &options));
            let fill_both = || disks.iter().for_each(|disk| fill(&disk.0));
            if is_full_before {
                fill_both();
            }
            let run = Resident::begin(&program, &[], &[]);
            let what = format!("full before: {is_full_before}");
            let mut live = program.run(&[], &["healthcheck", "--live"]).await;
            for _ in 0..100 {
                if live.status.success() {
                    break;
                }
                tokio::time::sleep(ms(20)).await;
                live = program.run(&[], &["healthcheck", "--live"]).await;
            }
            fill_both();
            for _ in 0..3 {
                let live = program.run(&[], &["healthcheck", "--live"]).await;
                assert!(live.status.success(), "{what}: {live:?}");
            }
            let (left, _) = run.end_by("TERM").await;
            assert_eq!(
                (left.status, world.saved()),
                (Some(1), 3),
                "{what}: {left:?}"
            );
            assert!(
                left.err.contains("No space left on device"),
                "{what}: {left:?}"
            );
            for guest in world.guests() {
                assert!(
                    left.err.contains(&guest.uuid.to_string()),
                    "{what}: {left:?}"
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn disk_that_turns_read_only_keeps_no_guest_from_being_stopped_or_started() {
    limited(async {
        let world = world();
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        std::fs::create_dir(program.path("disk")).unwrap();
        let source = program.path("disk");
        let disk = Mount::new(program.path("lib"), &["--bind", source.to_str().unwrap()]);
        let remount = |how: &str| {
            run(
                "mount",
                &["-o", &format!("remount,bind,{how}"), disk.path()],
            );
        };
        let is_told = |err: &[u8]| text(err).contains("Read-only file system");

        remount("ro");
        let stop = program.run(&[], &["stop"]).await;
        assert_eq!(
            (stop.status.code(), world.saved()),
            (Some(1), 3),
            "{stop:?}"
        );
        assert!(is_told(&stop.stderr), "{stop:?}");
        for guest in world.guests() {
            assert!(
                text(&stop.stderr).contains(&guest.uuid.to_string()),
                "{stop:?}"
            );
        }
        remount("rw");
        // What the stop has printed is a guest list.
        let is_entry = |line: &&str| line.starts_with(&daemon.uri());
        let list = text(&stop.stderr).lines().find(is_entry).unwrap();
        std::fs::write(program.path("lib/libvirt-guests"), format!("{list}\n")).unwrap();

        remount("ro");
        let start = program.run(&[], &["start"]).await;
        assert_eq!(
            (start.status.code(), world.active()),
            (Some(1), 3),
            "{start:?}"
        );
        assert!(is_told(&start.stderr), "{start:?}");
        remount("rw");
        let again = program.run(&[], &["start"]).await;
        assert_eq!(
            (again.status.code(), world.active()),
            (Some(0), 3),
            "{again:?}"
        );
        assert!(!program.path("lib/libvirt-guests").exists());
    })
    .await;
}

/// An ext4 file system in a file, which can be frozen: every write then waits, and no signal ends that.
struct Freezer {
    disk: Mount,
    /// Thaws it if nobody else does.
    switch: Option<Child>,
    _image: TempDir,
}

impl Freezer {
    fn at(path: PathBuf) -> Self {
        let image = tempfile::tempdir().unwrap();
        let file = image.path().join("image");
        std::fs::File::create(&file)
            .unwrap()
            .set_len(8 << 20)
            .unwrap();
        let name = file.to_str().unwrap();
        run("mkfs.ext4", &["-q", name]);
        let disk = Mount::new(path, &["-o", "loop", name]);
        Self {
            disk,
            switch: None,
            _image: image,
        }
    }

    fn freeze(&mut self) {
        let thaw = format!("sleep {THAW}; fsfreeze --unfreeze '{}'", self.disk.path());
        let mut switch = Command::new("setsid");
        switch.args(["sh", "-c", &thaw]);
        switch
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        self.switch = Some(switch.spawn().unwrap());
        run("fsfreeze", &["--freeze", self.disk.path()]);
    }

    fn thaw(&mut self) {
        run("fsfreeze", &["--unfreeze", self.disk.path()]);
        let mut switch = self.switch.take().unwrap();
        switch.kill().unwrap();
        switch.wait().unwrap();
    }
}

#[tokio::test]
async fn frozen_file_system_delays_no_stop_for_longer_than_seconds() {
    limited(async {
        let action = "shutdown";
        let world = world();
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let mut freezer = Freezer::at(program.path("lib"));
        // The journal is there, as on any host that was stopped before.
        assert!(program.run(&[], &["stop"]).await.status.success());
        assert!(program.run(&[], &["start"]).await.status.success());
        freezer.freeze();
        let mut command = program.command(&[("ON_SHUTDOWN", action)], &["stop"]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let since = Instant::now();
        let mut child = command.spawn().unwrap();
        let guests = until(action, Duration::from_secs(7), || world.active() == 0).await;
        until(action, Duration::from_secs(10), || has_ended(&mut child)).await;
        println!("{action}: guests {guests:?}, program {:?}", since.elapsed());
        freezer.thaw();
        let stop = child.wait_with_output().await.unwrap();
        assert_eq!(stop.status.code(), Some(1), "{stop:?}");
        assert!(
            text(&stop.stderr).contains("the disk has not answered"),
            "{stop:?}"
        );
        for guest in world.guests() {
            assert!(
                text(&stop.stderr).contains(&guest.uuid.to_string()),
                "{stop:?}"
            );
        }
    })
    .await;
}
