//! Guests come back, and those that cannot stay in the list.

use std::fs;
use std::time::Instant;

use virtwire::guests::config::Variable;
use virtwire::guests::{Outcome, Reason};
use virtwire::proto::message::{ErrorCode, ErrorDomain};
use virtwire::proto::remote::DomainState;
use virtwire_sim::{Daemon, Driver, Failing, Failure, Fault, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms, outcome};

#[tokio::test]
async fn a_guest_that_runs_already_is_dropped_from_the_list() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        assert!(world.start("vm-1"));
        let report = stage.run.start().await.unwrap();
        assert!(matches!(outcome(&report, "vm-1"), Outcome::AlreadyActive));
        assert!(matches!(outcome(&report, "vm-2"), Outcome::Started));
        assert_eq!(stage.remembered(), 0);
        assert_eq!(world.guest("vm-1").unwrap().starts, 1);
    })
    .await;
}

#[tokio::test]
async fn guest_that_the_daemon_does_not_know_is_reported_once_and_dropped() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        assert!(world.vanish("vm-1"));
        let report = stage.run.start().await.unwrap();
        let missing = report.problems().next().unwrap().1;
        assert_eq!(missing.guest.uuid, world.guest("vm-1").unwrap().uuid);
        let outcome = &missing.outcome;
        assert!(
            matches!(
                outcome,
                Outcome::Failed {
                    reason: Reason::Missing
                }
            ),
            "{outcome}"
        );
        assert!(!report.is_good());
        assert_eq!(stage.remembered(), 0);
        assert!(stage.run.start().await.unwrap().is_good());
    })
    .await;
}

#[tokio::test]
async fn a_guest_whose_restore_failed_is_tried_again_by_the_next_start() {
    limited(async {
        let broken = Failing::once(Failure::operation_failed("guest CPU doesn't match"));
        let world = World::new(Driver::Qemu)
            .with(Guest::running("moved").restore_fails(broken))
            .with(Guest::running("well"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        let report = stage.run.start().await.unwrap();
        let Outcome::Failed { reason } = outcome(&report, "moved") else {
            panic!("{report:?}");
        };
        assert!(reason.to_string().contains("CPU"), "{reason}");
        assert!(stage.remembers(&world, "moved") && stage.remembered() == 1);
        assert!(
            world.guest("moved").unwrap().saved,
            "its image is not thrown away"
        );
        let report = stage.run.start().await.unwrap();
        assert!(matches!(outcome(&report, "moved"), Outcome::Started));
        assert_eq!(stage.remembered(), 0);
    })
    .await;
}

#[tokio::test]
async fn without_a_delay_guests_start_side_by_side() {
    limited(async {
        let slow = |guest: Guest| guest.restores_in(ms(60));
        let world = World::new(Driver::Qemu).with_many(10, "vm", slow);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[(Variable::StartDelay, "0")]);
        assert!(stage.run.stop().await.is_good());
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!(world.peaks().most_starting, 4);
        assert_eq!(world.running(), 10);
    })
    .await;
}

#[tokio::test]
async fn a_delay_paces_starts_in_the_order_of_the_list() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(4, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[(Variable::StartDelay, "0.1")]);
        assert!(stage.run.stop().await.is_good());
        world.forget_history();
        assert!(stage.run.start().await.unwrap().is_good());
        let calls = world.calls_of("DOMAIN_CREATE_WITH_FLAGS");
        let names: Vec<_> = calls
            .iter()
            .filter_map(|call| call.guest.as_deref())
            .collect();
        assert_eq!(names, ["vm-1", "vm-2", "vm-3", "vm-4"]);
        for pair in calls.windows(2) {
            let pause = pair[1].at.saturating_sub(pair[0].at);
            assert!(pause >= ms(95), "{pause:?}");
        }
        assert_eq!(world.peaks().most_starting, 1);
    })
    .await;
}

#[tokio::test]
async fn an_agent_that_does_not_come_holds_up_no_other_guest() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with_many(3, "vm", Guest::with_silent_agent)
            .with(Guest::running("last").with_agent());
        let daemon = daemon(&world).await;
        let clocks = [(Variable::StartDelay, "0.1"), (Variable::SyncTime, "1")];
        let mut stage = Stage::on(&daemon, &clocks);
        stage.run.limits.sync_time = ms(1_500);
        assert!(stage.run.stop().await.is_good());
        world.forget_history();
        assert!(stage.run.start().await.unwrap().is_good());
        let starts = world.calls_of("DOMAIN_CREATE_WITH_FLAGS");
        let took = starts[3].at.saturating_sub(starts[0].at);
        assert!(took >= ms(290) && took < ms(1_000), "{took:?}");
        let asked = world.calls_of("DOMAIN_SET_TIME");
        let asked_of = |name| {
            let of_it = asked
                .iter()
                .filter(|call| call.guest.as_deref() == Some(name));
            of_it.count()
        };
        assert_eq!(["vm-1", "vm-2", "vm-3", "last"].map(asked_of), [2, 2, 2, 1]);
        assert_eq!(stage.told.count("TimeNotSynced"), 3);
    })
    .await;
}

#[tokio::test]
async fn a_restart_does_not_forget_a_guest_that_is_still_on_its_way_off() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("slow").ignores_shutdown())
            .with(Guest::running("quick"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(200));
        let stopped = stage.run.stop().await;
        let started = stage.run.start().await.unwrap();
        assert!(matches!(outcome(&stopped, "slow"), Outcome::Failed { .. }));
        assert!(matches!(outcome(&started, "slow"), Outcome::MayGoOff));
        assert!(stage.remembers(&world, "slow") && stage.remembered() == 1);
        assert!(world.stop("slow"));
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((world.running(), stage.remembered()), (2, 0));
    })
    .await;
}

/// What libvirt says when a guest's job does not end within half a minute.
fn busy() -> Failure {
    let message = "Timed out during operation: cannot acquire state change lock";
    Failure::new(ErrorCode::OPERATION_TIMEOUT, ErrorDomain::QEMU, message)
}

#[tokio::test]
async fn start_of_a_busy_guest_is_tried_until_it_is_free() {
    limited(async {
        let often = Failing::times(4, busy());
        let world = World::new(Driver::Qemu)
            .with(Guest::running("db").start_fails(often))
            .with(Guest::running("well"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        assert!(stage.run.stop().await.is_good());
        let report = stage.run.start().await.unwrap();
        assert!(report.is_good(), "{report:?}");
        assert!(matches!(outcome(&report, "db"), Outcome::Started));
        assert_eq!((world.running(), stage.remembered()), (2, 0));
    })
    .await;
}

#[tokio::test]
async fn start_of_a_guest_that_stays_busy_ends_with_its_time() {
    limited(async {
        let always = Failing::always(busy());
        let world = World::new(Driver::Qemu).with(Guest::running("db").start_fails(always));
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[SHUTDOWN]);
        stage.run.limits.start = ms(2_500);
        assert!(stage.run.stop().await.is_good());
        let begun = Instant::now();
        let report = stage.run.start().await.unwrap();
        let took = begun.elapsed();
        assert!(took >= ms(2_000) && took < ms(5_000), "{took:?}");
        let Outcome::Failed { reason } = outcome(&report, "db") else {
            panic!("{report:?}");
        };
        assert!(reason.to_string().contains("state change lock"), "{reason}");
        assert!(world.count_of("DOMAIN_CREATE_WITH_FLAGS") >= 3);
        assert!(stage.remembers(&world, "db"));
    })
    .await;
}

#[tokio::test]
async fn late_list_and_late_look_delay_a_start_and_do_not_end_it() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("db").start_fails(Failing::once(busy())))
            .with(Guest::running("well"));
        let setup = Daemon::of(&world);
        let daemon = setup.listen_tcp().await.unwrap();
        let mut stage = Stage::on(&daemon, &[SHUTDOWN]);
        stage.run.limits.call = ms(200);
        assert!(stage.run.stop().await.is_good());
        for procedure in ["CONNECT_LIST_ALL_DOMAINS", "DOMAIN_GET_STATE"] {
            // Twice too late to be heard.
            for _ in 0..2 {
                daemon.fault(Fault::delay(ms(400)).on_call(procedure, 1));
            }
        }
        let report = stage.run.start().await.unwrap();
        assert!(report.is_good(), "{report:?}");
        assert_eq!((world.running(), stage.remembered()), (2, 0));
    })
    .await;
}

#[tokio::test]
async fn on_boot_ignore_starts_nothing_and_forgets() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[(Variable::OnBoot, "ignore")]);
        assert!(stage.run.stop().await.is_good());
        assert_eq!(stage.remembered(), 2);
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((world.active(), stage.remembered()), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn guests_of_a_uri_that_is_not_configured_stay_in_the_list() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("vm"));
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        let configured = stage.run.settings.uris.value.clone();
        stage.run.settings.uris.value = vec!["test:///default".to_owned()];
        stage.run.start().await.unwrap();
        assert_eq!(stage.told.count("NotConfigured"), 1);
        assert_eq!(stage.remembered(), 1);
        stage.run.settings.uris.value = configured;
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((world.active(), stage.remembered()), (1, 0));
    })
    .await;
}

#[tokio::test]
async fn a_restore_that_a_daemon_did_not_finish_is_finished() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::read("read"))
            .with(Guest::restored("restored"))
            .with(Guest::paused("paused"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        let uuids = ["read", "restored", "paused"].map(|name| world.guest(name).unwrap().uuid);
        let line = format!("{} {} {} {}\n", daemon.uri(), uuids[0], uuids[1], uuids[2]);
        fs::create_dir_all(&stage.run.places.state).unwrap();
        fs::write(stage.run.places.saved_guests(), line).unwrap();

        let report = stage.run.start().await.unwrap();
        assert!(matches!(outcome(&report, "read"), Outcome::Started));
        assert!(matches!(
            outcome(&report, "restored"),
            Outcome::AlreadyActive
        ));
        assert!(matches!(outcome(&report, "paused"), Outcome::AlreadyActive));
        assert_eq!(stage.remembered(), 0);
        for (name, starts) in [("read", 1), ("restored", 0)] {
            let guest = world.guest(name).unwrap();
            assert_eq!(
                (guest.state, guest.saved, guest.starts),
                (DomainState::RUNNING, false, starts),
                "{name}"
            );
        }
        assert_eq!(stage.told.count("ImageDropped"), 1);
    })
    .await;
}

#[tokio::test]
async fn daemon_that_knows_nobody_takes_no_guest_off_the_list() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let sound = daemon(&world).await;
        let stage = Stage::on(&sound, &[]);
        assert!(stage.run.stop().await.is_good());
        let address = sound.tcp_address().unwrap().to_string();
        sound.kill().await;
        // Another hypervisor, or the definitions are on a file system that is not there yet.
        let empty = World::new(Driver::Qemu);
        let other = Daemon::of(&empty).listen_tcp_on(&address).await.unwrap();
        assert!(!stage.run.start().await.unwrap().is_good());
        assert_eq!(stage.remembered(), 2);
        other.kill().await;
        let _sound = Daemon::of(&world).listen_tcp_on(&address).await.unwrap();
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((world.running(), stage.remembered()), (2, 0));
    })
    .await;
}

#[tokio::test]
async fn guest_that_has_stayed_for_hours_after_a_request_is_off_the_list() {
    limited(async {
        let deaf = Guest::running("deaf").ignores_shutdown();
        let world = World::new(Driver::Qemu).with(deaf);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(300));
        assert!(!stage.run.stop().await.is_good());
        assert!(stage.run.start().await.unwrap().is_good());
        assert!(stage.remembers(&world, "deaf"), "it may go off yet");
        let journal = stage.run.places.journal();
        let text = fs::read_to_string(&journal).unwrap();
        let aged = text.lines().map(|line| {
            let mut words: Vec<&str> = line.split(' ').collect();
            if words[0] == "guest" {
                words[3] = "1700000000";
            }
            words.join(" ") + "\n"
        });
        fs::write(&journal, aged.collect::<String>()).unwrap();
        assert!(stage.run.start().await.unwrap().is_good());
        assert!(!stage.remembers(&world, "deaf"), "it has stayed");
    })
    .await;
}
