//! A process that may open few files.

use virtwire_sim::{Driver, Guest, World};

use crate::host::{daemon, limited, ms};
use crate::program::{Program, text};

/// Guests of which four fill a connection's window.
const GUESTS: usize = 9;

/// More descriptors than a stop of them needs.
const ENOUGH: usize = 40;

#[tokio::test]
async fn stop_that_reaches_a_host_stops_all_its_guests_whatever_descriptors_it_has() {
    limited(async {
        let mut connections = Vec::new();
        let mut refused = 0;
        for descriptors in 8..=ENOUGH {
            let slow = |guest: Guest| guest.saves_in(ms(20));
            let world = World::new(Driver::Qemu).with_many(GUESTS, "vm", slow);
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            let limit = format!("ulimit -n {descriptors}; exec \"$@\"");
            let mut command = program.launch(&["/bin/sh", "-c", &limit, "sh"], &[], &["stop"]);
            let output = command.output().await.unwrap();
            if text(&output.stdout).contains("Suspending vm-1") {
                assert_eq!(world.saved(), GUESTS, "{descriptors}: {output:?}");
                connections.push(daemon.connections());
            } else {
                assert_ne!(output.status.code(), Some(0), "{descriptors}: {output:?}");
                assert!(!output.stderr.is_empty(), "{descriptors}: {output:?}");
                assert_eq!(world.saved(), 0);
                refused += 1;
            }
        }
        assert!(refused > 0);
        // The last ones had all that they need. With few, one had to do with the connection that watches events: which, depends
        // on whether the journal's thread has its list open at that moment.
        assert!(connections.contains(&1), "{connections:?}");
        assert_eq!(connections.last(), Some(&2), "{connections:?}");
    })
    .await;
}
