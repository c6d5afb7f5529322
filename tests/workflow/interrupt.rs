//! A run that is ended early leaves the truth behind, and the next one finishes.

use std::time::Duration;

use futures_util::stream::{self, StreamExt};
use tokio::time::Instant;
use virtwire::guests::config::Variable;
use virtwire::guests::journal::{Phase, Snapshot};
use virtwire::guests::{Limits, WindDown};
use virtwire_sim::{Driver, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms};
use crate::truth;

/// Guests whose stop and start together take longer than the last interruption.
fn world() -> World {
    let slow = |guest: Guest| {
        guest
            .shuts_down_after(ms(15))
            .saves_in(ms(15))
            .restores_in(ms(15))
            .starts_in(ms(15))
    };
    World::new(Driver::Qemu).with_many(6, "vm", slow)
}

/// Runs side by side: with more, their short deadlines would pass for want of a processor.
const AT_ONCE: usize = 6;

/// Interrupts a stop and a start after `delay`, and has the next runs finish both.
async fn interrupted_after(delay: Duration, variables: &[(Variable, &str)]) {
    let world = world();
    let daemon = daemon(&world).await;
    let mut stage = Stage::on(&daemon, variables);
    let what = format!("after {delay:?}");
    let interrupt = |wind_down: WindDown| async move {
        tokio::time::sleep(delay).await;
        wind_down.interrupt();
    };

    let (report, ()) = tokio::join!(stage.run.stop(), interrupt(stage.run.wind_down.clone()));
    truth::check(&report, &world, &stage, &what);
    assert!(!report.is_good() || world.active() == 0, "{what}");
    stage.run.wind_down = WindDown::default();
    world.until(|world| world.peaks().saving == 0).await;
    let report = stage.run.stop().await;
    assert!(report.is_good(), "{what}: {report:?}");
    assert_eq!((world.active(), stage.remembered()), (0, 6), "{what}");

    let (report, ()) = tokio::join!(stage.run.start(), interrupt(stage.run.wind_down.clone()));
    truth::check(&report.unwrap(), &world, &stage, &what);
    stage.run.wind_down = WindDown::default();
    world.until(|world| world.peaks().starting == 0).await;
    let report = stage.run.start().await.unwrap();
    assert!(report.is_good(), "{what}: {report:?}");
    assert_eq!((world.active(), stage.remembered()), (6, 0), "{what}");
}

#[tokio::test]
async fn a_suspend_and_a_start_can_be_interrupted_at_any_instant() {
    limited(async {
        let cases = (0..40).map(|step| interrupted_after(ms(step * 2), &[]));
        stream::iter(cases)
            .buffer_unordered(AT_ONCE)
            .collect::<()>()
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_shutdown_and_a_paced_start_can_be_interrupted_at_any_instant() {
    limited(async {
        let variables = [SHUTDOWN, (Variable::StartDelay, "0.01")];
        let cases = (0..40).map(|step| interrupted_after(ms(step * 3), &variables));
        stream::iter(cases)
            .buffer_unordered(AT_ONCE)
            .collect::<()>()
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_run_that_is_dropped_leaves_the_truth_behind() {
    limited(async {
        let cases = (0..30).map(|step| async move {
            let world = world();
            let daemon = daemon(&world).await;
            let stage = Stage::on(&daemon, &[SHUTDOWN]);
            let what = format!("dropped after {:?}", ms(step * 3));
            let _ = tokio::time::timeout(ms(step * 3), stage.run.stop()).await;
            let touched = world.count_of("DOMAIN_SHUTDOWN") > 0;
            let remembered = stage.remembered();
            assert!(!touched || remembered == 6, "{what}: {remembered} of 6");
            let report = stage.run.stop().await;
            assert!(report.is_good(), "{what}: {report:?}");
            // Those that were off before that stop began are none of its own.
            assert_eq!(world.active(), 0, "{what}: {report:?}");
            let report = stage.run.start().await.unwrap();
            assert!(report.is_good(), "{what}: {report:?}");
            let after = (world.active(), stage.remembered());
            assert_eq!(after, (6, 0), "{what}: {report:?}");
        });
        stream::iter(cases)
            .buffer_unordered(AT_ONCE)
            .collect::<()>()
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_grace_period_ends_a_stop_that_nobody_else_ends() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("deaf").ignores_shutdown());
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[(Variable::OnShutdown, "shutdown")]);
        stage.run.wind_down = WindDown::within(Some(ms(1_000)), Instant::now());
        let begun = Instant::now();
        let report = stage.run.stop().await;
        assert!(begun.elapsed() < ms(1_000), "{:?}", begun.elapsed());
        assert!(!report.is_good());
        assert!(stage.remembers(&world, "deaf"));
    })
    .await;
}

#[tokio::test]
async fn limits_that_no_clock_can_count_are_as_good_as_none() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("vm"));
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[(Variable::OnShutdown, "shutdown")]);
        stage.run.settings.shutdown_timeout.value = Some(Duration::MAX);
        let longest = Duration::MAX;
        stage.run.limits = Limits {
            call: longest,
            save: longest,
            start: longest,
            sync_time: longest,
            linger: longest,
            ask_again: longest,
            progress: Duration::ZERO,
            at_once: usize::MAX,
            ..stage.run.limits
        };
        assert!(stage.run.stop().await.is_good());
        assert!(stage.run.start().await.unwrap().is_good());
    })
    .await;
}

#[tokio::test]
async fn guest_that_an_interrupted_stop_has_not_asked_is_not_taken_for_one_that_goes_off() {
    limited(async {
        let deaf = Guest::running("deaf").ignores_shutdown();
        let world = World::new(Driver::Qemu)
            .with(deaf)
            .with(Guest::running("next"));
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[SHUTDOWN]);
        let interrupt = async {
            world.until(|world| world.peaks().shutting_down > 0).await;
            stage.run.wind_down.interrupt();
        };
        let (report, ()) = tokio::join!(stage.run.stop(), interrupt);
        assert!(!report.is_good());
        let snapshot = Snapshot::read(&stage.run.places).unwrap();
        let phases = snapshot.entries.iter().map(|entry| {
            let name = entry.record.name.as_deref().unwrap_or_default();
            (name, entry.record.phase)
        });
        let expected = [("deaf", Phase::Asked), ("next", Phase::Listed)];
        assert_eq!(phases.collect::<Vec<_>>(), expected);
        // Nobody had asked it: a start finds it running, and that is the end of it.
        stage.run.wind_down = WindDown::default();
        stage.run.start().await.unwrap();
        assert!(stage.remembers(&world, "deaf") && !stage.remembers(&world, "next"));
        assert!(world.stop("next"));
        stage.run.start().await.unwrap();
        assert!(!world.guest("next").unwrap().active);
    })
    .await;
}
