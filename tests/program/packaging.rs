//! What the packages' script says of a configuration when it has put the files there.

use std::os::unix::fs::symlink;
use std::process::Command;

use crate::run::{Host, finish};

#[test]
fn installation_tells_of_faults_in_the_configuration_and_never_fails() {
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tools/packaging/scripts/postinst"
    );
    for (config, told) in [
        ("", None),
        (
            "URIS='default qemu+tpc://h/system'\n",
            Some("did you mean tcp?"),
        ),
        ("URIS=qemu+ssh://root@h/system\n", Some("not supported yet")),
        (
            "ON_BOOT=never\n",
            Some("ON_BOOT is \"never\" (HOST/config:1)"),
        ),
        ("SHUTDOWN_TIMEOUT=-1\n", Some("SHUTDOWN_TIMEOUT is \"-1\"")),
        (
            "SHUTDOWN_TIMOUT=5\n",
            Some("did you mean SHUTDOWN_TIMEOUT?"),
        ),
        ("id\n", Some("HOST/config:1:1: not a plain assignment")),
    ] {
        let host = Host::new();
        host.write("config", config);
        // Nothing of the machine is called: no service manager hears of this.
        let programs = host.path("bin");
        std::fs::create_dir(&programs).unwrap();
        symlink(
            env!("CARGO_BIN_EXE_libvirt-guests"),
            programs.join("libvirt-guests"),
        )
        .unwrap();
        symlink("/bin/sed", programs.join("sed")).unwrap();
        for argument in ["configure", "1", "2"] {
            let run = finish(
                Command::new("/bin/sh")
                    .args([script, argument])
                    .env_clear()
                    .env("PATH", &programs)
                    .env("LIBVIRT_GUESTS_CONFIG", host.path("config")),
            );
            assert_eq!(run.status, 0, "{config}: {run:?}");
            let out = host.neutral(&run.out);
            let is_wrong = !["", "SHUTDOWN_TIMOUT=5\n"].contains(&config);
            assert_eq!(out.contains("WARNING"), is_wrong, "{config}: {out}");
            assert!(out.contains(told.unwrap_or_default()), "{config}: {out}");
        }
    }
}
