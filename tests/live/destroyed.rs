//! Guests that somebody else takes away meanwhile: that is done, not an error.

use virtwire::proto::remote::DomainDestroyFlagValues;

use crate::guests::{Guests, is_saved, state};
use crate::program::{Host, Running};
use crate::testbed::{in_time, open, virsh};

#[tokio::test]
async fn guest_destroyed_while_it_shuts_down_is_off() {
    in_time(async {
        let _guests = Guests::running(&["vw-deaf"]);
        let host = Host::of(&["QEMU_TCP"]);
        let mut run = Running::start(host.command(&["shutdown", "SHUTDOWN_TIMEOUT=30"]));
        run.until("Starting shutdown on guest: vw-deaf").await;
        virsh("QEMU_UNIX", &["destroy", "vw-deaf"]);
        let run = run.end().await;
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{run:?}");
        run.says(&["Shutdown of guest vw-deaf: off: it was destroyed"]);
        assert_eq!(state("vw-deaf"), "shut off");
    })
    .await;
}

#[tokio::test]
async fn guest_destroyed_while_it_is_saved_is_off() {
    in_time(async {
        let _guests = Guests::running(&["vw-deaf"]);
        let host = Host::of(&["QEMU_TCP"]);
        let domain = open("QEMU_UNIX")
            .await
            .domain_by_name("vw-deaf")
            .await
            .unwrap();
        let mut run = Running::start(host.command(&["stop", "ON_SHUTDOWN=suspend"]));
        run.until("Suspending vw-deaf: ...").await;
        // A save takes half a second, and virsh a tenth to begin with.
        let flags = DomainDestroyFlagValues::empty();
        domain.destroy(flags).await.unwrap();
        let run = run.end().await;
        println!("{run:?}");
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{run:?}");
        assert_eq!(state("vw-deaf"), "shut off");
        assert_eq!(
            run.out.contains("Suspending vw-deaf: done"),
            is_saved("vw-deaf"),
            "{run:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn transient_guest_destroyed_while_it_shuts_down_is_gone() {
    in_time(async {
        let guests = Guests::running(&["vw-deaf", "vw-transient"]);
        guests.have(&["vw-deaf", "vw-transient"]);
        let host = Host::of(&["QEMU_TCP"]);
        let mut run = Running::start(host.command(&["shutdown", "SHUTDOWN_TIMEOUT=30"]));
        run.until("Starting shutdown on guest: vw-deaf").await;
        virsh("QEMU_UNIX", &["destroy", "vw-transient"]);
        virsh("QEMU_UNIX", &["destroy", "vw-deaf"]);
        let run = run.end().await;
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{run:?}");
        run.says(&["Shutdown of guest vw-transient complete."]);
        assert_eq!(state("vw-transient"), "gone");
    })
    .await;
}
