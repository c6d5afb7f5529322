//! A host moved from the shell script to this program and back, with saved guests in between.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::guests::{Guests, is_saved, next_tick, state, ticks};
use crate::program::{Run, Running};
use crate::testbed::{in_time, variable};

/// Where the script is, by distribution.
const SCRIPTS: [&str; 3] = [
    "/usr/lib/libvirt/libvirt-guests.sh",
    "/usr/libexec/libvirt-guests.sh",
    "/usr/libexec/libvirt/libvirt-guests.sh",
];

#[tokio::test]
async fn guests_stopped_by_the_script_are_started_by_the_program_and_back() {
    in_time(async {
        let names = ["vw-acpi", "vw-deaf"];
        let _guests = Guests::running(&names);
        let boots = names.map(|name| ticks(name).pop().unwrap().boot);
        let script = SCRIPTS
            .into_iter()
            .find(|path| Path::new(path).exists())
            .unwrap();
        let program = env!("CARGO_BIN_EXE_libvirt-guests");
        let host = OwnHost::new();
        for (stopper, starter) in [(script, program), (program, script)] {
            let stop = host.run(stopper, "stop").await;
            assert_eq!(stop.status, 0, "{stop:?}");
            for name in names {
                assert_eq!((state(name).as_str(), is_saved(name)), ("shut off", true));
            }
            let status = host.run(starter, "status").await;
            assert_eq!(status.status, 3, "{status:?}");
            assert_eq!(status.out, "stopped, with saved guests\n");
            let start = host.run(starter, "start").await;
            assert_eq!(start.status, 0, "{start:?}");
            for name in names {
                assert!(
                    start.out.contains(&format!("Resuming guest {name}: ")),
                    "{start:?}"
                );
                assert_eq!(state(name), "running");
            }
            for runner in [script, program] {
                assert_eq!(host.run(runner, "status").await.out, "started\n");
            }
            assert!(!Path::new("/var/lib/libvirt/libvirt-guests").exists());
        }
        for (name, boot) in names.into_iter().zip(boots) {
            assert_eq!(next_tick(name).boot, boot, "{name}");
        }
    })
    .await;
}

/// A configuration and a lock folder that the script and the program both find in their usual
/// places. The state folder's usual place belongs to the test bed anyway.
struct OwnHost(tempfile::TempDir);

impl OwnHost {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("lock")).unwrap();
        let uri = variable("QEMU_UNIX");
        let text = format!("URIS='{uri}'\nON_BOOT=start\nON_SHUTDOWN=suspend\n");
        fs::write(folder.path().join("config"), text).unwrap();
        Self(folder)
    }

    async fn run(&self, program: &str, command: &str) -> Run {
        let mount = "mount --bind \"$1/config\" /etc/default/libvirt-guests && \
                     mount --bind \"$1/lock\" /var/lock && exec \"$2\" \"$3\"";
        let mut shell = Command::new("unshare");
        shell.args(["--mount", "sh", "-c", mount, "sh"]);
        shell.arg(self.0.path()).args([program, command]);
        Running::start(shell).end().await
    }
}
