//! `list` and `forget`: the guests that the next start is to start.

use serde_json::json;

use crate::run::Host;

const DB: &str = "c7a5fdbd-cdaf-9455-926a-d65c16db1809";
const WEB: &str = "c7a5fdbd-cdaf-9455-926a-d65c16db1810";
const MAIL: &str = "c7a5fdbd-cdaf-9455-926a-d65c16db1811";

/// A host that was left with three guests to start, of which the journal knows one.
fn host() -> Host {
    let host = Host::new();
    host.write("config", "URIS='qemu:///system'\n");
    host.write(
        "lib/libvirt-guests",
        format!("qemu:///system {DB}\nxen:///system {WEB} {MAIL}\n"),
    );
    let journal = format!(
        "libvirt-guests-journal 1\n\
         guest 1 - 1700000000 qemu:///system {DB} saved persistent db -\n"
    );
    host.write("lib/libvirt-guests.journal", journal);
    host
}

#[test]
fn list_tells_which_guests_would_be_started_and_why() {
    let run = host().run(&["list"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines.len(), 6, "{}", run.out);
    assert!(lines[0].starts_with(" Name   UUID "), "{}", run.out);
    assert!(lines[2].starts_with(&format!(" db     {DB}   qemu:///system ")));
    assert!(lines[2].ends_with("is saved"));
    assert!(lines[3].starts_with(&format!(" -      {WEB}   xen:///system ")));
    assert!(lines[3].ends_with("was running") && lines[4].ends_with("was running"));
    let host = "xen:///system is not in URIS; its guests stay in the list.";
    assert_eq!(lines[5], host, "{}", run.out);
}

#[test]
fn list_of_nobody_and_of_a_host_that_starts_nobody_say_so() {
    let run = Host::new().run(&["list"]);
    assert_eq!(run.out, "No guest is to be started.\n");
    let host = host();
    host.write("config", "ON_BOOT=ignore\n");
    assert!(host.run(&["list"]).out.ends_with("and forgets them.\n"));
}

#[test]
fn list_tells_of_lines_that_cannot_be_read() {
    let host = host();
    host.write("lib/libvirt-guests", "qemu:///system c7a5\n");
    let run = host.run(&["list"]);
    assert_eq!(run.out, "No guest is to be started.\n");
    assert!(run.err.contains("it may name a guest"), "{}", run.err);
    let found = host.run(&["list", "--json"]).json();
    assert_eq!(found["unreadable"][0]["text"], "c7a5");
}

#[test]
fn guest_is_forgotten_by_its_name_and_its_uuid() {
    for word in ["db", DB] {
        let host = host();
        let run = host.run(&["forget", word]);
        let line = format!("db ({DB}) on qemu:///system: off the list\n");
        assert_eq!((run.status, run.out, run.err), (0, line, String::new()));
        let left = std::fs::read_to_string(host.path("lib/libvirt-guests"));
        assert_eq!(left.unwrap(), format!("xen:///system {WEB} {MAIL}\n"));
        let list = host.run(&["list", "--json"]).json();
        assert_eq!(list["guests"].as_array().unwrap().len(), 2);
        // Nobody was started or stopped.
        assert!(!host.path("lock/libvirt-guests").exists());
    }
}

#[test]
fn words_that_name_no_guest_are_told_and_others_count() {
    let host = host();
    let run = host.run(&["forget", "db", "nobody", "--json"]);
    let found = run.json();
    assert_eq!(run.status, 1);
    assert_eq!(found["unknown"], json!(["nobody"]));
    assert_eq!(found["guests"][0]["name"], "db");
    assert_eq!(found["errors"][0]["code"], "not_listed_guest");
    let run = host.run(&["forget"]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
}

#[test]
fn dry_run_forgets_nobody() {
    let host = host();
    let run = host.run(&["forget", "db", "--dry-run"]);
    assert_eq!(run.status, 0);
    let left = std::fs::read_to_string(host.path("lib/libvirt-guests")).unwrap();
    assert!(left.contains(DB));
}
