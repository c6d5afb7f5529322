//! A fault in a variable refuses no run, and is told by every one.

use crate::run::{Host, finish};

/// A URI at which nothing listens.
const NOBODY: &str = "qemu+tcp://127.0.0.1:1/system";

#[test]
fn fault_in_a_variable_refuses_no_run_is_told_and_makes_the_status_1() {
    let host = Host::new();
    host.write("config", "URIS=\nPERSISTENT_ONLY=Perhaps\numask 022\n");
    for command in [
        "start",
        "stop",
        "shutdown",
        "restart",
        "condrestart",
        "try-restart",
        "gueststatus",
    ] {
        let run = host.run(&[command]);
        let err = host.neutral(&run.err);
        assert_eq!(run.status, 1, "{command}: {err}");
        for told in [
            "HOST/config:3:1: not a plain assignment: `umask` is a command",
            "PERSISTENT_ONLY is \"Perhaps\" (HOST/config:2); allowed: `default`; 1, yes",
            "the rest of the configuration is used",
        ] {
            assert!(err.contains(told), "{command}: {err}");
        }
    }
    // `status` reads no configuration, and its statuses are the script's.
    assert_eq!(host.run(&["status"]).status, 0);
}

#[test]
fn named_file_that_may_hide_its_hosts_lets_nothing_be_stopped() {
    let host = Host::new();
    for (text, told) in [
        (
            ". /etc/other\n",
            "HOST/config:1:1: not a plain assignment: `.` is a command",
        ),
        (
            "ON_SHUTDOWN=shutdown\nEnvironment=\"URIS=lxc:///system\"\n",
            "HOST/config:2:1: not a plain assignment: `Environment=` is for a systemd unit",
        ),
        (
            "\u{feff}U\0R\0I\0S\0=\0\n",
            "HOST/config:1:2: not a plain assignment: a zero byte",
        ),
    ] {
        host.write("config", text);
        for command in ["stop", "start", "gueststatus", "config"] {
            let run = host.run(&[command]);
            let err = host.neutral(&run.err);
            assert_eq!((run.status, run.out.as_str()), (1, ""), "{command}: {err}");
            let end = "HOST/config sets URIS in no line that can be read: no guest is touched\n";
            assert!(err.contains(told) && err.ends_with(end), "{command}: {err}");
        }
        let named = finish(
            host.command(&["stop", "--connect-timeout", "1"])
                .env("URIS", NOBODY),
        );
        assert!(named.err.contains(NOBODY), "{named:?}");
    }
}

#[test]
fn wrong_value_is_told_with_the_one_that_counts_in_its_place_by_a_dry_run_too() {
    let host = Host::new();
    host.write("config", "URIS=\nON_SHUTDOWN=poweroff\nSYNC_TIME=1\n");
    for arguments in [&["stop"][..], &["stop", "--dry-run"], &["start"]] {
        let run = finish(host.command(arguments).env("SYNC_TIME", "perhaps"));
        let err = host.neutral(&run.err);
        assert_eq!(run.status, 1, "{err}");
        for told in [
            "ON_SHUTDOWN is \"poweroff\" (HOST/config:2); allowed: `suspend` or `shutdown`; \
             going on with suspend (the default)\n",
            "; going on with 1 (HOST/config:3)\n",
            "libvirt-guests: the rest of the configuration is used\n",
        ] {
            assert!(err.contains(told), "{arguments:?}: {err}");
        }
    }
    let run = host.run(&["shutdown"]);
    let told = "; going on with shutdown (command line, shutdown)\n";
    assert!(run.err.contains(told), "{run:?}");
}

#[test]
fn run_that_goes_on_reaches_the_hosts_whatever_else_is_wrong() {
    let host = Host::new();
    host.write(
        "config",
        format!("SHUTDOWN_TIMEOUT=-5\nURIS={NOBODY}\nSYNC_TIME=perhaps\n"),
    );
    for command in ["restart", "gueststatus"] {
        let run = host.run(&[command, "--connect-timeout", "1"]);
        assert_eq!(run.status, 6, "{command}: {run:?}");
        assert!(run.err.contains(NOBODY), "{command}: {run:?}");
        assert!(run.err.contains("SYNC_TIME is"), "{command}: {run:?}");
    }
}

#[test]
fn config_and_reload_report_every_fault_and_fail() {
    let host = Host::new();
    host.write(
        "config",
        "URIS='qemu+tpc://h/system'\nON_BOOT=never\nSHUTDOWN_TIMOUT=5\nON_SHUTDOWN=“suspend”\n",
    );
    for command in ["config", "reload", "force-reload"] {
        let run = host.run(&[command]);
        assert_eq!((run.status, run.out.as_str()), (1, ""), "{command}");
        let err = host.neutral(&run.err);
        let lines: Vec<&str> = err.lines().collect();
        assert_eq!(
            lines,
            [
                "libvirt-guests: warning: HOST/config:3: SHUTDOWN_TIMOUT is not a variable of \
                 libvirt-guests, ignored; did you mean SHUTDOWN_TIMEOUT?",
                "libvirt-guests: HOST/config:4:13: not a plain assignment: the quote “ (U+201C) is \
                 a part of the value: write ' or \" in its place",
                "libvirt-guests: ON_BOOT is \"never\" (HOST/config:2); allowed: `start` or `ignore`",
                "libvirt-guests: URIS has a URI that cannot work (HOST/config:1): transport \
                 \"tpc\" in uri \"qemu+tpc://h/system\" is unknown; known are unix, tcp, tls, ssh, \
                 libssh, libssh2 and ext; did you mean tcp?",
            ],
            "{command}"
        );
    }
}

#[test]
fn uri_that_can_never_work_is_told_by_config_and_reload() {
    for (uris, told) in [
        ("qemu+tls://h/system", "forward the daemon's socket with"),
        ("qemu:///system,lxc:///system", "separate them by blanks"),
        ("qemu+tcp://h:99999/system", "from 1 to 65535"),
        ("“default”", "U+201C"),
        ("test:///default", "write \"test+unix:///default\""),
        ("qemu:///system?sokcet=/x", "did you mean socket?"),
        ("lxc:///system qmeu:///system", "did you mean qemu?"),
    ] {
        let host = Host::new();
        host.write("config", format!("URIS='{uris}'\n"));
        for command in ["config", "reload"] {
            let run = host.run(&[command]);
            assert_eq!((run.status, run.out.as_str()), (1, ""), "{uris}");
            assert!(run.err.contains(told), "{uris}: {}", run.err);
        }
        host.write("config", "");
        host.write("rack", uris);
        let rack = host.path("rack");
        let run = host.run(&["config", "--hosts", rack.to_str().unwrap()]);
        assert_eq!(run.status, 1, "{uris}");
        assert!(run.err.contains(told), "{uris}: {}", run.err);
        assert!(run.err.contains("/rack:1: "), "{uris}: {}", run.err);
    }
}

#[test]
fn wrong_variable_of_an_option_counts_unless_the_option_overrides_it() {
    let host = Host::new();
    for (arguments, name, value, status) in [
        (&["config"][..], "GRACE", "soon", 1),
        (&["config", "--grace", "30"], "GRACE", "soon", 0),
        (&["--grace", "30", "start"], "GRACE", "soon", 0),
        (&["start"], "GRACE", "soon", 1),
        (&["start", "--json"], "JSON", "perhaps", 0),
        (&["config", "-v"], "VERBOSE", "loud", 0),
        (&["config"], "HEALTHCHECK_WITHIN", "soon", 1),
        (&["start"], "CONNECT_TIMEOUT", "0", 1),
        (
            &["start", "--connect-timeout", "5"],
            "CONNECT_TIMEOUT",
            "0",
            0,
        ),
        (
            &["healthcheck", "--within", "1"],
            "HEALTHCHECK_WITHIN",
            "soon",
            1,
        ),
    ] {
        let name = format!("LIBVIRT_GUESTS_{name}");
        let run = finish(host.command(arguments).env(&name, value));
        assert_eq!(run.status, status, "{arguments:?}: {run:?}");
        let overridden = arguments.len() > 1;
        assert_eq!(
            run.err.contains(&name),
            !overridden,
            "{arguments:?}: {run:?}"
        );
    }
}

#[test]
fn variable_that_counts_for_nothing_is_told_with_what_to_write() {
    let host = Host::new();
    for (name, instead) in [
        ("SHUTDOWN_TIMOUT", Some("did you mean SHUTDOWN_TIMEOUT?")),
        ("ON_SHUTDWN", Some("did you mean ON_SHUTDOWN?")),
        (
            "LIBVIRT_GUESTS_GRCE",
            Some("did you mean LIBVIRT_GUESTS_GRACE?"),
        ),
        ("LIBVIRT_GUESTS_DRY_RUN", Some("write the option --dry-run")),
        ("LIBVIRT_GUESTS_TIMEOUT", Some("write SHUTDOWN_TIMEOUT")),
        (
            "LIBVIRT_GUESTS_SHUTDOWN_TIMEOUT",
            Some("write SHUTDOWN_TIMEOUT"),
        ),
        ("LIBVIRT_GUESTS_ON_SHUTDOWN", Some("write ON_SHUTDOWN")),
        ("LIBVIRT_GUESTS_URI", Some("write URIS")),
        ("LIBVIRT_GUESTS_URIS", Some("write URIS")),
        ("LIBVIRT_GUESTS_FOO", Some("--help lists the variables")),
        // What a cluster sets for a service of this name.
        ("LIBVIRT_GUESTS_SERVICE_HOST", None),
        ("LIBVIRT_GUESTS_PORT_80_TCP_ADDR", None),
        ("URI", None),
        ("LANG", None),
    ] {
        for command in ["config", "start"] {
            let run = finish(host.command(&[command]).env(name, "1"));
            assert_eq!(run.status, 0, "{name}");
            let told = instead.map_or(String::new(), |instead| {
                format!(
                    "libvirt-guests: warning: {name} in the environment is not a variable of \
                     libvirt-guests; {instead}\n"
                )
            });
            assert_eq!(run.err, told);
        }
    }
}

#[test]
fn marked_file_is_read_and_all_faults_of_a_hosts_file_are_told() {
    let host = Host::new();
    host.write("config", "\u{feff}ON_BOOT=ignore\n");
    host.write("rack", "\u{feff}lxc:///system\n");
    let rack = host.path("rack");
    let rack = rack.to_str().unwrap();
    let run = host.run(&["config", "--hosts", rack]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.contains("URIS='lxc:///system' "), "{}", run.out);

    host.write("rack", "\u{feff}qemu+tpc://a/\n\nqemu+tcp://b:0/ ‘c’:\n");
    for command in ["stop", "config"] {
        let run = host.run(&[command, "--hosts", rack]);
        assert_eq!(run.status, 1);
        let lines: Vec<_> = host.neutral(&run.err).lines().map(str::to_owned).collect();
        for (line, place) in lines.iter().zip([1, 3, 3]) {
            let place = format!("libvirt-guests: HOST/rack:{place}: no URI of a host: ");
            assert!(line.starts_with(&place), "{line}");
        }
        assert_eq!(lines.len(), 3, "{lines:?}");
    }
}
