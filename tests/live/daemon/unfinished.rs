//! What is left by a daemon that ends in the midst of a restore, and by a power cut in the midst of a save.

use std::fs;

use crate::guests::{Guests, is_saved, next_tick, state, ticks};
use crate::program::Host;
use crate::testbed::{daemon, in_time, virsh};

#[tokio::test]
async fn restore_that_the_daemons_end_cut_off_is_finished() {
    in_time(async {
        let names = ["vw-acpi", "vw-deaf"];
        let _guests = Guests::running(&names);
        let host = Host::of(&["QEMU_UNIX"]);
        host.succeed(&["stop", "ON_SHUTDOWN=suspend"]).await;
        let [runs, waits] = names;
        let before = names.map(|name| ticks(name).pop().unwrap());

        // Just as after a SIGKILL between two steps of a restore: one guest runs, the other's memory
        // has been read, and both images are there.
        let image = |name| format!("/var/lib/libvirt/qemu/save/{name}.save");
        let images = names.map(|name| fs::read(image(name)).unwrap());
        virsh("QEMU_UNIX", &["start", runs]);
        virsh("QEMU_UNIX", &["start", "--paused", waits]);
        daemon("kill");
        for (name, bytes) in names.iter().zip(images) {
            fs::write(image(name), bytes).unwrap();
        }
        daemon("start");
        let reason = virsh("QEMU_UNIX", &["domstate", "--reason", waits]);
        assert_eq!(reason.trim(), "paused (migrating)");
        assert!(names.into_iter().all(is_saved));

        let start = host.run(&["start"]).await;
        assert_eq!(start.status, 0, "{start:?}");
        start.says(&[
            "Resuming guest vw-acpi: already active",
            "Resuming guest vw-deaf: done",
        ]);
        assert!(
            start.err.contains("vw-acpi") && start.err.contains("removed"),
            "{start:?}"
        );
        assert_eq!(host.list(), None);
        for (name, before) in names.into_iter().zip(before) {
            assert_eq!((state(name).as_str(), is_saved(name)), ("running", false));
            assert_eq!(next_tick(name).boot, before.boot, "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn image_that_a_power_cut_left_incomplete_is_told_and_the_guest_boots_afresh() {
    in_time(async {
        let names = ["vw-acpi", "vw-deaf"];
        let _guests = Guests::running(&names);
        let host = Host::of(&["QEMU_UNIX"]);
        host.succeed(&["stop", "ON_SHUTDOWN=suspend"]).await;
        let [cut, whole] = names;
        let before = names.map(|name| ticks(name).pop().unwrap());
        // What libvirt writes first, and puts right when all is written.
        let image = format!("/var/lib/libvirt/qemu/save/{cut}.save");
        let mut bytes = fs::read(&image).unwrap();
        bytes[..16].copy_from_slice(b"LibvirtQemudPart");
        fs::write(&image, bytes).unwrap();

        let start = host.run(&["start"]).await;
        assert_eq!(start.status, 1, "{start:?}");
        start.says(&["Resuming guest vw-deaf: done"]);
        assert!(
            !start.out.contains("Resuming guest vw-acpi: done"),
            "{start:?}"
        );
        assert!(start.err.contains("vw-acpi"), "{start:?}");
        assert_eq!(host.list(), None);
        let boots = names.map(|name| next_tick(name).boot);
        assert_ne!(boots[0], before[0].boot, "{cut} was booted afresh");
        assert_eq!(boots[1], before[1].boot, "{whole} goes on");
    })
    .await;
}
