//! Transient guests: left alone or stopped, never recorded.

use crate::guests::{Guests, state, uuid};
use crate::program::Host;
use crate::testbed::in_time;

/// `PERSISTENT_ONLY`, `ON_SHUTDOWN`, and what becomes of the transient guest.
const MATRIX: [(&str, &str, &str); 8] = [
    ("true", "suspend", "left alone"),
    ("false", "suspend", "failed"),
    ("default", "suspend", "left alone"),
    ("absent", "suspend", "left alone"),
    ("true", "shutdown", "left alone"),
    ("false", "shutdown", "gone"),
    ("default", "shutdown", "gone"),
    ("absent", "shutdown", "gone"),
];

#[tokio::test]
async fn transient_guests_are_dealt_with_as_persistent_only_says() {
    in_time(async {
        let guests = Guests::running(&[]);
        for (persistent_only, action, expected) in MATRIX {
            guests.have(&["vw-acpi", "vw-transient"]);
            let host = Host::of(&["QEMU_UNIX"]);
            let mut words = vec!["stop", "--on-shutdown", action];
            let variable = format!("PERSISTENT_ONLY={persistent_only}");
            if persistent_only != "absent" {
                words.push(&variable);
            }
            let run = host.run(&words).await;
            println!("{variable} {action}: {expected}, {:?}", run.took);

            let uri = host.uri();
            assert_eq!(state("vw-acpi"), "shut off", "{words:?}: {run:?}");
            assert_eq!(host.list().unwrap(), format!("{uri} {}\n", uuid("vw-acpi")));
            let status = match expected {
                "left alone" => {
                    let doing = if action == "suspend" {
                        "suspending"
                    } else {
                        "shutting down"
                    };
                    let line = format!("Not {doing} transient guests on URI: {uri}: vw-transient");
                    run.says(&[&line]);
                    0
                }
                "gone" => {
                    run.says(&["Shutdown of guest vw-transient complete."]);
                    0
                }
                _ => {
                    let why = format!("vw-transient on {uri}: failed: ");
                    assert!(run.err.contains(&why), "{words:?}: {run:?}");
                    assert!(run.err.contains("transient domain"), "{words:?}: {run:?}");
                    1
                }
            };
            assert_eq!(run.status, status, "{words:?}: {run:?}");
            let left = if expected == "gone" {
                "gone"
            } else {
                "running"
            };
            assert_eq!(state("vw-transient"), left, "{words:?}: {run:?}");
            host.succeed(&["start"]).await;
            assert_eq!((state("vw-acpi").as_str(), host.list()), ("running", None));
        }
    })
    .await;
}
