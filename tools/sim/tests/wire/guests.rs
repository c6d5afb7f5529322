//! What guests do when they are asked, seen through raw frames in paused time.

use std::time::Duration;

use crate::peer::{Peer, code, within};
use virtwire_proto::EventMessage;
use virtwire_proto::message::{ErrorCode, ErrorDomain};
use virtwire_proto::remote::{self, DomainEventType, DomainJobType, DomainState};
use virtwire_sim::{Daemon, Deed, Driver, Failing, Failure, Guest, ShutdownModes, World};

fn ms(time: u64) -> Duration {
    Duration::from_millis(time)
}

fn state(world: &World, guest: &str) -> DomainState {
    world.guest(guest).expect("a guest").state
}

#[tokio::test(start_paused = true)]
async fn a_guest_stops_after_its_time_and_says_so() {
    let world = World::new(Driver::Qemu).with(Guest::running("db").shuts_down_after(ms(50)));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    peer.register().await;
    peer.shutdown("db").await.unwrap();
    assert_eq!(state(&world, "db"), DomainState::RUNNING);
    assert_eq!(
        peer.event().await,
        ("db".to_owned(), DomainEventType::SHUTDOWN, 1)
    );
    assert_eq!(
        peer.event().await,
        ("db".to_owned(), DomainEventType::STOPPED, 0)
    );
    assert_eq!(state(&world, "db"), DomainState::SHUTOFF);
    let stopped = world.history("db").last().unwrap().at;
    let asked = world.calls_of("DOMAIN_SHUTDOWN").first().unwrap().at;
    let took = stopped.checked_sub(asked).unwrap();
    assert!((ms(50)..ms(60)).contains(&took), "{took:?}");
}

#[tokio::test(start_paused = true)]
async fn deaf_and_hard_of_hearing_guests_take_requests_and_run_on() {
    let world = World::new(Driver::Qemu)
        .with(Guest::running("deaf").ignores_shutdown())
        .with(Guest::running("second").needs_requests(2));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    for guest in ["deaf", "second", "deaf"] {
        peer.shutdown(guest).await.unwrap();
        assert_eq!(state(&world, guest), DomainState::RUNNING);
    }
    peer.shutdown("second").await.unwrap();
    assert_eq!(state(&world, "second"), DomainState::SHUTOFF);
    assert_eq!(world.peaks().most_shutting_down, 2);
}

#[tokio::test(start_paused = true)]
async fn a_container_hears_a_signal_and_not_initctl() {
    let world =
        World::new(Driver::Lxc).with(Guest::running("box").listens_only_to(ShutdownModes::SIGNAL));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    peer.shutdown("box").await.unwrap();
    assert_eq!(state(&world, "box"), DomainState::RUNNING);
    let domain = peer.lookup("box").await.unwrap();
    let mut args = remote::DomainShutdownFlagsArgs {
        domain,
        flags: ShutdownModes::ACPI_POWER_BTN,
    };
    let refused = peer.call::<remote::DomainShutdownFlags>(args.clone()).await;
    assert_eq!(
        refused.unwrap_err().message,
        "unsupported flags (0x1) in function lxcDomainShutdownFlags"
    );
    args.flags = ShutdownModes::SIGNAL;
    peer.call::<remote::DomainShutdownFlags>(args)
        .await
        .unwrap();
    assert_eq!(state(&world, "box"), DomainState::SHUTOFF);
    assert_eq!(code(peer.save("box").await), ErrorCode::NO_SUPPORT);
}

#[tokio::test(start_paused = true)]
async fn a_guest_that_comes_back_runs_again_after_its_shutdown() {
    let world = World::new(Driver::Qemu).with(Guest::running("loop").comes_back(1));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    peer.shutdown("loop").await.unwrap();
    assert_eq!(state(&world, "loop"), DomainState::RUNNING);
    peer.shutdown("loop").await.unwrap();
    assert_eq!(state(&world, "loop"), DomainState::SHUTOFF);
}

#[tokio::test(start_paused = true)]
async fn transient_guests_vanish_when_they_stop_and_are_not_saved() {
    let world = World::new(Driver::Qemu).with(Guest::running("tmp").transient());
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    assert_eq!(code(peer.save("tmp").await), ErrorCode::OPERATION_INVALID);
    peer.shutdown("tmp").await.unwrap();
    assert!(!world.guest("tmp").unwrap().present);
    assert_eq!(code(peer.lookup("tmp").await), ErrorCode::NO_DOMAIN);
}

#[tokio::test(start_paused = true)]
async fn a_guest_vanishes_at_its_time_or_on_its_call() {
    let world = World::new(Driver::Qemu)
        .with(Guest::running("timed").vanishes_after(ms(100)))
        .with(Guest::running("called").vanishes_on("DOMAIN_SHUTDOWN"));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    assert_eq!(code(peer.shutdown("called").await), ErrorCode::NO_DOMAIN);
    tokio::time::timeout(
        crate::peer::LIMIT,
        world.until(|world| world.guests().is_empty()),
    )
    .await
    .expect("both are gone");
}

#[tokio::test(start_paused = true)]
async fn rival_is_faster_than_the_first_call_alone() {
    let refused = || Failure::new(ErrorCode::INTERNAL_ERROR, ErrorDomain::QEMU, "no");
    let world = World::new(Driver::Qemu)
        .with(Guest::running("saved").has_rival("DOMAIN_MANAGED_SAVE", Deed::Save, refused()))
        .with(Guest::running("stopped").has_rival("DOMAIN_SHUTDOWN", Deed::Stop, refused()));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    assert_eq!(code(peer.save("saved").await), ErrorCode::INTERNAL_ERROR);
    assert!(world.guest("saved").unwrap().saved);
    assert_eq!(
        code(peer.shutdown("stopped").await),
        ErrorCode::INTERNAL_ERROR
    );
    assert_eq!(state(&world, "stopped"), DomainState::SHUTOFF);
    assert!(world.start("stopped"));
    peer.shutdown("stopped").await.unwrap();
    assert_eq!(state(&world, "stopped"), DomainState::SHUTOFF);
}

#[tokio::test(start_paused = true)]
async fn a_save_takes_its_time_with_progress_and_can_be_restored() {
    let world = World::new(Driver::Qemu).with(Guest::running("db").saves_in(ms(1000)));
    let daemon = Daemon::of(&world).in_process();
    let mut saver = Peer::open(&daemon).await;
    let domain = saver.lookup("db").await.unwrap();
    let args = remote::DomainManagedSaveArgs {
        domain: domain.clone(),
        ..Default::default()
    };
    saver.send::<remote::DomainManagedSave>(args).await;
    let mut watcher = Peer::open(&daemon).await;
    tokio::time::advance(ms(500)).await;
    let args = remote::DomainGetJobInfoArgs { domain };
    let info = watcher
        .call::<remote::DomainGetJobInfo>(args)
        .await
        .unwrap();
    assert_eq!(info.kind, DomainJobType::UNBOUNDED);
    assert_eq!(info.data_total, 131_072 * 1024);
    let half = info.data_total / 2;
    assert!(
        info.data_processed.abs_diff(half) < half / 10,
        "{}",
        info.data_processed
    );
    assert_eq!(state(&world, "db"), DomainState::PAUSED);
    let frame = saver.receive().await.unwrap();
    crate::peer::answer::<remote::DomainManagedSave>(&frame).unwrap();
    assert!(world.guest("db").unwrap().saved);
    let restored = watcher.create("db").await.unwrap();
    assert_eq!(restored.id, 2);
    let guest = world.guest("db").unwrap();
    assert!(guest.active && !guest.saved);
    assert_eq!(guest.reason, remote::DomainRunningReason::RESTORED.0);
}

#[tokio::test(start_paused = true)]
async fn a_save_fails_once_and_succeeds_then() {
    let failing = Failing::once(Failure::operation_failed("the disk says no"));
    let world = World::new(Driver::Qemu).with(Guest::running("db").save_fails(failing));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    assert_eq!(code(peer.save("db").await), ErrorCode::OPERATION_FAILED);
    assert_eq!(state(&world, "db"), DomainState::RUNNING);
    peer.save("db").await.unwrap();
    assert_eq!(world.saved(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_failed_save_under_xen_leaves_the_guest_frozen_until_destroyed() {
    let failing = Failing::always(Failure::libxl("Failed to save domain")).leaving_it_frozen();
    let world = World::new(Driver::Xen).with(Guest::running("pv").save_fails(failing));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    assert_eq!(code(peer.save("pv").await), ErrorCode::INTERNAL_ERROR);
    assert_eq!(state(&world, "pv"), DomainState::RUNNING);
    assert!(peer.shutdown("pv").await.is_err(), "it reacts to nothing");
    let domain = peer.lookup("pv").await.unwrap();
    peer.call::<remote::DomainDestroy>(remote::DomainDestroyArgs { domain })
        .await
        .unwrap();
    assert_eq!(state(&world, "pv"), DomainState::SHUTOFF);
}

#[tokio::test(start_paused = true)]
async fn a_xen_guest_is_off_before_it_is_inactive() {
    let world = World::new(Driver::Xen).with(Guest::running("pv"));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    peer.shutdown("pv").await.unwrap();
    let guest = world.guest("pv").unwrap();
    assert_eq!((guest.state, guest.active), (DomainState::SHUTOFF, true));
    assert_eq!(code(peer.create("pv").await), ErrorCode::OPERATION_INVALID);
    let inactive = world.until(|world| world.active() == 0);
    tokio::time::timeout(ms(300), inactive)
        .await
        .expect("inactive soon");
    peer.create("pv").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_reboot_under_xen_says_started_before_stopped() {
    let world = World::new(Driver::Xen).with(Guest::running("pv").reboots_in(ms(5000)));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    peer.register().await;
    let domain = peer.lookup("pv").await.unwrap();
    let args = remote::DomainRebootArgs {
        domain,
        ..Default::default()
    };
    peer.call::<remote::DomainReboot>(args).await.unwrap();
    assert!(!world.guest("pv").unwrap().active);
    assert_eq!(peer.event().await.1, DomainEventType::STARTED);
    assert_eq!(peer.event().await.1, DomainEventType::STOPPED);
    assert_eq!(state(&world, "pv"), DomainState::RUNNING);
}

#[tokio::test(start_paused = true)]
async fn domain_zero_has_the_nil_uuid_and_refuses_everything() {
    let world = World::new(Driver::Xen);
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    let zero = peer.lookup("Domain-0").await.unwrap();
    assert!(zero.uuid.is_nil());
    assert_eq!(zero.id, 0);
    assert_eq!(
        code(peer.shutdown("Domain-0").await),
        ErrorCode::OPERATION_INVALID
    );
    assert_eq!(
        code(peer.save("Domain-0").await),
        ErrorCode::OPERATION_INVALID
    );
}

#[tokio::test(start_paused = true)]
async fn a_failed_restore_keeps_the_image_unless_the_driver_loses_it() {
    let failure = || Failing::once(Failure::operation_failed("restore"));
    let world = World::new(Driver::Qemu)
        .with(Guest::saved("kept").restore_fails(failure()))
        .with(Guest::saved("lost").restore_fails(failure().losing_the_image()));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    assert!(peer.create("kept").await.is_err());
    assert!(peer.create("lost").await.is_err());
    assert!(world.guest("kept").unwrap().saved);
    assert!(!world.guest("lost").unwrap().saved);
}

#[tokio::test(start_paused = true)]
async fn lists_filter_by_every_group_of_flags() {
    use remote::ConnectListAllDomainsFlags as Flags;
    let world = World::new(Driver::Qemu)
        .with(Guest::running("run").autostart())
        .with(Guest::running("tmp").transient())
        .with(Guest::paused("hold"))
        .with(Guest::pmsuspended("doze"))
        .with(Guest::off("off"))
        .with(Guest::saved("saved"));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    for (flags, expected) in [
        (Flags::empty(), "run tmp hold doze off saved"),
        (Flags::ACTIVE, "run tmp hold doze"),
        (Flags::INACTIVE, "off saved"),
        (Flags::ACTIVE | Flags::TRANSIENT, "tmp"),
        (Flags::RUNNING | Flags::PAUSED, "run tmp hold"),
        (Flags::OTHER, "doze"),
        (Flags::MANAGEDSAVE, "saved"),
        (Flags::INACTIVE | Flags::NO_MANAGEDSAVE, "off"),
        (Flags::AUTOSTART, "run"),
        (Flags::HAS_SNAPSHOT, ""),
    ] {
        let args = remote::ConnectListAllDomainsArgs {
            need_results: 1,
            flags,
        };
        let list = peer
            .call::<remote::ConnectListAllDomains>(args)
            .await
            .unwrap();
        let names: Vec<_> = list
            .domains
            .iter()
            .map(|domain| domain.name.to_str().unwrap())
            .collect();
        assert_eq!(names.join(" "), expected, "{flags:?}");
        assert_eq!(usize::try_from(list.ret).unwrap(), names.len());
    }
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_guests_are_listed_and_shut_down() {
    let world =
        World::new(Driver::Qemu).with_many(10_000, "vm", |guest| guest.shuts_down_after(ms(10)));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    let args = remote::ConnectListAllDomainsArgs {
        need_results: 1,
        ..Default::default()
    };
    let list = peer
        .call::<remote::ConnectListAllDomains>(args)
        .await
        .unwrap();
    for domain in list.domains {
        let args = remote::DomainShutdownArgs { domain };
        peer.call::<remote::DomainShutdown>(args).await.unwrap();
    }
    within(world.until(|world| world.active() == 0)).await;
    assert_eq!(world.count_of("DOMAIN_SHUTDOWN"), 10_000);
}

#[tokio::test(start_paused = true)]
async fn events_go_to_each_style_and_each_guest_that_was_asked_for() {
    let world = World::new(Driver::Test)
        .with(Guest::running("a"))
        .with(Guest::running("b"));
    let daemon = Daemon::of(&world).in_process();
    let mut all = Peer::open(&daemon).await;
    all.register().await;
    let args = remote::ConnectDomainEventCallbackRegisterAnyArgs::default();
    let twice = all
        .call::<remote::ConnectDomainEventCallbackRegisterAny>(args)
        .await;
    assert_eq!(code(twice), ErrorCode::INVALID_ARG);
    let mut one = Peer::open(&daemon).await;
    let domain = Some(one.lookup("b").await.unwrap());
    let args = remote::ConnectDomainEventCallbackRegisterAnyArgs {
        domain,
        ..Default::default()
    };
    one.call::<remote::ConnectDomainEventCallbackRegisterAny>(args)
        .await
        .unwrap();
    let mut old = Peer::open(&daemon).await;
    let args = remote::ConnectDomainEventRegisterAnyArgs::default();
    old.call::<remote::ConnectDomainEventRegisterAny>(args)
        .await
        .unwrap();
    assert!(world.stop("a") && world.crash("b"));
    assert_eq!(
        all.event().await,
        ("a".to_owned(), DomainEventType::STOPPED, 0)
    );
    assert_eq!(
        all.event().await,
        ("b".to_owned(), DomainEventType::STOPPED, 2)
    );
    assert_eq!(one.event().await.0, "b");
    let frame = old.receive().await.unwrap();
    assert_eq!(
        frame.header.procedure,
        <remote::DomainEventLifecycle as EventMessage>::NUMBER
    );
    let message: remote::DomainEventLifecycleMsg = serde_xdr::from_slice(&frame.payload).unwrap();
    assert_eq!(message.domain.name, "a");
}

#[tokio::test(start_paused = true)]
async fn autostart_starts_what_is_marked_each_in_its_time() {
    let world = World::new(Driver::Qemu)
        .with(Guest::off("quick").autostart())
        .with(Guest::saved("slow").autostart().restores_in(ms(500)))
        .with(Guest::off("other"));
    world.autostart();
    assert_eq!(world.running(), 1);
    tokio::time::timeout(
        crate::peer::LIMIT,
        world.until(|world| world.running() == 2),
    )
    .await
    .expect("the slow one too");
    assert!(!world.guest("other").unwrap().active);
    assert_eq!(world.saved(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_save_is_aborted_by_request_and_by_destruction() {
    let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest.saves_in(ms(5000)));
    let daemon = Daemon::of(&world).in_process();
    let mut watcher = Peer::open(&daemon).await;
    for (guest, expected) in [
        ("vm-1", ErrorCode::OPERATION_ABORTED),
        ("vm-2", ErrorCode::OPERATION_FAILED),
    ] {
        let mut saver = Peer::open(&daemon).await;
        let domain = saver.lookup(guest).await.unwrap();
        let args = remote::DomainManagedSaveArgs {
            domain: domain.clone(),
            ..Default::default()
        };
        saver.send::<remote::DomainManagedSave>(args).await;
        within(world.until(|world| world.peaks().saving == 1)).await;
        if guest == "vm-1" {
            let args = remote::DomainAbortJobArgs { domain };
            watcher.call::<remote::DomainAbortJob>(args).await.unwrap();
        } else {
            let args = remote::DomainDestroyArgs { domain };
            watcher.call::<remote::DomainDestroy>(args).await.unwrap();
        }
        let frame = saver.receive().await.unwrap();
        assert_eq!(
            code(crate::peer::answer::<remote::DomainManagedSave>(&frame)),
            expected
        );
    }
    assert_eq!(state(&world, "vm-1"), DomainState::RUNNING);
    assert_eq!(state(&world, "vm-2"), DomainState::SHUTOFF);
    assert_eq!(world.saved(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_second_operation_waits_for_the_job_of_the_first() {
    let world = World::new(Driver::Qemu)
        .with(Guest::off("short").starts_in(ms(2000)))
        .with(Guest::running("long").saves_in(ms(60_000)));
    let daemon = Daemon::of(&world).in_process();
    let mut first = Peer::open(&daemon).await;
    let mut second = Peer::open(&daemon).await;
    let domain = first.lookup("short").await.unwrap();
    let args = remote::DomainCreateWithFlagsArgs {
        domain,
        ..Default::default()
    };
    first.send::<remote::DomainCreateWithFlags>(args).await;
    within(world.until(|world| world.peaks().starting == 1)).await;
    assert_eq!(
        code(second.create("short").await),
        ErrorCode::OPERATION_INVALID,
        "running now"
    );
    let domain = first.lookup_behind("long").await;
    let args = remote::DomainManagedSaveArgs {
        domain,
        ..Default::default()
    };
    first.send::<remote::DomainManagedSave>(args).await;
    within(world.until(|world| world.peaks().saving == 1)).await;
    assert_eq!(
        code(second.shutdown("long").await),
        ErrorCode::OPERATION_TIMEOUT
    );
}
