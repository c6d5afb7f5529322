//! Real Xen: what its own tool says in dom0 is the truth.
//!
//! The host is booted by the first test that needs it, and ends with the test bed.

use std::future::Future;
use std::io::Write as _;
use std::process::Command;
use std::time::Duration;

use tokio::time::{sleep, timeout};

use crate::guests::{Guests, state};
use crate::program::Host;
use crate::testbed::{command, testbed, variable};

/// Under emulation, everything takes its time.
async fn in_time<T>(work: impl Future<Output = T>) -> T {
    timeout(Duration::from_secs(280), work).await.unwrap()
}

/// The Xen host, with the guests of one test.
struct Xen {
    uri: String,
    guests: Vec<&'static str>,
}

impl Xen {
    /// Defines and starts guests: names, and words of their kernels.
    async fn with(guests: &[(&'static str, &str)]) -> Self {
        testbed(&["xen", "boot"]);
        let xen = Self {
            uri: testbed(&["xen", "uri"]).trim().to_owned(),
            guests: guests.iter().map(|(name, _)| *name).collect(),
        };
        xen.clear();
        for (name, words) in guests {
            let mut file = tempfile::NamedTempFile::new().unwrap();
            let definition = testbed(&["xen", "domain", name, "96", words]);
            file.write_all(definition.as_bytes()).unwrap();
            let path = file.path().display().to_string();
            assert!(xen.virsh(&["define", &path]), "{definition}");
            assert!(xen.virsh(&["start", name]), "{name}");
        }
        for name in &xen.guests {
            xen.until_ticks(name).await;
        }
        xen
    }

    fn virsh(&self, arguments: &[&str]) -> bool {
        let mut virsh = Command::new("virsh");
        virsh.args(["-q", "-c", &self.uri]).args(arguments);
        virsh.output().unwrap().status.success()
    }

    /// What a line of shell prints in dom0.
    fn dom0(line: &str) -> String {
        let output = command(&["xen", "exec", line]).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }

    /// The guests that the hypervisor has, as its own tool lists them.
    fn listed() -> Vec<String> {
        let list = Self::dom0("xl list");
        let names = list
            .lines()
            .skip(1)
            .filter_map(|line| line.split(' ').next());
        let mut names: Vec<String> = names.map(str::to_owned).collect();
        assert_eq!(names.remove(0), "Domain-0", "{list}");
        names.sort();
        names
    }

    /// How far a guest has counted in its memory, and in which boot.
    fn tick(name: &str) -> Option<(u32, String)> {
        let log = Self::dom0(&format!("tail -n 1 /var/log/xen/console/guest-{name}.log"));
        let mut words = log.split_whitespace();
        (words.next()? == "tick").then_some(())?;
        Some((words.next()?.parse().ok()?, words.next()?.to_owned()))
    }

    async fn until_ticks(&self, name: &str) -> (u32, String) {
        loop {
            match Self::tick(name) {
                Some(tick) if Self::listed().contains(&name.to_owned()) => return tick,
                _ => sleep(Duration::from_millis(500)).await,
            }
        }
    }

    fn clear(&self) {
        for name in ["vx-one", "vx-two", "vx-three", "vx-deaf", "vx-slow"] {
            self.virsh(&["destroy", name]);
            self.virsh(&["managedsave-remove", name]);
            self.virsh(&["undefine", name]);
            Self::dom0(&format!(
                "rm -f /var/lib/libvirt/libxl/save/{name}.save /var/log/xen/console/guest-{name}.log"
            ));
        }
    }
}

impl Drop for Xen {
    fn drop(&mut self) {
        self.clear();
    }
}

#[tokio::test]
async fn three_guests_are_saved_side_by_side_and_go_on_where_they_stopped() {
    in_time(async {
        let xen = Xen::with(&[("vx-one", ""), ("vx-two", ""), ("vx-three", "")]).await;
        let host = Host::with(vec![xen.uri.clone()]);
        let mut before = Vec::new();
        for name in &xen.guests {
            before.push(xen.until_ticks(name).await);
        }
        // libvirt's Xen driver knows no way around the page cache.
        let run = host.run(&["stop", "BYPASS_CACHE=1"]).await;
        assert_eq!(run.status, 0, "{run:?}");
        assert!(run.err.contains("does not know BYPASS_CACHE"), "{run:?}");
        for name in &xen.guests {
            assert!(
                run.out.contains(&format!("Suspending {name}: done")),
                "{}",
                run.out
            );
        }
        assert!(!run.out.contains("Domain-0"), "{}", run.out);
        assert_eq!(Xen::listed(), [""; 0]);
        let run = host.succeed(&["start"]).await;
        for (name, (count, boot)) in xen.guests.iter().zip(before) {
            assert!(
                run.out.contains(&format!("Resuming guest {name}: done")),
                "{}",
                run.out
            );
            let (now, same) = xen.until_ticks(name).await;
            assert_eq!(same, boot, "{name} was restored, not booted");
            assert!(now >= count, "{name}");
        }
        assert_eq!(host.list(), None);
    })
    .await;
}

#[tokio::test]
async fn a_guest_is_saved_in_its_first_second_as_well() {
    in_time(async {
        let xen = Xen::with(&[("vx-one", "")]).await;
        let host = Host::with(vec![xen.uri.clone()]);
        assert!(xen.virsh(&["destroy", "vx-one"]) && xen.virsh(&["start", "vx-one"]));
        host.succeed(&["stop"]).await;
        assert_eq!(Xen::listed(), [""; 0]);
        host.succeed(&["start"]).await;
        assert_eq!(Xen::listed(), ["vx-one"]);
    })
    .await;
}

#[tokio::test]
async fn guests_shut_down_as_they_can_and_a_deaf_one_is_told() {
    in_time(async {
        let xen = Xen::with(&[
            ("vx-one", ""),
            ("vx-slow", "virtwire.stop=6"),
            ("vx-deaf", "virtwire.deaf"),
        ])
        .await;
        let host = Host::with(vec![xen.uri.clone()]);
        let run = host
            .run(&[
                "ON_SHUTDOWN=shutdown",
                "PARALLEL_SHUTDOWN=3",
                "SHUTDOWN_TIMEOUT=25",
                "stop",
            ])
            .await;
        for words in [
            "Shutdown of guest vx-one complete.",
            "Shutdown of guest vx-slow complete.",
            "Shutdown of guest vx-deaf failed to complete in time.",
        ] {
            assert!(run.out.contains(words), "{}", run.out);
        }
        assert_eq!(run.status, 1);
        assert!(run.took < Duration::from_secs(40), "{:?}", run.took);
        assert_eq!(Xen::listed(), ["vx-deaf"]);
        // It runs already, and the others come back.
        let run = host.succeed(&["start"]).await;
        assert!(
            run.out.contains("Resuming guest vx-deaf: already active"),
            "{}",
            run.out
        );
        assert_eq!(Xen::listed(), ["vx-deaf", "vx-one", "vx-slow"]);
    })
    .await;
}

#[tokio::test]
async fn a_full_disk_freezes_a_guest_and_it_is_not_called_saved() {
    in_time(async {
        let xen = Xen::with(&[("vx-one", "")]).await;
        let host = Host::with(vec![xen.uri.clone()]);
        let save = "/var/lib/libvirt/libxl/save";
        Xen::dom0(&format!("mount -o remount,size=32M {save}"));
        let run = host.run(&["stop"]).await;
        Xen::dom0(&format!("mount -o remount,size=768M {save}"));
        assert_eq!(run.status, 1, "{}{}", run.out, run.err);
        assert!(run.err.contains("it has not run since"), "{}", run.err);
        assert!(host.list().is_some(), "it is to be started again");
        assert_eq!(Xen::listed(), ["vx-one"]);
        // What is left is half an image, of which libvirt says that there is none.
        assert!(xen.virsh(&["destroy", "vx-one"]));
        host.succeed(&["start"]).await;
        assert_eq!(Xen::listed(), ["vx-one"]);
        xen.until_ticks("vx-one").await;
    })
    .await;
}

#[tokio::test]
async fn a_libvirtd_that_is_killed_in_the_middle_of_a_save_costs_no_guest() {
    in_time(async {
        let xen = Xen::with(&[("vx-one", ""), ("vx-two", "")]).await;
        let host = Host::with(vec![xen.uri.clone()]);
        let sabotage = async {
            sleep(Duration::from_millis(900)).await;
            tokio::task::spawn_blocking(|| {
                Xen::dom0(
                    "kill -KILL $(cat /run/libvirtd.pid); sleep 1; \
                     libvirtd --listen --daemon --config /etc/libvirt/libvirtd.conf --pid-file /run/libvirtd.pid",
                )
            })
            .await
            .unwrap();
        };
        let (run, ()) = tokio::join!(host.run(&["stop"]), sabotage);
        let listed = Xen::listed();
        // Each guest is saved, or it runs, and what was said of it is so.
        for name in &xen.guests {
            let saved = run.out.contains(&format!("Suspending {name}: done"));
            assert!(!(saved && listed.contains(&(*name).to_owned())), "{name}: {}", run.out);
        }
        assert!(host.list().unwrap().split(' ').count() == 3, "both are in the list");
        for _ in 0..3 {
            if host.run(&["start"]).await.status == 0 {
                break;
            }
        }
        assert_eq!(Xen::listed(), ["vx-one", "vx-two"]);
        assert_eq!(host.list(), None);
    })
    .await;
}

/// For the seconds of a reboot, libvirt shows a Xen guest as shut off.
#[tokio::test]
async fn a_guest_in_the_midst_of_a_reboot_is_stopped_and_comes_back() {
    in_time(async {
        let xen = Xen::with(&[("vx-one", "")]).await;
        let host = Host::with(vec![xen.uri.clone()]);
        assert!(xen.virsh(&["reboot", "vx-one"]));
        let off = || {
            let mut virsh = Command::new("virsh");
            let virsh = virsh.args(["-q", "-c", &xen.uri, "domstate", "vx-one"]);
            virsh.output().unwrap().stdout.starts_with(b"shut off")
        };
        while !off() {
            sleep(Duration::from_millis(50)).await;
        }
        let stop = host.succeed(&["stop", "ON_SHUTDOWN=shutdown"]).await;
        stop.says(&["Shutdown of guest vx-one complete."]);
        assert_eq!(Xen::listed(), [""; 0]);
        host.succeed(&["start"]).await;
        assert_eq!(Xen::listed(), ["vx-one"]);
    })
    .await;
}

/// The man page's own kind of mix, with one host named twice: its guests are stopped and started
/// once, and both names tell the truth.
#[tokio::test]
async fn one_run_serves_local_drivers_a_xen_host_and_ipv6() {
    in_time(async {
        let _guests = Guests::running(&["vw-acpi", "vw-container"]);
        let xen = Xen::with(&[("vx-one", "")]).await;
        let port = variable("ADDRESS").rsplit(':').next().unwrap().to_owned();
        let uris = [
            format!("qemu+tcp://[::1]:{port}/system"),
            "lxc:///system".to_owned(),
            xen.uri.clone(),
        ];
        let again = "qemu:///system".to_owned();
        let host = Host::with([&uris[..], std::slice::from_ref(&again)].concat());
        let states = || ["vw-acpi", "vw-container"].map(state);

        let stop = host.run(&["stop", "ON_SHUTDOWN=shutdown"]).await;
        let same = format!("{again} is the daemon of {}", uris[0]);
        assert!(stop.status == 0 && stop.err.contains(&same), "{stop:?}");
        assert_eq!(states(), ["shut off", "shut off"]);
        assert_eq!(Xen::listed(), [""; 0]);
        let list = host.list().unwrap();
        let of: Vec<&str> = list
            .lines()
            .map(|line| line.split(' ').next().unwrap())
            .collect();
        assert_eq!(of, uris);
        let tally: Vec<String> = uris.iter().map(|uri| format!("{uri}: 1 off\n")).collect();
        assert!(stop.out.ends_with(&tally.concat()), "{}", stop.out);

        let start = host.succeed(&["start"]).await;
        assert_eq!(states(), ["running", "running"]);
        assert_eq!(Xen::listed(), ["vx-one"]);
        xen.until_ticks("vx-one").await;
        assert_eq!(host.list(), None, "{}", start.out);
    })
    .await;
}
