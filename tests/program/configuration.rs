//! `config` and `reload`: what holds, and what is wrong.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::process::Command;

use crate::run::{Host, Run, finish};

#[test]
fn config_prints_every_value_with_its_source_and_reads_back() {
    let host = Host::new();
    host.write(
        "config",
        "ON_BOOT=ignore\nURIS=\"default lxc:///system\"\nSYNC_TIME=yes\n",
    );
    let mut command = host.command(&["config", "--timeout", "20"]);
    let run = finish(command.env("START_DELAY", "0.5").env("BYPASS_CACHE", ""));
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(
        host.neutral(&run.out),
        "\
# file: HOST/config
URIS='default lxc:///system' # HOST/config:2
ON_BOOT='ignore'             # HOST/config:1
START_DELAY='0.5'            # environment
ON_SHUTDOWN='suspend'        # default
PARALLEL_SHUTDOWN='0'        # default
SHUTDOWN_TIMEOUT='20'        # command line, --timeout
BYPASS_CACHE='0'             # default
SYNC_TIME='1'                # HOST/config:3
PERSISTENT_ONLY='default'    # default
"
    );
    host.write("config", &run.out);
    let again = host.run(&["config"]);
    let values = |text: &str| -> Vec<String> {
        text.lines()
            .skip(1)
            .map(|line| line.split(" #").next().unwrap().trim().into())
            .collect()
    };
    assert_eq!(values(&again.out), values(&run.out));
}

#[test]
fn a_file_of_hosts_joins_the_uris_that_are_set_and_replaces_the_default() {
    let host = Host::new();
    host.write(
        "rack",
        "# two\nqemu+tcp://a/system\nxen+tcp://b/system # new\n",
    );
    let rack = host.path("rack");
    let rack = rack.to_str().unwrap();
    let uris = |run: Run| run.out.lines().nth(1).unwrap().to_owned();

    let alone = host.run(&["config", "--hosts", rack]);
    assert_eq!(
        uris(alone),
        "URIS='qemu+tcp://a/system xen+tcp://b/system' # command line, --hosts"
    );
    let joined = host.run(&["config", "--hosts", rack, "--uri", "default"]);
    assert_eq!(
        uris(joined),
        "URIS='default qemu+tcp://a/system xen+tcp://b/system' # command line, --hosts"
    );
    let mut piped = host.command(&["config", "--hosts", "-"]);
    let piped = finish(piped.stdin(fs::File::open(rack).unwrap()));
    assert!(uris(piped).starts_with("URIS='qemu+tcp://a/system xen"));
}

#[test]
fn a_file_of_hosts_that_cannot_be_used_ends_the_run() {
    let host = Host::new();
    for (command, text, told) in [
        ("stop", "# none\n", "HOST/rack names no host"),
        (
            "stop",
            "qemu+tcp://[::1/system\n",
            "HOST/rack:1: no URI of a host: ",
        ),
        (
            "restart",
            "\nqemu+tcp://[::1/system\nqemu+tpc://a/\n",
            "HOST/rack:2: no URI of a host: ",
        ),
        (
            "gueststatus",
            "qemu+tcp://[::1/system\nqemu+tpc://a/\n",
            "HOST/rack:2: no URI of a host: ",
        ),
    ] {
        host.write("rack", text);
        let rack = host.path("rack");
        let run = host.run(&[command, "--hosts", rack.to_str().unwrap()]);
        assert_eq!((run.status, run.out.as_str()), (1, ""));
        let err = host.neutral(&run.err);
        assert!(err.contains(told), "{err}");
    }
    let run = host.run(&["stop", "--hosts", "/nowhere/rack"]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("cannot read /nowhere/rack: "), "{run:?}");
}

#[test]
fn json_has_the_variables_by_name() {
    let host = Host::new();
    host.write("config", "SHUTDOWN_TIMEOUT=5\nLANG=C");
    let run = host.run(&[
        "--json", "--quiet", "config", "--uri", "xen", "--uri", "lxc:///",
    ]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let found = run.json();
    assert_eq!(
        found["settings"]["URIS"]["value"],
        serde_json::json!(["xen", "lxc:///"])
    );
    assert_eq!(found["settings"]["URIS"]["from"], "argument");
    assert_eq!(found["settings"]["SHUTDOWN_TIMEOUT"]["value"], 5);
    assert_eq!(found["settings"]["SHUTDOWN_TIMEOUT"]["line"], 1);
    assert_eq!(found["settings"]["ON_BOOT"]["from"], "default");
    assert_eq!(found["ignored"][0]["name"], "LANG");
}

#[test]
fn path_that_is_not_text_is_printed_as_json_all_the_same() {
    let host = Host::new();
    let name = OsStr::from_bytes(b"config-\xff");
    fs::write(host.path("").join(name), "ON_BOOT=ignore\nLANG=C\n").unwrap();
    let mut command = host.command(&["config"]);
    command.env("LIBVIRT_GUESTS_JSON", "yes").arg("--config");
    let run = finish(command.arg(host.path("").join(name)));
    let found = run.json();
    for path in [
        &found["file"],
        &found["settings"]["ON_BOOT"]["path"],
        &found["ignored"][0]["path"],
    ] {
        assert!(
            path.as_str().unwrap().ends_with("config-\u{fffd}"),
            "{path}"
        );
    }
}

#[test]
fn each_wrong_value_is_an_error_of_its_own_in_json() {
    let host = Host::new();
    host.write("config", "SHUTDOWN_TIMEOUT=-1\nON_BOOT=maybe\n");
    for command in ["reload", "config", "stop", "restart"] {
        let run = host.run(&[
            command,
            "--json",
            "--connect-timeout",
            "1",
            "--uri",
            "qemu+tcp://127.0.0.1:1/system",
        ]);
        let object = run.json();
        assert_eq!(run.status, 6, "{run:?}");
        let lines: Vec<_> = object["errors"].as_array().unwrap().iter().collect();
        let values = lines
            .iter()
            .filter(|error| error["code"] == "invalid_value");
        assert_eq!(values.count(), 2, "{run:?}");
        for error in lines {
            let message = error["message"].as_str().unwrap();
            assert!(
                run.err.contains(&format!("libvirt-guests: {message}")),
                "{run:?}"
            );
        }
    }
}

#[test]
fn wrong_configurations_are_told_by_reload_with_place_and_remedy() {
    for (config, status, out, err) in [
        ("", 0, "", ""),
        (
            "LANG=C\n",
            0,
            "",
            "libvirt-guests: warning: HOST/config:1: LANG is not a variable of libvirt-guests, \
             ignored\n",
        ),
        (
            "PARALLEL_SHUTDOWN=\n",
            0,
            "",
            "libvirt-guests: warning: HOST/config:1: PARALLEL_SHUTDOWN is empty, which counts as \
             not set\n",
        ),
        (
            "ON_SHUTDOWN=poweroff\n",
            1,
            "",
            "libvirt-guests: ON_SHUTDOWN is \"poweroff\" (HOST/config:1); allowed: `suspend` or \
             `shutdown`\n",
        ),
        (
            "\nSHUTDOWN_TIMEOUT=-1\n",
            6,
            "SHUTDOWN_TIMEOUT must be equal or greater than 0\n",
            "libvirt-guests: SHUTDOWN_TIMEOUT is \"-1\" (HOST/config:2); allowed: seconds, 0 or \
             more, or a number with s, m, h or d; 0 waits for ever\n",
        ),
        (
            "URIS=default\nURIS=`id`\n",
            1,
            "",
            "libvirt-guests: HOST/config:2:6: not a plain assignment: a command substitution, and \
             nothing here is run: write its result, or put the character in single quotes\n",
        ),
    ] {
        let host = Host::new();
        host.write("config", config);
        for command in ["reload", "force-reload"] {
            let run = host.run(&[command]);
            let found = (run.status, run.out.as_str(), host.neutral(&run.err));
            assert_eq!(found, (status, out, err.to_owned()), "{config:?}");
        }
    }
}

#[test]
fn every_option_has_a_variable_and_an_empty_one_is_not_set() {
    let host = Host::new();
    host.write("other", "ON_BOOT=ignore\n");
    let mut command = Command::new(env!("CARGO_BIN_EXE_libvirt-guests"));
    command.env_clear().arg("config").args(["--uri", "xen"]);
    for (name, value) in [
        ("CONFIG", host.path("other").to_str().unwrap()),
        ("STATE_DIR", host.path("lib").to_str().unwrap()),
        ("JSON", "yes"),
        ("VERBOSE", "2"),
        ("HOSTS", ""),
        ("GRACE", ""),
        ("CONNECT_TIMEOUT", ""),
        ("QUIET", ""),
    ] {
        command.env(format!("LIBVIRT_GUESTS_{name}"), value);
    }
    let run = finish(&mut command);
    assert_eq!(run.status, 0, "{run:?}");
    let found = run.json();
    assert_eq!(found["settings"]["ON_BOOT"]["value"], "ignore");

    let wrong = finish(
        host.command(&["config"])
            .env("LIBVIRT_GUESTS_GRACE", "soon"),
    );
    assert_eq!(wrong.status, 1);
    let told = "libvirt-guests: LIBVIRT_GUESTS_GRACE is \"soon\", which counts as not set: ";
    assert!(wrong.err.starts_with(told), "{}", wrong.err);
}

#[test]
fn negative_timeout_of_a_variable_exits_6() {
    let host = Host::new();
    for command in ["reload", "config"] {
        let run = finish(host.command(&[command]).env("SHUTDOWN_TIMEOUT", "-7"));
        assert_eq!(run.status, 6);
        assert!(run.err.contains("(environment)"), "{}", run.err);
    }
}

#[test]
fn named_file_that_is_not_there_is_an_error() {
    let host = Host::new();
    fs::remove_file(host.path("config")).unwrap();
    let run = host.run(&["reload"]);
    assert_eq!(run.status, 1);
    assert_eq!(
        host.neutral(&run.err),
        "libvirt-guests: cannot read HOST/config: No such file or directory (os error 2)\n"
    );
}
