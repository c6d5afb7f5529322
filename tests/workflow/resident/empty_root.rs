//! An image from scratch: no shell, no /etc, no passwd, no home, no zones, no environment.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;

use tokio::process::Command;
use virtwire_sim::{Daemon, Driver, World};

use crate::host::{limited, ms};

/// The program and, where it is not static, what it is linked to; nothing else.
async fn furnish(root: &Path) {
    let program = env!("CARGO_BIN_EXE_libvirt-guests");
    fs::copy(program, root.join("libvirt-guests")).unwrap();
    let listed = Command::new("ldd").arg(program).output().await.unwrap();
    for word in String::from_utf8(listed.stdout).unwrap().split_whitespace() {
        if let Some(path) = word.strip_prefix('/') {
            let copy = root.join(path);
            fs::create_dir_all(copy.parent().unwrap()).unwrap();
            fs::copy(Path::new("/").join(path), &copy).unwrap();
            fs::set_permissions(&copy, fs::Permissions::from_mode(0o755)).unwrap();
        }
    }
}

fn inside(root: &Path, words: &[&str]) -> Command {
    let mut command = Command::new("/usr/bin/unshare");
    if !rustix::process::geteuid().is_root() {
        command.args(["--user", "--map-root-user"]);
    }
    command.args(["--pid", "--fork", "--kill-child", "--root"]);
    command.arg(root).arg("/libvirt-guests").args(words);
    command
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    command.stderr(Stdio::piped()).kill_on_drop(true);
    command
}

#[tokio::test]
async fn an_empty_root_and_an_empty_environment_are_enough() {
    limited(async {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        furnish(root).await;
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        // Where libvirtd's socket is looked for when nothing else is said.
        let sockets = root.join("var/run/libvirt");
        fs::create_dir_all(&sockets).unwrap();
        let daemon = Daemon::of(&world)
            .listen_unix(sockets.join("libvirt-sock"))
            .await
            .unwrap();

        for (words, said) in [
            (
                &["stop", "--uri", "qemu:///system"][..],
                "Suspending vm-1: done",
            ),
            (
                &["start", "--uri", "qemu:///system"],
                "Resuming guest vm-1: done",
            ),
            (&["gueststatus"], "vm-2"),
            (&["config"], "# file: none found"),
            (&["status"], "started"),
            (&["man"], ".TH LIBVIRT-GUESTS 8"),
        ] {
            let output = inside(root, words).output().await.unwrap();
            assert_eq!(output.status.code(), Some(0), "{words:?}: {output:?}");
            assert!(
                String::from_utf8_lossy(&output.stdout).contains(said),
                "{words:?}: {output:?}"
            );
            assert!(output.stderr.is_empty(), "{words:?}: {output:?}");
        }

        // With one folder for all that it keeps, and settings from the environment.
        let settings = [
            ("URIS", "qemu:///system"),
            ("ON_SHUTDOWN", "shutdown"),
            ("LIBVIRT_GUESTS_STATE_DIR", "/state"),
            ("LIBVIRT_GUESTS_LOCK_DIR", "/state"),
            ("LIBVIRT_GUESTS_GRACE", "20"),
            ("LIBVIRT_GUESTS_CONNECT_TIMEOUT", ""),
            ("LIBVIRT_GUESTS_JSON", "1"),
        ];
        let mut run = inside(root, &["run"]).envs(settings).spawn().unwrap();
        let healthy = async || {
            let probe = inside(root, &["healthcheck"])
                .envs(settings)
                .output()
                .await
                .unwrap();
            probe.status.code() == Some(0)
        };
        while !healthy().await {
            tokio::time::sleep(ms(20)).await;
        }
        let children = format!("/proc/{0}/task/{0}/children", run.id().unwrap());
        let process = fs::read_to_string(children).unwrap();
        let kill = Command::new("kill")
            .args(["-TERM", process.trim()])
            .status()
            .await;
        assert!(kill.unwrap().success());
        let output = run.wait().await.unwrap();
        assert_eq!(output.code(), Some(0), "{output:?}");
        assert_eq!(world.active(), 0);
        let list = fs::read_to_string(root.join("state/libvirt-guests")).unwrap();
        assert_eq!(list.split_whitespace().count(), 3, "{list}");
        drop(daemon);
    })
    .await;
}
