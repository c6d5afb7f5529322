//! Guests that are ended in the middle of a stop without shutting down.

use std::process::{Output, Stdio};

use virtwire_sim::{Driver, Guest, World};

use crate::host::{daemon, limited};
use crate::program::{Program, json, text};

/// A stop during which this is done to its guest, and what `list --json` says of the guest after it.
async fn stopped(arguments: &[&str], end: impl Fn(&World) -> bool) -> (Output, String) {
    let world = World::new(Driver::Qemu).with(Guest::running("db").ignores_shutdown());
    let daemon = daemon(&world).await;
    let program = Program::on(&daemon);
    let mut stop = program.command(&[("ON_SHUTDOWN", "shutdown")], arguments);
    let stop = stop.stdout(Stdio::piped()).stderr(Stdio::piped());
    let stop = stop.spawn().unwrap();
    world
        .until(|world| world.count_of("DOMAIN_SHUTDOWN") > 0)
        .await;
    assert!(end(&world));
    let stop = stop.wait_with_output().await.unwrap();
    assert_eq!(stop.status.code(), Some(0), "{stop:?}");
    json(&program.run(&[], &["list", "--json"]).await);
    let list = program.run(&[], &["list"]).await;
    (stop, text(&list.stdout).to_owned())
}

#[tokio::test]
async fn guest_that_somebody_destroys_or_that_crashes_is_not_told_as_shut_down() {
    limited(async {
        let destroy: fn(&World) -> bool = |world| world.destroy("db");
        let crash: fn(&World) -> bool = |world| world.crash("db");
        for (end, how, words) in [
            (destroy, "destroyed", "it was destroyed"),
            (crash, "crashed", "it crashed"),
        ] {
            let (stop, list) = stopped(&["stop"], end).await;
            let line = format!("Shutdown of guest db: off: {words}\n");
            assert!(text(&stop.stdout).contains(&line), "{stop:?}");
            assert!(list.contains(&format!("is off: {words}")), "{list}");
            let (stop, _) = stopped(&["stop", "--json"], end).await;
            let guest = &json(&stop)["hosts"][0]["guests"][0];
            assert_eq!(guest["outcome"], "cut-off", "{stop:?}");
            assert_eq!(guest["how"], how, "{stop:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn guest_that_shuts_down_by_itself_is_told_in_the_scripts_words() {
    limited(async {
        let (stop, list) = stopped(&["stop"], |world| world.stop("db")).await;
        let line = "Shutdown of guest db complete.\n";
        assert!(text(&stop.stdout).contains(line), "{stop:?}");
        assert!(list.contains("was shut down"), "{list}");
    })
    .await;
}
