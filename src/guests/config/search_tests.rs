//! Which of the host's files is read, and which are told of as not read.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::guests::config::{OnBoot, Sources};

const SYSCONFIG: &str = "/etc/sysconfig/libvirt-guests";
const DEBIAN: &str = "/etc/default/libvirt-guests";
const UNIT: &str = "/usr/lib/systemd/system/libvirt-guests.service";
const SCRIPT: &str = "/usr/lib/libvirt/libvirt-guests.sh";
const SETS: &str = "ON_BOOT=ignore\n";

/// A root with these files in it.
fn host(files: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = root.path().join(path.trim_start_matches('/'));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    root
}

/// A path below the root as it is on the host.
fn on_host(root: &TempDir, path: &Path) -> String {
    format!("/{}", path.strip_prefix(root.path()).unwrap().display())
}

/// The file that is read on a host with these files, and the others.
fn read_on(files: &[(&str, &str)]) -> (Option<String>, Vec<String>) {
    let root = host(files);
    let configuration = Sources::under(root.path()).load().unwrap();
    let file = configuration.file.map(|path| on_host(&root, &path));
    let others = configuration.others.iter();
    (file, others.map(|path| on_host(&root, path)).collect())
}

#[test]
fn path_that_the_hosts_script_or_unit_names_comes_first() {
    let debian = "initconfdir=\"/etc/default\"\n. \"/usr/bin\"/gettext.sh\n\
                  test -f \"$initconfdir\"/libvirt-guests &&\n    . \"$initconfdir\"/libvirt-guests\n";
    let gentoo = "sysconfdir=/etc\n[ -r \"${sysconfdir}\"/libvirt/libvirt-guests.conf ] && \
                  . \"${sysconfdir}\"/libvirt/libvirt-guests.conf\n";
    let other = "CONF='/opt/etc/libvirt-guests.conf'\nif :; then . $CONF; fi\n";
    let unit = "[Service]\nEnvironmentFile=-/etc/default/libvirt-guests\nExecStart=/usr/bin/true\n";
    let own_script = "[Service]\nExecStart=/opt/libvirt/libvirt-guests.sh start\n";
    for (says, first) in [
        (&[(SCRIPT, debian)][..], DEBIAN),
        (&[(UNIT, unit)], DEBIAN),
        (&[(SCRIPT, gentoo)], GENTOO),
        // What the script reads overrides what the unit gives it.
        (&[(SCRIPT, gentoo), (UNIT, unit)], GENTOO),
        (&[("/usr/local/libexec/libvirt-guests.sh", other)], {
            "/opt/etc/libvirt-guests.conf"
        }),
        (
            &[
                (UNIT, own_script),
                ("/opt/libvirt/libvirt-guests.sh", gentoo),
            ],
            GENTOO,
        ),
        (
            &[(INIT_SCRIPT, "#!/bin/sh\n. /etc/default/libvirt-guests")],
            { DEBIAN },
        ),
        (
            &[
                (INIT_SCRIPT, "#!/sbin/openrc-run\n"),
                ("/run/openrc/softlevel", ""),
                (SCRIPT, gentoo),
            ],
            OPENRC,
        ),
        // Booted by systemd.
        (
            &[(INIT_SCRIPT, "#!/sbin/openrc-run\n"), (SCRIPT, gentoo)],
            GENTOO,
        ),
        (&[], SYSCONFIG),
    ] {
        let root = host(says);
        let paths = paths(root.path());
        let paths: Vec<_> = paths.iter().map(|path| on_host(&root, path)).collect();
        assert_eq!(paths[0], first, "{says:?}");
        for path in SEARCH_ORDER {
            let count = paths.iter().filter(|it| *it == path).count();
            assert_eq!(count, 1, "{path} with {says:?}");
        }
    }
}

#[test]
fn script_or_unit_that_tells_nothing_usable_changes_nothing() {
    let long = "#".repeat(70_000) + "\n. /opt/libvirt-guests";
    for (path, text) in [
        (SCRIPT, ""),
        (
            SCRIPT,
            ". $unknown/libvirt-guests\n. ./libvirt-guests\n. \n",
        ),
        (
            SCRIPT,
            ". /lib/lsb/init-functions\n. /x/libvirt-guests.sh\n",
        ),
        (SCRIPT, ". /opt/libvirt-guests*\n. /$(id)/libvirt-guests\n"),
        (SCRIPT, "a=$a$b\nb=$a\n. $b/libvirt-guests ${ ${x"),
        (SCRIPT, long.as_str()),
        (
            UNIT,
            "EnvironmentFile=\nEnvironmentFile=-/etc/%p\nEnvironmentFile=/x/y\n",
        ),
        (UNIT, "ExecStart=/opt/libvirt-guests.sh start\n"),
    ] {
        let root = host(&[(path, text)]);
        let paths = paths(root.path());
        let found = paths.iter().map(|path| on_host(&root, path));
        assert_eq!(found.collect::<Vec<_>>(), SEARCH_ORDER, "{text:.80}");
    }
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join(SCRIPT.trim_start_matches('/'))).unwrap();
    assert_eq!(paths(root.path()).len(), SEARCH_ORDER.len());
}

#[test]
fn further_file_that_sets_something_is_told_of() {
    let script = (SCRIPT, ". /etc/default/libvirt-guests");
    for (files, file, others) in [
        (&[][..], None, &[][..]),
        (&[(GENTOO, SETS)], Some(GENTOO), &[]),
        (
            &[("/usr/local/etc/sysconfig/libvirt-guests", SETS)],
            Some("/usr/local/etc/sysconfig/libvirt-guests"),
            &[],
        ),
        (
            &[(DEBIAN, SETS), (SYSCONFIG, SETS), script],
            Some(DEBIAN),
            &[SYSCONFIG],
        ),
        // The script's own file is not there.
        (&[(SYSCONFIG, SETS), script], Some(SYSCONFIG), &[]),
        (
            &[(DEBIAN, ""), (GENTOO, SETS), (OPENRC, "id"), script],
            Some(DEBIAN),
            &[GENTOO, OPENRC],
        ),
        // As the packages bring it.
        (
            &[(DEBIAN, SETS), (OPENRC, "# ON_BOOT\n#ON_BOOT=start\n")],
            Some(DEBIAN),
            &[],
        ),
    ] {
        let (found, told) = read_on(files);
        assert_eq!(found.as_deref(), file, "{files:?}");
        assert_eq!(told, others, "{files:?}");
    }
}

#[test]
fn link_to_the_file_that_is_read_and_files_beside_a_named_one_are_not_told_of() {
    let root = host(&[(DEBIAN, SETS), (GENTOO, SETS)]);
    let link = root.path().join("etc/sysconfig");
    std::os::unix::fs::symlink("default", link).unwrap();
    let mut sources = Sources::under(root.path());
    let configuration = sources.load().unwrap();
    let file = configuration.file.unwrap();
    assert_eq!(on_host(&root, &file), SYSCONFIG);
    let others: Vec<_> = configuration.others.iter().collect();
    assert_eq!(
        others,
        [&root.path().join("etc/libvirt/libvirt-guests.conf")]
    );

    sources.file = Some(file);
    assert!(sources.load().unwrap().others.is_empty());
}

#[test]
fn first_regular_file_is_the_only_one_read() {
    let directory = tempfile::tempdir().unwrap();
    let place = |name: &str| directory.path().join(name);
    std::os::unix::fs::symlink("/dev/null", place("masked")).unwrap();
    fs::write(place("first"), "ON_BOOT=ignore").unwrap();
    fs::write(place("second"), "ON_BOOT=nonsense").unwrap();
    let search = ["absent", "first/beneath", "masked", "first", "second"]
        .map(place)
        .to_vec();
    let mut sources = Sources::default();
    sources.search = search;
    let configuration = sources.load().unwrap();
    assert_eq!(configuration.file, Some(place("first")));
    assert_eq!(configuration.settings.on_boot.value, OnBoot::Ignore);
}

#[test]
fn place_of_a_file_that_holds_something_else_is_a_fault_and_the_next_file_is_read() {
    use std::os::unix::{fs::symlink, net::UnixListener};
    let directory = tempfile::tempdir().unwrap();
    let place = |name: &str| directory.path().join(name);
    fs::create_dir(place("directory")).unwrap();
    symlink(place("nowhere"), place("dangling")).unwrap();
    let _socket = UnixListener::bind(place("socket")).unwrap();
    let pipe = std::process::Command::new("mkfifo")
        .arg(place("pipe"))
        .status();
    assert!(pipe.unwrap().success());
    fs::write(place("file"), "ON_BOOT=ignore").unwrap();
    for (name, told) in [
        ("directory", "it is a directory"),
        (
            "dangling",
            "it is a symbolic link to a file that does not exist",
        ),
        ("socket", "it is a socket"),
        ("pipe", "it is a pipe"),
    ] {
        let mut sources = Sources::default();
        sources.search = [name, "file"].map(place).to_vec();
        sources.defaults = Some(place(name));
        let (configuration, faults) = sources.salvage().unwrap();
        assert_eq!(configuration.settings.on_boot.value, OnBoot::Ignore);
        assert_eq!(faults.len(), 2, "{faults:?}");
        for fault in faults {
            let cause = std::error::Error::source(&fault).unwrap().to_string();
            assert_eq!(cause, told);
            let path = place(name).display().to_string();
            assert!(fault.to_string().contains(&path), "{fault}");
        }
    }
}
