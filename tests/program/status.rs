//! `status` answers as the script does.

use std::fs;
use std::os::unix::fs::symlink;

use crate::run::Host;

#[test]
fn list_and_mark_decide_line_and_exit_status() {
    for (list, mark, line, status) in [
        (false, false, "stopped, with no saved guests\n", 3),
        (false, true, "started\n", 0),
        (true, false, "stopped, with saved guests\n", 3),
        (true, true, "stopped, with saved guests\n", 3),
    ] {
        let host = Host::new();
        if list {
            let guest = "default c7a5fdbd-cdaf-9455-926a-d65c16db1809\n";
            host.write("lib/libvirt-guests", guest);
        }
        if mark {
            host.write("lock/libvirt-guests", "");
        }
        let run = host.run(&["status"]);
        assert_eq!(
            (run.status, run.out.as_str(), run.err.as_str()),
            (status, line, "")
        );
    }
}

#[test]
fn bad_configuration_does_not_keep_status_from_answering() {
    let host = Host::new();
    host.write("config", "ON_BOOT=$(id)");
    assert_eq!(host.run(&["status"]).status, 3);
}

#[test]
fn json_tells_the_saved_guests_too() {
    let host = Host::new();
    let uuid = "c7a5fdbd-cdaf-9455-926a-d65c16db1809";
    host.write("lib/libvirt-guests", format!("default {uuid} web\n"));
    let run = host.run(&["status", "--json"]);
    let found = run.json();
    let expected = serde_json::json!({
        "version": 1,
        "command": "status",
        "exit_status": 3,
        "errors": [],
        "status": "stopped-with-saved-guests",
        "saved": {
            "uris": [{"uri": "default", "guests": [uuid]}],
            "unreadable": [{"line": 1, "uri": "default", "text": "web"}],
        },
    });
    assert_eq!((run.status, found), (3, expected));
}

#[test]
fn what_cannot_be_told_is_a_failure_and_names_the_path() {
    let host = Host::new();
    symlink("nowhere", host.path("lib/libvirt-guests")).unwrap();
    let run = host.run(&["status"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert_eq!(
        host.neutral(&run.err),
        "libvirt-guests: HOST/lib/libvirt-guests is a symbolic link, not a regular file: move it \
         away\n"
    );
    fs::remove_file(host.path("lib/libvirt-guests")).unwrap();
    assert_eq!(host.run(&["status"]).status, 3);
}
