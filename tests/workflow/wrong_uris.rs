//! A URI that is wrong leads to no daemon, and keeps no other from being dealt with.

use virtwire_sim::{Driver, Guest, World};

use crate::host::{daemon, limited};
use crate::program::{Program, text};

#[tokio::test]
async fn host_of_a_wrong_uri_is_not_reached_and_the_others_are_stopped() {
    limited(async {
        for (wrong, told) in [
            ("URI?sockt=/x", "did you mean socket?"),
            ("URI;URI", "separate them by blanks"),
            ("nonsense+tcp://ADDRESS/system", "known are bhyve"),
        ] {
            let spared = World::new(Driver::Qemu).with(Guest::running("db"));
            let spared_daemon = daemon(&spared).await;
            let world = World::new(Driver::Qemu).with(Guest::running("web"));
            let stopped_daemon = daemon(&world).await;
            let uri = spared_daemon.uri();
            let address = uri.split('/').nth(2).unwrap();
            let wrong = wrong.replace("URI", &uri).replace("ADDRESS", address);
            let program = Program::on(&stopped_daemon);

            let uris = format!("{wrong} {}", stopped_daemon.uri());
            for arguments in [&["gueststatus"][..], &["stop", "--dry-run"], &["stop"]] {
                let run = program.run(&[("URIS", &uris)], arguments).await;
                assert_eq!(run.status.code(), Some(1), "{run:?}");
                assert!(text(&run.stderr).contains(told), "{run:?}");
            }
            assert_eq!(world.saved(), 1, "{wrong}");

            std::fs::write(program.path("rack"), &wrong).unwrap();
            let rack = program.path("rack");
            let run = program
                .run(&[], &["stop", "--hosts", rack.to_str().unwrap()])
                .await;
            assert_eq!(run.status.code(), Some(1), "{run:?}");
            assert!(text(&run.stderr).contains(told), "{run:?}");

            let run = program.run(&[], &["stop", "--uri", &wrong]).await;
            assert_eq!(run.status.code(), Some(2), "{run:?}");
            assert!(text(&run.stderr).contains(told), "{run:?}");
            assert_eq!(spared_daemon.connections(), 0, "{wrong}");
        }
    })
    .await;
}

#[tokio::test]
async fn libvirt_conf_that_is_a_pipe_holds_no_host_that_needs_none_of_it() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let script = "mount -t tmpfs none /etc && mkdir /etc/libvirt \
                      && mkfifo /etc/libvirt/libvirt.conf && exec \"$@\"";
        let launcher = ["unshare", "--mount", "sh", "-c", script, "sh"];
        let uris = format!("{} hail default", daemon.uri());
        let variables = [("URIS", uris.as_str())];
        let mut stop = program.launch(&launcher, &variables, &["stop"]);
        let stop = stop.output().await.unwrap();
        assert_eq!(stop.status.code(), Some(1), "{stop:?}");
        let told = "cannot read /etc/libvirt/libvirt.conf: it is no regular file";
        let err = text(&stop.stderr);
        for uri in ["hail", "default"] {
            let line = format!("{uri}: its guests were not reached: {told}");
            assert!(err.contains(&line), "{err}");
        }
        assert_eq!(world.saved(), 1, "{stop:?}");
    })
    .await;
}
