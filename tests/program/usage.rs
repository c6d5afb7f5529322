//! The command line, right and wrong.

use std::fs::File;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::object;
use crate::run::{Host, finish};

#[test]
fn wrong_command_lines_exit_2_and_tell_the_usage() {
    let host = Host::new();
    assert_eq!(
        finish(Command::new(env!("CARGO_BIN_EXE_libvirt-guests")).env_clear()).status,
        2
    );
    for arguments in [
        &[][..],
        &["status", "status"],
        &["nonsense"],
        &["help"],
        &["--nonsense", "status"],
        &["status", "--on-shutdown", "destroy"],
        &["status", "--timeout"],
        &["completions"],
        &["completions", "cobol"],
    ] {
        let run = host.run(arguments);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(
            run.err.contains("try '--help'"),
            "{arguments:?}: {}",
            run.err
        );
    }
    for arguments in [&[][..], &["nonsense"], &["--nonsense", "status"]] {
        let err = host.run(arguments).err;
        assert!(
            err.contains("Usage: libvirt-guests [OPTIONS] {"),
            "{arguments:?}: {err}"
        );
        assert!(
            err.contains("|reload|force-reload|"),
            "{arguments:?}: {err}"
        );
    }
}

#[test]
fn usage_asks_for_no_option_whose_variable_is_set() {
    let host = Host::new();
    for (command, usage) in [
        ("forget", "forget [OPTIONS] <GUEST>...\n"),
        ("completions", "completions [OPTIONS] <SHELL>\n"),
    ] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_libvirt-guests"));
        program.env_clear().arg(command);
        for name in ["STATE_DIR", "LOCK_DIR"] {
            program.env(format!("LIBVIRT_GUESTS_{name}"), host.path("lib"));
        }
        let run = finish(&mut program);
        assert_eq!(run.status, 2);
        let usage = format!("Usage: libvirt-guests {usage}");
        assert!(run.err.contains(&usage), "{}", run.err);
    }
}

#[test]
fn wrong_command_line_with_json_prints_an_object_with_the_first_words_of_the_usage() {
    let host = Host::new();
    for (arguments, message) in [
        (&["--json"][..], "requires a subcommand"),
        (
            &["--json", "nonsense"],
            "unrecognized subcommand 'nonsense'",
        ),
        (
            &["stop", "--timeout", "soon", "--json"],
            "invalid value 'soon' for '--timeout",
        ),
        (
            &["completions", "--json"],
            "required arguments were not provided: <SHELL>",
        ),
    ] {
        let run = host.run(arguments);
        let object = run.json();
        assert_eq!((run.status, &object["command"]), (2, &Value::Null));
        assert_eq!(object["errors"][0]["code"], "usage");
        let found = object["errors"][0]["message"].as_str().unwrap();
        assert!(
            found.contains(message) && !found.starts_with("error"),
            "{found}"
        );
        assert!(run.err.contains("try '--help'"), "{run:?}");
    }
    let mut by_variable = host.command(&["nonsense"]);
    let run = finish(by_variable.env("LIBVIRT_GUESTS_JSON", "yes"));
    assert_eq!(run.json()["errors"][0]["code"], "usage");
    // Behind -- it is no option.
    let output = host.command(&["stop", "--", "--json"]).output().unwrap();
    assert_eq!((output.status.code(), output.stdout), (Some(2), Vec::new()));
}

#[test]
fn schema_is_printed_and_help_is_a_text_with_json_too() {
    let host = Host::new();
    let run = host.run(&["schema"]);
    assert_eq!((run.status, run.out.as_str()), (0, object::SCHEMA));
    let run = finish(host.command(&["--help"]).env("LIBVIRT_GUESTS_JSON", "yes"));
    assert!(run.out.contains("Exit statuses:"), "{run:?}");
}

#[test]
fn quiet_wins_over_verbose_and_0_is_not_quiet() {
    let host = Host::new();
    host.write("config", "LANG=C\n");
    for (arguments, quiet, verbose, warns) in [
        (&["config"][..], None, None, true),
        (&["config", "-v", "-q"], None, None, false),
        (&["config", "-v"], Some("1"), None, false),
        (&["config", "-v"], Some("0"), None, true),
        (&["config", "-q"], None, Some("1"), false),
        (&["config"], Some("0"), Some("1"), true),
        (&["config"], Some("yes"), Some("2"), false),
    ] {
        let mut command = host.command(arguments);
        for (name, value) in [("QUIET", quiet), ("VERBOSE", verbose)] {
            command.envs(value.map(|value| (format!("LIBVIRT_GUESTS_{name}"), value)));
        }
        let run = finish(&mut command);
        assert_eq!(
            run.status, 0,
            "{arguments:?} {quiet:?} {verbose:?}: {run:?}"
        );
        let warned = run.err.contains("LANG is not a variable");
        assert_eq!(
            warned, warns,
            "{arguments:?} {quiet:?} {verbose:?}: {run:?}"
        );
    }
}

#[test]
fn help_and_version_exit_0() {
    let host = Host::new();
    let run = host.run(&["--help"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    for text in [
        "SHUTDOWN_TIMEOUT=300",
        "/etc/conf.d/libvirt-guests",
        "Exit statuses:",
        "  6   ",
        "[env: LIBVIRT_GUESTS_CONFIG]",
        "[env: LIBVIRT_GUESTS_STATE_DIR]",
        "[env: LIBVIRT_GUESTS_LOCK_DIR]",
        "[env: LIBVIRT_GUESTS_GRACE]",
        "[env: LIBVIRT_GUESTS_CONNECT_TIMEOUT]",
        "[env: LIBVIRT_GUESTS_JSON]",
        "[env: LIBVIRT_GUESTS_VERBOSE]",
        "[env: LIBVIRT_GUESTS_QUIET]",
    ] {
        assert!(run.out.contains(text), "{text}");
    }
    assert!(host.run(&["-h"]).out.len() < run.out.len());
    let version = format!("libvirt-guests {}\n", env!("CARGO_PKG_VERSION"));
    let run = host.run(&["-V"]);
    assert_eq!((run.status, run.out.as_str()), (0, version.as_str()));
    let run = host.run(&["--version"]);
    assert_eq!(run.status, 0);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(format!("{}\n", lines[0]), version);
    assert!(
        lines[1]
            .strip_prefix("commit: ")
            .is_some_and(|commit| !commit.is_empty())
    );
    assert!(
        lines[2].starts_with("target: ") && lines[2].contains("-linux-"),
        "{}",
        lines[2]
    );
    assert_eq!(lines.len(), 3);
}

#[test]
fn manual_and_completions_are_printed() {
    let host = Host::new();
    let run = host.run(&["man"]);
    assert!(run.out.contains(".TH LIBVIRT-GUESTS 8"), "{}", run.out);
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = host.run(&["completions", shell]);
        assert_eq!(
            (run.status, run.out.contains("libvirt-guests")),
            (0, true),
            "{shell}"
        );
    }
}

#[test]
fn reader_who_goes_away_is_no_failure_and_a_full_disk_is_one() {
    let host = Host::new();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let run = finish(host.command(&["config"]).stdout(writer));
    assert_eq!((run.status, run.err.as_str()), (0, ""));

    let full = File::options().write(true).open("/dev/full").unwrap();
    let child = host
        .command(&["config"])
        .stdout(full)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(
        err.starts_with("libvirt-guests: cannot write the output: No space left"),
        "{err}"
    );
}
