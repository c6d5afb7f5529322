//! `OpenRC`'s configuration, in the terms of the nine variables.
//!
//! Gentoo and Alpine have a script of their own for `OpenRC`, which reads `/etc/conf.d/libvirt-guests`. It is told by its
//! variables: a file that sets one of them is translated as a whole, with the defaults of that script. A value that cannot be
//! kept to is a fault like any other: no guest is ever destroyed.

use super::{IgnoredReason, Variable};

/// A variable of `OpenRC`'s script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It stands for one of the nine.
    Is(Variable),
    /// It means nothing here, unless it has this value, which asks for nothing.
    Nothing {
        unless: &'static str,
        reason: IgnoredReason,
    },
}

/// The variables, as the script's own comments list them, and `LIBVIRT_START`, which it reads too.
const VARIABLES: [(&str, Meaning); 6] = [
    ("LIBVIRT_URIS", Meaning::Is(Variable::Uris)),
    ("LIBVIRT_SHUTDOWN", Meaning::Is(Variable::OnShutdown)),
    ("LIBVIRT_MAXWAIT", Meaning::Is(Variable::ShutdownTimeout)),
    ("LIBVIRT_START", Meaning::Is(Variable::OnBoot)),
    (
        "LIBVIRT_NET_SHUTDOWN",
        Meaning::Nothing {
            unless: "no",
            reason: IgnoredReason::Networks,
        },
    ),
    (
        "LIBVIRT_IGNORE_AUTOSTART",
        Meaning::Nothing {
            unless: "no",
            reason: IgnoredReason::Autostart,
        },
    ),
];

/// What the script does where its file is silent, in our terms. It asks all guests of a host to shut down together.
pub(super) const DEFAULTS: [(Variable, &str); 5] = [
    (Variable::Uris, "qemu:///system"),
    (Variable::OnBoot, "yes"),
    (Variable::OnShutdown, "managedsave"),
    (Variable::ParallelShutdown, "1000"),
    (Variable::ShutdownTimeout, "500"),
];

/// The names of the variables.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    VARIABLES.into_iter().map(|(name, _)| name)
}

/// What a variable of this name means, if it is one.
pub(super) fn meaning(name: &str) -> Option<Meaning> {
    let found = VARIABLES.into_iter().find(|(it, _)| *it == name);
    found.map(|(_, meaning)| meaning)
}

/// The name that `variable` has for `OpenRC`.
pub(super) fn name(variable: Variable) -> &'static str {
    let found = VARIABLES
        .into_iter()
        .find(|(_, meaning)| *meaning == Meaning::Is(variable));
    found.map_or(variable.name(), |(name, _)| name)
}

/// The values that it may have, in words.
pub(super) const fn allowed(variable: Variable) -> &'static str {
    match variable {
        Variable::OnShutdown => "`managedsave` or `shutdown`; guests are never destroyed",
        Variable::ShutdownTimeout => "a whole number of seconds, 1 or more",
        Variable::OnBoot => "`yes` or `no`",
        _ => variable.allowed(),
    }
}

/// The value in the terms of `variable`, if there is such a one.
pub(super) fn translate(variable: Variable, text: &str) -> Option<String> {
    let word = |word: &str| Some(word.to_owned());
    match (variable, text.trim_ascii()) {
        (Variable::OnShutdown, "managedsave") => word("suspend"),
        (Variable::OnShutdown, "shutdown") => word("shutdown"),
        (Variable::OnBoot, "no") => word("ignore"),
        (Variable::OnBoot, "yes") => word("start"),
        (Variable::OnShutdown | Variable::OnBoot, _) => None,
        (Variable::ShutdownTimeout, seconds) => {
            let seconds: u32 = seconds.parse().ok()?;
            (seconds > 0).then(|| seconds.to_string())
        }
        (Variable::Uris, uris) => {
            let uris = uris.split_ascii_whitespace();
            let uris = uris.map(|uri| if uri == "qemu" { "qemu:///system" } else { uri });
            Some(uris.collect::<Vec<_>>().join(" "))
        }
        (_, text) => word(text),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::guests::config::{ConfigError, Configuration, Sources};

    fn salvage(text: &str) -> (Configuration, Vec<ConfigError>) {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("etc/conf.d")).unwrap();
        fs::write(root.path().join("etc/conf.d/libvirt-guests"), text).unwrap();
        Sources::under(root.path()).salvage().unwrap()
    }

    fn values(configuration: &Configuration) -> Vec<String> {
        [
            Variable::Uris,
            Variable::OnBoot,
            Variable::OnShutdown,
            Variable::ParallelShutdown,
            Variable::ShutdownTimeout,
        ]
        .map(|variable| configuration.settings.entry(variable).value)
        .to_vec()
    }

    #[test]
    fn file_that_sets_one_variable_of_openrc_is_translated_with_its_defaults() {
        const ALL: [&str; 5] = ["qemu:///system", "start", "suspend", "1000", "500"];
        for (text, expected) in [
            ("LIBVIRT_SHUTDOWN=managedsave\n", ALL),
            ("LIBVIRT_NET_SHUTDOWN=no\n", ALL),
            (
                "LIBVIRT_SHUTDOWN='managedsave '\nLIBVIRT_START=' yes'\n",
                ALL,
            ),
            ("LIBVIRT_IGNORE_AUTOSTART=\"no\"\nLIBVIRT_URIS=\n", ALL),
            (
                "LIBVIRT_URIS='qemu lxc:///system'\nLIBVIRT_SHUTDOWN=shutdown\nLIBVIRT_MAXWAIT=\"120\"\nLIBVIRT_START=no\n",
                [
                    "qemu:///system lxc:///system",
                    "ignore",
                    "shutdown",
                    "1000",
                    "120",
                ],
            ),
            // One of the nine means this program.
            (
                "LIBVIRT_SHUTDOWN=managedsave\nON_SHUTDOWN=shutdown\nSHUTDOWN_TIMEOUT=0\nPARALLEL_SHUTDOWN=2\n",
                ["qemu:///system", "start", "shutdown", "2", "0"],
            ),
            (
                "# as the package brings it\n",
                ["default", "start", "suspend", "0", "300"],
            ),
        ] {
            let (configuration, faults) = salvage(text);
            assert!(faults.is_empty(), "{text}: {faults:?}");
            assert_eq!(values(&configuration), expected, "{text}");
        }
    }

    #[test]
    fn value_that_cannot_be_kept_to_is_a_fault_and_a_stop_goes_by_the_rest() {
        for (line, told) in [
            (
                "LIBVIRT_SHUTDOWN=destroy",
                "LIBVIRT_SHUTDOWN is \"destroy\" (",
            ),
            (
                "LIBVIRT_SHUTDOWN=destroy",
                "/libvirt-guests:2); allowed: `managedsave` or `shutdown`; guests are never destroyed",
            ),
            ("LIBVIRT_SHUTDOWN=save", "LIBVIRT_SHUTDOWN is \"save\" ("),
            (
                "LIBVIRT_MAXWAIT=0",
                "; allowed: a whole number of seconds, 1 or more",
            ),
            ("LIBVIRT_MAXWAIT=-1", "LIBVIRT_MAXWAIT is \"-1\" ("),
            ("LIBVIRT_MAXWAIT=5m", "LIBVIRT_MAXWAIT is \"5m\" ("),
            ("LIBVIRT_START=maybe", "; allowed: `yes` or `no`"),
        ] {
            let (configuration, faults) = salvage(&format!("LIBVIRT_URIS=lxc:///system\n{line}\n"));
            let [ConfigError::Values { values: wrong }] = faults.as_slice() else {
                panic!("{line}: {faults:?}")
            };
            let text = wrong[0].to_string();
            assert!(text.contains(told), "{text}");
            assert!(!faults[0].is_negative_timeout(), "{text}");
            assert_eq!(values(&configuration)[0], "lxc:///system");
        }
        let (configuration, _) = salvage("LIBVIRT_SHUTDOWN=destroy\n");
        assert_eq!(values(&configuration)[2], "suspend");
    }

    #[test]
    fn what_only_openrc_does_is_told_as_ignored_and_a_misspelt_name_gets_a_suggestion() {
        let (configuration, _) = salvage(
            "LIBVIRT_NET_SHUTDOWN=yes\nLIBVIRT_IGNORE_AUTOSTART=yes\nLIBVIRT_SHUTDWN=shutdown\n",
        );
        let ignored = configuration.ignored.iter().map(ToString::to_string);
        for (told, expected) in ignored.zip([
            ":1: LIBVIRT_NET_SHUTDOWN is ignored: networks are left to their daemon",
            ":2: LIBVIRT_IGNORE_AUTOSTART is ignored: guests with autostart are in the list too",
            ":3: LIBVIRT_SHUTDWN is not a variable of libvirt-guests, ignored; did you mean LIBVIRT_SHUTDOWN?",
        ]) {
            assert!(told.ends_with(expected), "{told}");
        }
        assert_eq!(configuration.ignored.len(), 3);
    }
}
