//! Daemons of one driver each. What a client sees of them is the name of their socket, so libvirtd's
//! own sockets are given such names. virsh is the witness of which socket a URI means.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use virtwire::proto::remote::ConnectGetType;
use virtwire::uri::{Environment, resolve};
use virtwire::{ConnectOptions, Error};

use crate::guests::{Guests, next_tick, state};
use crate::program::Host;
use crate::testbed::{daemon, in_time};

/// The folder of the system's sockets.
const FOLDER: &str = "/run/libvirt";
/// A daemon's two sockets.
const SUFFIXES: [&str; 2] = ["sock", "sock-ro"];

/// The system's sockets under other names, until this is dropped.
struct Sockets {
    /// What there is now, and what it was called.
    put: Vec<(PathBuf, Option<PathBuf>)>,
}

impl Sockets {
    /// Has libvirtd reached under these names, such as `virtqemud`, and nobody under those.
    fn of(live: &[&str], dead: &[&str]) -> Self {
        daemon("start");
        let mut sockets = Self { put: Vec::new() };
        for suffix in SUFFIXES {
            let path = |name: &str| Path::new(FOLDER).join(format!("{name}-{suffix}"));
            let [own, away] = [path("libvirt"), path("away")];
            fs::rename(&own, &away).unwrap();
            sockets.put.push((away.clone(), Some(own)));
            for name in live {
                symlink(&away, path(name)).unwrap();
                sockets.put.push((path(name), None));
            }
            for name in dead {
                // A socket outlives who listens to it.
                drop(UnixListener::bind(path(name)).unwrap());
                sockets.put.push((path(name), None));
            }
        }
        sockets
    }
}

impl Drop for Sockets {
    fn drop(&mut self) {
        while let Some((path, name)) = self.put.pop() {
            match name {
                Some(name) => fs::rename(path, name).unwrap(),
                None => fs::remove_file(path).unwrap(),
            }
        }
    }
}

/// The driver that a URI leads to; `None` when it leads to no daemon.
async fn driver(uri: &str, read_only: bool) -> Option<String> {
    let options = ConnectOptions::new().read_only(read_only);
    let connection = match options.open(uri).await {
        Ok(connection) => connection,
        Err(Error::Transport(_)) => return None,
        Err(error) => panic!("{uri}: {error:?}"),
    };
    Some(connection.call::<ConnectGetType>(&()).await.unwrap().kind)
}

/// Whether virsh reaches a daemon by it.
fn virsh_reaches(uri: &str, read_only: bool) -> bool {
    let mut virsh = Command::new("virsh");
    if read_only {
        virsh.arg("--readonly");
    }
    virsh
        .args(["-q", "-c", uri, "uri"])
        .output()
        .unwrap()
        .status
        .success()
}

#[tokio::test]
async fn a_driver_s_own_daemon_is_found_and_preferred_as_libvirt_does() {
    /// Live and dead sockets, URIs that lead somewhere, and others.
    type Scene<'a> = (&'a [&'a str], &'a [&'a str], &'a [&'a str], &'a [&'a str]);
    let scenes: [Scene<'_>; 5] = [
        (
            &["virtqemud"],
            &[],
            &[
                "qemu:///system",
                "qemu:///system?mode=auto",
                "qemu:///system?mode=direct",
            ],
            &[
                "qemu:///system?mode=legacy",
                "lxc:///system",
                "test+unix:///default",
            ],
        ),
        (
            &["virtqemud", "virtlxcd"],
            &["libvirt"],
            &[
                "qemu:///system",
                "lxc:///system",
                "lxc:///system?mode=direct",
            ],
            &["lxc:///system?mode=legacy", "test+unix:///default"],
        ),
        // A socket that is there is taken, whoever listens.
        (
            &["libvirt"],
            &["virtqemud"],
            &[
                "qemu:///system?mode=legacy",
                "lxc:///system",
                "test+unix:///default",
            ],
            &[
                "qemu:///system",
                "qemu:///system?mode=direct",
                "lxc:///system?mode=direct",
            ],
        ),
        // libvirtd's, or that of virtproxyd, which has the same name.
        (
            &["libvirt"],
            &[],
            &[
                "qemu:///system",
                "qemu:///system?mode=legacy",
                "lxc:///system?mode=auto",
            ],
            &["qemu:///system?mode=direct"],
        ),
        (
            &[],
            &[],
            &[],
            &[
                "qemu:///system",
                "qemu:///system?mode=legacy",
                "qemu:///system?mode=direct",
            ],
        ),
    ];
    in_time(async {
        for (live, dead, good, bad) in scenes {
            let _sockets = Sockets::of(live, dead);
            for (uri, expected) in good
                .iter()
                .map(|uri| (*uri, true))
                .chain(bad.iter().map(|uri| (*uri, false)))
            {
                for read_only in [false, true] {
                    let what = format!("{live:?} {dead:?} {uri} {read_only}");
                    assert_eq!(virsh_reaches(uri, read_only), expected, "virsh: {what}");
                    let driver = driver(uri, read_only).await;
                    assert_eq!(driver.is_some(), expected, "{what}");
                    let scheme = &uri[..3];
                    assert!(
                        driver.is_none_or(|driver| driver.to_lowercase().starts_with(scheme)),
                        "{what}"
                    );
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn without_a_uri_the_daemon_of_the_first_driver_that_is_there_is_asked() {
    in_time(async {
        for (live, expected) in [
            (&["virtqemud"][..], "QEMU"),
            (&["virtlxcd", "virtqemud", "libvirt"], "QEMU"),
            (&["libvirt"], "QEMU"),
        ] {
            let _sockets = Sockets::of(live, &[]);
            for uri in ["", "default"] {
                let driver = driver(uri, false).await;
                assert_eq!(driver.as_deref(), Some(expected), "{live:?}");
            }
        }
        let _sockets = Sockets::of(&[], &[]);
        assert_eq!(driver("", false).await, None);
    })
    .await;
}

#[tokio::test]
async fn a_user_s_own_daemon_is_found_below_the_runtime_folder() {
    in_time(async {
        daemon("start");
        let folder = tempfile::tempdir().unwrap();
        let sockets = folder.path().join("libvirt");
        fs::create_dir(&sockets).unwrap();
        let user = Environment::new(1000).with_variable("XDG_RUNTIME_DIR", folder.path());
        for name in ["libvirt-sock", "virtqemud-sock"] {
            let socket = sockets.join(name);
            symlink(Path::new(FOLDER).join("libvirt-sock"), &socket).unwrap();
            let target = resolve(Some("qemu:///session"), false, &user).unwrap();
            assert_eq!(target.endpoint.to_string(), socket.display().to_string());
            let opened = ConnectOptions::new().open_target(&target).await;
            // It may say that it is none of a user's own.
            assert!(
                opened.is_ok() || opened.is_err_and(|error| error.remote().is_some()),
                "{name}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn guests_of_two_daemons_are_stopped_and_started() {
    in_time(async {
        let _guests = Guests::running(&["vw-acpi", "vw-container"]);
        let before = next_tick("vw-acpi");
        let uris = ["qemu:///system", "lxc:///system"];
        let host = Host::with(uris.map(str::to_owned).to_vec());
        {
            let _sockets = Sockets::of(&["virtqemud", "virtlxcd"], &[]);
            let run = host.run(&["stop", "ON_SHUTDOWN=suspend"]).await;
            // Containers cannot be saved.
            assert_eq!(run.status, 1, "{run:?}");
            run.says(&["Suspending vw-acpi: done (qemu:///system)"]);
            host.succeed(&["shutdown", "SHUTDOWN_TIMEOUT=20"])
                .await
                .says(&["Shutdown of guest vw-container complete. (lxc:///system)"]);
        }
        let states = ["vw-acpi", "vw-container"].map(state);
        assert_eq!(states, ["shut off", "shut off"]);
        {
            let _sockets = Sockets::of(&["virtqemud", "virtlxcd"], &["libvirt"]);
            host.succeed(&["start"]).await;
        }
        let states = ["vw-acpi", "vw-container"].map(state);
        assert_eq!(
            (states, host.list()),
            (["running", "running"].map(str::to_owned), None)
        );
        assert_eq!(next_tick("vw-acpi").boot, before.boot);
    })
    .await;
}
