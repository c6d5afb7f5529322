//! A daemon that passes calls on, as virtproxyd does, and has lost the daemon behind it: it answers each further call
//! of the same connection with an error, and a new connection helps.

use virtwire::proto::message::{ErrorCode, ErrorDomain};
use virtwire_sim::{Driver, Failure, Fault, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms};

/// More calls than a connection makes here.
const CALLS_MAX: u64 = 16;

fn closed() -> Failure {
    Failure::new(
        ErrorCode::INTERNAL_ERROR,
        ErrorDomain::RPC,
        "internal error: client socket is closed",
    )
}

#[tokio::test]
async fn daemon_that_loses_the_one_behind_it_at_any_call_costs_no_guest() {
    limited(async {
        for variables in [&[][..], &[SHUTDOWN]] {
            for (call, connection) in (1..=CALLS_MAX).flat_map(|call| [(call, 1), (call, 2)]) {
                let slow = |guest: Guest| guest.shuts_down_after(ms(20)).saves_in(ms(20));
                let world = World::new(Driver::Qemu).with_many(3, "vm", slow);
                let daemon = daemon(&world).await;
                let fault = Fault::error(closed()).on_any_call(call).from_then_on();
                daemon.fault(fault.on_connection(connection));
                let mut stage = Stage::on(&daemon, variables);
                stage.run.limits.reconnect = ms(3_000);
                let report = stage.run.stop().await;
                let what = format!("{variables:?} call {call} of connection {connection}");
                assert!(report.is_good(), "{what}: {report:?}");
                assert_eq!((world.active(), stage.remembered()), (0, 3), "{what}");

                let report = stage.run.start().await.unwrap();
                assert!(report.is_good(), "{what}: {report:?}");
                assert_eq!((world.active(), stage.remembered()), (3, 0), "{what}");
            }
        }
    })
    .await;
}
