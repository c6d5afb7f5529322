//! What `--dry-run` prints is what runs.

use proptest::prelude::*;
use tokio::runtime::Builder;
use virtwire::guests::Action;
use virtwire::guests::config::Variable;
use virtwire_sim::{Driver, Guest, World};

use crate::host::{Stage, daemon, limited};

/// How a guest begins: 0 running, 1 paused, 2 off, 3 saved; and whether it is transient.
fn guest(number: usize, (power, transient): (u8, bool)) -> Guest {
    let name = format!("vm-{number}");
    let guest = match power {
        0 => Guest::running(name),
        1 => Guest::paused(name),
        2 => return Guest::off(name),
        _ => return Guest::saved(name),
    };
    if transient { guest.transient() } else { guest }
}

fn drivers() -> impl Strategy<Value = Driver> {
    prop_oneof![
        Just(Driver::Qemu),
        Just(Driver::Xen),
        Just(Driver::Lxc),
        Just(Driver::Test)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_plan_is_what_runs(
        driver in drivers(),
        guests in prop::collection::vec((0_u8..4, any::<bool>()), 0..8),
        on_shutdown in prop_oneof![Just("suspend"), Just("shutdown")],
        persistent_only in prop_oneof![Just("true"), Just("false"), Just("default")],
        parallel in 0_u32..4,
    ) {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(limited(async {
            let mut world = World::new(driver);
            for (number, kind) in guests.into_iter().enumerate() {
                world = world.with(guest(number, kind));
            }
            let daemon = daemon(&world).await;
            let parallel = parallel.to_string();
            let stage = Stage::on(&daemon, &[
                (Variable::OnShutdown, on_shutdown),
                (Variable::PersistentOnly, persistent_only),
                (Variable::ParallelShutdown, &parallel),
            ]);
            let plan = stage.run.plan_stop().await;
            assert_eq!(stage.remembered(), 0, "a plan touches nothing");
            assert_eq!(world.count_of("DOMAIN_SHUTDOWN") + world.count_of("DOMAIN_MANAGED_SAVE"), 0);
            let report = stage.run.stop().await;
            assert_eq!(report.action, plan.action);
            for (planned, done) in plan.hosts.iter().zip(&report.hosts) {
                assert_eq!(planned.uri, done.uri);
                let mut planned: Vec<_> = planned.guests.iter().map(|guest| guest.uuid).collect();
                let mut done: Vec<_> = done.guests.iter().map(|it| it.guest.uuid).collect();
                planned.sort();
                done.sort();
                assert_eq!(planned, done);
            }

            let plan = stage.run.plan_start().unwrap();
            let before = stage.remembered();
            let report = stage.run.start().await.unwrap();
            assert_eq!(report.action, Action::Start);
            let planned: usize = plan.hosts.iter().map(|host| host.guests.len()).sum();
            assert_eq!(planned, before);
            for (planned, done) in plan.hosts.iter().zip(&report.hosts) {
                let done: Vec<_> = done.guests.iter().map(|it| it.guest.uuid).collect();
                let planned: Vec<_> = planned.guests.iter().map(|guest| guest.uuid).collect();
                assert_eq!(planned, done);
            }
        }));
    }
}
