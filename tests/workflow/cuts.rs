//! The connection breaks at every call of a run, once or for good.

use futures_util::stream::{self, StreamExt};
use virtwire::guests::Report;
use virtwire::guests::config::Variable;
use virtwire_sim::{Daemon, Driver, Fault, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms};
use crate::truth;

/// More calls than any of these runs makes.
const CALLS_MAX: u64 = 70;
/// Runs side by side: with more, their short deadlines would pass for want of a processor.
const AT_ONCE: usize = 6;

/// What breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Break {
    /// One connection, before the call is executed.
    Before,
    /// One connection, after it.
    After,
    /// Every connection from that call on.
    ForGood,
}

impl Break {
    fn at(self, call: u64) -> Fault {
        let fault = Fault::cut().on_any_call(call);
        match self {
            Self::Before => fault,
            Self::After => fault.after_it_is_done(),
            Self::ForGood => fault.from_then_on(),
        }
    }
}

/// Three guests that take a moment for everything.
fn world() -> World {
    let slow = |guest: Guest| {
        guest
            .shuts_down_after(ms(20))
            .saves_in(ms(20))
            .restores_in(ms(20))
            .starts_in(ms(20))
    };
    World::new(Driver::Qemu).with_many(3, "vm", slow)
}

/// Breaks the run of every call. Returns how many runs met their fault.
async fn break_at_every_call(
    kind: Break,
    variables: &[(Variable, &str)],
    case: impl AsyncFn(Daemon, Stage, Fault, String),
) -> usize {
    let cases = (1..=CALLS_MAX).map(|call| {
        let case = &case;
        async move {
            let world = world();
            let sound = daemon(&world).await;
            let mut stage = Stage::on(&sound, variables);
            (stage.run.limits.reconnect, stage.run.limits.ready) = (ms(400), ms(400));
            let what = format!("{kind:?} call {call}");
            case(sound, stage, kind.at(call), what).await;
            // A run that meets no fault is shorter than the call it was to meet.
            let calls = u64::try_from(world.calls().len()).unwrap();
            usize::from(calls >= call)
        }
    });
    let cases = stream::iter(cases).buffer_unordered(AT_ONCE);
    cases.fold(0, async |sum, met| sum + met).await
}

/// Stop under the fault: what is said of each guest is so, and each is recorded.
async fn stop_is_true(daemon: Daemon, stage: Stage, fault: Fault, what: String) -> Report {
    let world = daemon.world().clone();
    daemon.fault(fault);
    let report = stage.run.stop().await;
    truth::check(&report, &world, &stage, &what);
    if !world.guests().iter().all(|guest| !guest.active) {
        assert!(
            !report.is_good(),
            "{what}: guests run on, and all is called good"
        );
    }
    report
}

/// Start under the fault: every guest runs again or is in the list still.
async fn start_is_true(daemon: Daemon, stage: Stage, fault: Fault, what: String) -> Report {
    let world = daemon.world().clone();
    assert!(stage.run.stop().await.is_good());
    assert_eq!((world.active(), stage.remembered()), (0, 3));
    world.forget_history();
    daemon.fault(fault);
    let report = stage.run.start().await.unwrap();
    truth::check(&report, &world, &stage, &what);
    report
}

#[tokio::test]
async fn a_stop_by_shutdown_that_breaks_once_finds_its_way() {
    limited(async {
        for kind in [Break::Before, Break::After] {
            let variables = [SHUTDOWN, (Variable::ParallelShutdown, "2")];
            let met = break_at_every_call(kind, &variables, async |daemon, stage, fault, what| {
                let world = daemon.world().clone();
                let report = stop_is_true(daemon, stage, fault, what.clone()).await;
                assert_eq!(world.active(), 0, "{what}: {report:?}");
            });
            let met = met.await;
            assert!((15..60).contains(&met), "{met}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_stop_by_saving_that_breaks_once_finds_its_way() {
    limited(async {
        for kind in [Break::Before, Break::After] {
            let met = break_at_every_call(kind, &[], async |daemon, stage, fault, what| {
                let world = daemon.world().clone();
                let report = stop_is_true(daemon, stage, fault, what.clone()).await;
                assert_eq!(world.saved(), 3, "{what}: {report:?}");
            });
            let met = met.await;
            // Two connections are opened, 3 guests listed, saved and looked at.
            assert!((12..60).contains(&met), "{met}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_start_that_breaks_once_finds_its_way() {
    limited(async {
        for kind in [Break::Before, Break::After] {
            let met = break_at_every_call(kind, &[], async |daemon, stage, fault, what| {
                let world = daemon.world().clone();
                let report = start_is_true(daemon, stage, fault, what.clone()).await;
                assert_eq!(world.active(), 3, "{what}: {report:?}");
            });
            let met = met.await;
            assert!((15..60).contains(&met), "{met}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_stop_whose_daemon_dies_for_good_tells_what_it_knows() {
    limited(async {
        for action in ["shutdown", "suspend"] {
            let variables = [(Variable::OnShutdown, action)];
            break_at_every_call(
                Break::ForGood,
                &variables,
                async |daemon, stage, fault, what| {
                    stop_is_true(daemon, stage, fault, what).await;
                },
            )
            .await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_start_whose_daemon_dies_for_good_forgets_no_guest() {
    limited(async {
        break_at_every_call(Break::ForGood, &[], async |daemon, stage, fault, what| {
            start_is_true(daemon, stage, fault, what).await;
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn what_a_dead_daemon_left_undone_the_next_runs_finish() {
    limited(async {
        break_at_every_call(Break::ForGood, &[], async |broken, stage, fault, what| {
            let world = broken.world().clone();
            broken.fault(fault);
            stage.run.stop().await;
            // The same place, another daemon: without the fault.
            let address = broken.tcp_address().unwrap().to_string();
            broken.kill().await;
            let sound = Daemon::of(&world).listen_tcp_on(&address).await.unwrap();
            let report = stage.run.stop().await;
            assert!(report.is_good(), "{what}: {report:?}");
            assert_eq!((world.active(), stage.remembered()), (0, 3), "{what}");
            let report = stage.run.start().await.unwrap();
            assert!(report.is_good(), "{what}: {report:?}");
            assert_eq!((world.active(), stage.remembered()), (3, 0), "{what}");
            drop(sound);
        })
        .await;
    })
    .await;
}
