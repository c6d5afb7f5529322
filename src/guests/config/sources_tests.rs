//! Every variable with valid, invalid and absent values, and which source wins.

use std::fmt;
use std::time::Duration;

use super::*;
use crate::guests::config::{OnBoot, OnShutdown, PersistentOnly, Setting, Settings};

fn with_file(text: &str) -> (tempfile::TempDir, Sources) {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("libvirt-guests");
    std::fs::write(&path, text).unwrap();
    (
        directory,
        Sources {
            search: vec![path],
            ..Sources::default()
        },
    )
}

#[test]
fn package_defaults_give_way_to_the_file_and_are_not_missed() {
    let (directory, mut sources) = with_file("ON_BOOT=start\n");
    let defaults = directory.path().join("defaults");
    sources.defaults = Some(defaults.clone());
    let settings = sources.load().unwrap().settings;
    assert_eq!(settings.on_shutdown.value, OnShutdown::Suspend);

    std::fs::write(&defaults, "ON_BOOT=ignore\nON_SHUTDOWN=shutdown\n").unwrap();
    let configuration = sources.load().unwrap();
    assert_eq!(configuration.file, sources.search.first().cloned());
    let settings = configuration.settings;
    assert_eq!(settings.on_boot.value, OnBoot::Start);
    assert_eq!(settings.on_shutdown.value, OnShutdown::Shutdown);
    let origin = settings.on_shutdown.origin;
    assert!(matches!(origin, Origin::File { path, line: 2 } if path == defaults));
}

fn settings(variable: Variable, text: &str) -> Result<Settings, ConfigError> {
    let (_directory, sources) = with_file(&format!("{}='{text}'", variable.name()));
    sources.load().map(|configuration| configuration.settings)
}

/// Checks one variable: what each text means (`None`: refused), and that nothing sets the default.
fn check<T: fmt::Debug + PartialEq>(
    variable: Variable,
    value: fn(Settings) -> T,
    table: &[(&str, Option<T>)],
    default: &T,
) {
    assert_eq!(value(Sources::default().load().unwrap().settings), *default);
    assert_eq!(
        value(settings(variable, variable.default_text()).unwrap()),
        *default
    );
    for (text, expected) in table {
        match (settings(variable, text), expected) {
            (Ok(settings), Some(expected)) => {
                assert_eq!(value(settings.clone()), *expected, "{variable:?}={text:?}");
                let origin = settings.entry(variable).origin;
                assert!(matches!(origin, Origin::File { line: 1, .. }), "{origin:?}");
                // What is printed reads back as the same.
                let printed = settings.entry(variable).value;
                assert_eq!(
                    value(self::settings(variable, &printed).unwrap()),
                    *expected
                );
            }
            (Err(ConfigError::Values { values }), None) => {
                assert_eq!(values.len(), 1);
                assert_eq!(
                    (values[0].variable, values[0].text.as_str()),
                    (variable, *text)
                );
            }
            (found, _) => panic!("{variable:?}={text:?}: {found:?}"),
        }
    }
}

#[test]
fn words_take_their_values_and_refuse_others() {
    check(
        Variable::Uris,
        |settings| settings.uris.value.join("|"),
        &[
            ("default", Some("default".into())),
            (" qemu:///system\tlxc:///system\nxen+tcp://h/system ", {
                Some("qemu:///system|lxc:///system|xen+tcp://h/system".into())
            }),
            (" \t", Some(String::new())),
            ("", Some(String::new())),
        ],
        &"default".to_owned(),
    );
    check(
        Variable::OnBoot,
        |settings| settings.on_boot.value,
        &[
            ("start", Some(OnBoot::Start)),
            ("ignore", Some(OnBoot::Ignore)),
            ("START", None),
            ("suspend", None),
            (" start", None),
        ],
        &OnBoot::Start,
    );
    check(
        Variable::OnShutdown,
        |settings| settings.on_shutdown.value,
        &[
            ("suspend", Some(OnShutdown::Suspend)),
            ("shutdown", Some(OnShutdown::Shutdown)),
            ("poweroff", None),
            ("Shutdown", None),
        ],
        &OnShutdown::Suspend,
    );
    check(
        Variable::PersistentOnly,
        |settings| {
            (
                settings.persistent_only.value,
                settings.leaves_transient_guests(),
            )
        },
        &[
            ("default", Some((PersistentOnly::Default, true))),
            ("true", Some((PersistentOnly::True, true))),
            ("false", Some((PersistentOnly::False, false))),
            ("True", Some((PersistentOnly::True, true))),
            ("no", Some((PersistentOnly::False, false))),
            ("none", None),
        ],
        &(PersistentOnly::Default, true),
    );
}

#[test]
fn numbers_take_their_values_and_refuse_others() {
    let seconds = Duration::from_secs;
    check(
        Variable::StartDelay,
        |settings| settings.start_delay.value,
        &[
            ("5", Some(seconds(5))),
            ("0", Some(Duration::ZERO)),
            ("0.5", Some(Duration::from_millis(500))),
            ("2m", Some(seconds(120))),
            ("3s", Some(seconds(3))),
            ("1h", Some(seconds(3_600))),
            ("1d", Some(seconds(86_400))),
            ("4294967295", Some(seconds(4_294_967_295))),
            ("4294967296", None),
            ("-1", None),
            ("s", None),
            ("1e9", None),
            ("inf", None),
            ("1.2.3", None),
            ("five", None),
        ],
        &Duration::ZERO,
    );
    check(
        Variable::ParallelShutdown,
        |settings| {
            (
                settings.parallel_shutdown.value,
                settings.shutdowns_at_once().get(),
            )
        },
        &[
            ("0", Some((0, 1))),
            ("1", Some((1, 1))),
            ("10", Some((10, 10))),
            (" 10 ", Some((10, 10))),
            ("010", Some((10, 10))),
            ("-1", None),
            ("1.5", None),
            ("4294967296", None),
            ("all", None),
        ],
        &(0, 1),
    );
    check(
        Variable::ShutdownTimeout,
        |settings| settings.shutdown_timeout.value,
        &[
            ("120", Some(Some(seconds(120)))),
            ("0", Some(None)),
            ("4294967295", Some(Some(seconds(4_294_967_295)))),
            ("4294967296", None),
            ("-1", None),
            ("1.5", Some(Some(seconds(2)))),
            ("5m", Some(Some(seconds(300)))),
            ("90 s", Some(Some(seconds(90)))),
        ],
        &Some(seconds(300)),
    );
}

#[test]
fn both_switches_take_numbers_and_words() {
    let table = [
        ("0", Some(false)),
        ("00", Some(false)),
        ("no", Some(false)),
        ("False", Some(false)),
        ("OFF", Some(false)),
        ("1", Some(true)),
        ("2", Some(true)),
        ("-1", Some(true)),
        ("yes", Some(true)),
        ("true", Some(true)),
        ("on", Some(true)),
        ("y", None),
        ("enabled", None),
        ("1.0", None),
    ];
    check(
        Variable::BypassCache,
        |settings| settings.bypass_cache.value,
        &table,
        &false,
    );
    check(
        Variable::SyncTime,
        |settings| settings.sync_time.value,
        &table,
        &false,
    );
}

#[test]
fn transient_guests_are_left_alone_by_action_and_policy() {
    use OnShutdown::{Shutdown, Suspend};
    use PersistentOnly::{Default, False, True};
    for (policy, action, left) in [
        (Default, Suspend, true),
        (Default, Shutdown, false),
        (True, Suspend, true),
        (True, Shutdown, true),
        (False, Suspend, false),
        (False, Shutdown, false),
    ] {
        assert_eq!(
            policy.leaves_transient_guests(action),
            left,
            "{policy:?} {action:?}"
        );
    }
}

#[test]
fn argument_beats_environment_beats_file_beats_default() {
    let (_directory, mut sources) = with_file("SHUTDOWN_TIMEOUT=10\nON_BOOT=ignore\nURIS=a\n");
    sources.environment(Variable::ShutdownTimeout, "20");
    sources.environment(Variable::Uris, "b");
    sources.environment(Variable::OnBoot, "");
    sources.argument(Variable::ShutdownTimeout, "--timeout", "30");
    let settings = sources.load().unwrap().settings;
    let described = |variable| {
        let Setting { value, origin } = settings.entry(variable);
        (value, origin)
    };
    assert_eq!(
        described(Variable::ShutdownTimeout),
        ("30".into(), Origin::Argument { name: "--timeout" })
    );
    assert_eq!(described(Variable::Uris), ("b".into(), Origin::Environment));
    let path = sources.search[0].clone();
    assert_eq!(
        described(Variable::OnBoot),
        ("ignore".into(), Origin::File { path, line: 2 })
    );
    assert_eq!(
        described(Variable::OnShutdown),
        ("suspend".into(), Origin::Default)
    );
}

#[test]
fn bad_value_that_is_overridden_does_no_harm() {
    let (_directory, mut sources) = with_file("SHUTDOWN_TIMEOUT=-5\nSHUTDOWN_TIMEOUT=x\n");
    sources.argument(Variable::ShutdownTimeout, "--timeout", "30");
    assert!(sources.load().is_ok());
}

#[test]
fn empty_value_counts_as_not_set_anywhere_and_is_told() {
    // No URI at all is a value.
    for variable in Variable::ALL.into_iter().filter(|it| *it != Variable::Uris) {
        let name = variable.name();
        let (directory, mut sources) = with_file(&format!("{name}=nonsense\n{name}=\n"));
        let configuration = sources.load().unwrap();
        assert_eq!(configuration.settings, Settings::default());
        let path = sources.search[0].display();
        assert_eq!(
            configuration.ignored[0].to_string(),
            format!("{path}:2: {name} is empty, which counts as not set")
        );

        let defaults = directory.path().join("defaults");
        std::fs::write(&defaults, "SHUTDOWN_TIMEOUT=7\nON_BOOT=ignore\n").unwrap();
        sources.defaults = Some(defaults);
        let settings = sources.load().unwrap().settings;
        assert_eq!(settings.entry(Variable::ShutdownTimeout).value, "7");
        assert_eq!(settings.on_boot.value, OnBoot::Ignore);
    }
}

#[test]
fn what_is_right_is_salvaged_with_the_next_source_for_what_is_wrong() {
    let (directory, mut sources) = with_file(
        "ON_SHUTDOWN=shutdown\nSHUTDOWN_TIMEOUT=20\nPARALLEL_SHUTDOWN=many\nid\nON_BOOT=never\n",
    );
    let defaults = directory.path().join("defaults");
    std::fs::write(&defaults, "ON_BOOT=ignore\nPARALLEL_SHUTDOWN=few\n").unwrap();
    sources.defaults = Some(defaults);
    sources.environment(Variable::ShutdownTimeout, "-1");
    sources.argument(Variable::OnShutdown, "--on-shutdown", "destroy");
    let (configuration, faults) = sources.salvage().unwrap();
    let settings = configuration.settings;
    for (variable, value) in [
        (Variable::OnShutdown, "shutdown"),
        (Variable::ShutdownTimeout, "20"),
        (Variable::ParallelShutdown, "0"),
        (Variable::OnBoot, "ignore"),
    ] {
        assert_eq!(settings.entry(variable).value, value, "{variable:?}");
    }
    let [
        ConfigError::Syntax { .. },
        values @ ConfigError::Values { .. },
    ] = &faults[..]
    else {
        panic!("{faults:?}")
    };
    assert!(values.is_negative_timeout());
    assert_eq!(values.to_string(), "the configuration has 5 bad values");
    assert!(sources.load().is_err());
}

#[test]
fn file_that_cannot_be_read_sets_nothing() {
    for file in ["absent", ""] {
        let (directory, mut sources) = with_file("");
        sources.file = Some(directory.path().join(file));
        sources.environment(Variable::OnBoot, "ignore");
        // Whom it would have named is not known.
        assert!(matches!(sources.salvage(), Err(ConfigError::Read { .. })));
        sources.environment(Variable::Uris, "lxc:///system");
        let (configuration, faults) = sources.salvage().unwrap();
        assert_eq!(configuration.settings.on_boot.value, OnBoot::Ignore);
        assert!(
            matches!(faults[..], [ConfigError::Read { .. }]),
            "{faults:?}"
        );
    }
}

#[test]
fn named_file_whose_uris_are_not_known_is_not_salvaged() {
    for (text, salvaged) in [
        ("URIS=$(cat hosts)\n", false),
        ("ON_BOOT=ignore\nexport URIS=\"$MINE\"\n", false),
        ("URIS=' '\n", true),
        (". /etc/other\n", false),
        ("source /etc/other\nON_BOOT=ignore\n", false),
        ("Environment=\"URIS=lxc:///system\"\n", false),
        ("LIBVIRT_SHUTDOWN=shutdown\nLIBVIRT_URIS=$(id)\n", false),
        ("U\0R\0I\0S\0=\0l\0x\0c\0", false),
        ("URIS=\nid\n", true),
        ("LIBVIRT_URIS=lxc:///system\nid\n", true),
        ("URIS=lxc:///system\nURIS=$(id)\n", true),
        ("ON_BOOT=never\n", true),
    ] {
        let (_directory, mut sources) = with_file(text);
        // One that is searched for is the host's own, and so is `default`.
        assert!(sources.salvage().is_ok(), "{text:?}");
        sources.file = sources.search.pop();
        assert_eq!(sources.salvage().is_ok(), salvaged, "{text:?}");
        sources.environment(Variable::Uris, "default");
        assert!(sources.salvage().is_ok(), "{text:?}");
    }
}

#[test]
fn no_host_is_salvaged_that_nobody_has_named() {
    let named = Some("qemu:///system");
    for (hosts, uris, salvaged) in [
        ("a xen+tpc://b/system", None, Some("a")),
        ("a xen+tpc://b/system", named, Some("a")),
        ("xen+tpc://b/system", None, None),
        ("xen+tpc://b/system", named, None),
        ("# none", None, None),
        ("# none", named, None),
    ] {
        let (directory, mut sources) = with_file("");
        let path = directory.path().join("hosts");
        std::fs::write(&path, hosts).unwrap();
        sources.hosts = Some(path);
        if let Some(uris) = uris {
            sources.environment(Variable::Uris, uris);
        }
        let found = sources.salvage().ok().map(|(configuration, faults)| {
            assert_eq!(faults.len(), 1, "{hosts:?} {uris:?}");
            configuration.settings.entry(Variable::Uris).value
        });
        assert_eq!(found.as_deref(), salvaged, "{hosts:?} {uris:?}");
        assert!(sources.load().is_err());
    }
}

#[test]
fn all_bad_values_are_told_at_once_with_name_value_place_and_what_is_allowed() {
    let (_directory, mut sources) = with_file("\nON_BOOT=never\nSHUTDOWN_TIMEOUT=-1\n");
    sources.environment(Variable::SyncTime, "perhaps");
    let error = sources.load().unwrap_err();
    assert!(error.is_negative_timeout());
    assert_eq!(error.to_string(), "the configuration has 3 bad values");
    let ConfigError::Values { values } = error else {
        panic!("{error:?}")
    };
    let path = sources.search[0].display();
    let lines: Vec<String> = values.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            format!("ON_BOOT is \"never\" ({path}:2); allowed: `start` or `ignore`"),
            format!(
                "SHUTDOWN_TIMEOUT is \"-1\" ({path}:3); allowed: seconds, 0 or more, or a number \
                 with s, m, h or d; 0 waits for ever"
            ),
            "SYNC_TIME is \"perhaps\" (environment); allowed: 0, no, false or off; 1, yes, true \
             or on"
                .to_owned(),
        ]
    );
}

#[test]
fn all_faults_are_told_at_once() {
    let (_directory, mut sources) = with_file("id\nURIS=$(id)\nON_BOOT=never\n");
    let error = sources.load().unwrap_err();
    assert_eq!(error.to_string(), "the configuration has 3 faults");
    sources.file = sources.search.pop();
    let error = sources.salvage().unwrap_err();
    assert_eq!(error.to_string(), "the configuration has 4 faults");
}

#[test]
fn only_a_number_below_zero_is_a_negative_timeout() {
    for (variable, text, negative) in [
        (Variable::ShutdownTimeout, "-1", true),
        (Variable::ShutdownTimeout, " -300 ", true),
        (
            Variable::ShutdownTimeout,
            "-99999999999999999999999999",
            true,
        ),
        (Variable::ShutdownTimeout, "-", false),
        (Variable::ShutdownTimeout, "-x", false),
        (Variable::ShutdownTimeout, "x", false),
        (Variable::ParallelShutdown, "-1", false),
    ] {
        let error = settings(variable, text).unwrap_err();
        assert_eq!(
            error.is_negative_timeout(),
            negative,
            "{variable:?}={text:?}"
        );
    }
}

#[test]
fn unknown_variables_are_kept_as_ignored() {
    let (_directory, sources) = with_file("export LANG=C\nON_SHUTDWN=shutdown\nON_BOOT=ignore\n");
    let configuration = sources.load().unwrap();
    let ignored: Vec<String> = configuration
        .ignored
        .iter()
        .map(ToString::to_string)
        .collect();
    let path = sources.search[0].display();
    assert_eq!(
        ignored,
        [
            format!("{path}:1: LANG is not a variable of libvirt-guests, ignored"),
            format!(
                "{path}:2: ON_SHUTDWN is not a variable of libvirt-guests, ignored; did you mean \
                 ON_SHUTDOWN?"
            ),
        ]
    );
    assert_eq!(configuration.settings.on_boot.value, OnBoot::Ignore);
}

#[test]
fn named_file_must_exist_be_short_enough_and_be_plain() {
    let directory = tempfile::tempdir().unwrap();
    let load = |name: &str, text: Option<&[u8]>| {
        let path = directory.path().join(name);
        if let Some(text) = text {
            std::fs::write(&path, text).unwrap();
        }
        Sources {
            file: Some(path),
            ..Sources::default()
        }
        .load()
    };
    let limit = usize::try_from(crate::guests::config::FILE_MAX).unwrap();
    assert!(matches!(
        load("absent", None),
        Err(ConfigError::Read { .. })
    ));
    assert!(matches!(load("", None), Err(ConfigError::Read { .. })));
    assert!(load("long", Some(&vec![b'\n'; limit])).is_ok());
    let error = load("longer", Some(&vec![b'\n'; limit + 1])).unwrap_err();
    assert!(matches!(error, ConfigError::TooLong { .. }), "{error:?}");
    let error = load("command", Some(b"URIS=a\nURIS=$(id)\n")).unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("command:2:6: not a plain assignment"),
        "{error}"
    );
    assert!(
        std::error::Error::source(&error)
            .unwrap()
            .to_string()
            .contains("substitution")
    );
}

#[test]
fn no_uri_at_all_means_no_host() {
    for text in ["URIS=\n", "URIS='  '\n"] {
        let (_directory, sources) = with_file(text);
        let settings = sources.load().unwrap().settings;
        assert!(settings.uris.value.is_empty(), "{text:?}");
    }
}

#[test]
fn hosts_of_a_file_replace_uris_and_join_the_command_line() {
    let (directory, mut sources) = with_file("URIS=qemu:///system\n");
    let path = directory.path().join("hosts");
    std::fs::write(&path, "xen+tcp://a/system\n").unwrap();
    sources.hosts = Some(path);
    let uris = |sources: &Sources| sources.load().unwrap().settings.uris.value;
    assert_eq!(uris(&sources), ["xen+tcp://a/system"]);
    sources.argument(Variable::Uris, "--uri", "lxc:///system");
    assert_eq!(uris(&sources), ["lxc:///system", "xen+tcp://a/system"]);
}
