//! `list` and `forget`: the guests that the next start is to start.

use std::fs;

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
    assert!(lines[2].ends_with("was saved"));
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
fn state_folder_that_is_not_there_is_told() {
    let host = Host::new();
    fs::remove_dir(host.path("lib")).unwrap();
    host.write("config", "URIS=\n");
    for command in ["list", "start"] {
        let run = host.run(&[command]);
        assert_eq!(run.status, 0, "{run:?}");
        let told = "lib is not there, and with it no guest list";
        assert!(run.err.contains(told), "{run:?}");
    }
    assert!(!host.run(&["list"]).err.contains("not there"));
}

#[test]
fn list_tells_of_lines_that_cannot_be_read() {
    let host = host();
    fs::remove_file(host.path("lib/libvirt-guests.journal")).unwrap();
    host.write("lib/libvirt-guests", "qemu:///system c7a5\n");
    let run = host.run(&["list"]);
    let nobody_knows = "Nobody can tell which guests are to be started.\n";
    assert_eq!((run.status, run.out.as_str()), (1, nobody_knows));
    assert!(run.err.contains("it may name a guest"), "{}", run.err);
    let found = host.run(&["list", "--json"]).json();
    assert_eq!(found["unreadable"][0]["text"], "c7a5");
    assert_eq!(found["errors"][0]["code"], "unreadable_list");
}

#[test]
fn list_and_journal_that_a_power_cut_has_filled_with_zeros_lose_no_guest_of_each_other() {
    let host = host();
    let list = fs::read(host.path("lib/libvirt-guests")).unwrap();
    let journal = fs::read(host.path("lib/libvirt-guests.journal")).unwrap();
    host.write("lib/libvirt-guests", vec![0; list.len()]);
    let run = host.run(&["list"]);
    assert_eq!(run.status, 1);
    assert!(run.out.contains(&format!("db     {DB}")), "{}", run.out);
    assert!(run.err.contains("guest list, line 1"), "{}", run.err);
    host.write("lib/libvirt-guests", list);
    for damage in [vec![0; journal.len()], vec![0xfe; journal.len()]] {
        host.write("lib/libvirt-guests.journal", damage);
        let run = host.run(&["list"]);
        assert_eq!(run.status, 1);
        assert!(run.out.contains(DB) && run.out.contains(WEB), "{}", run.out);
        assert!(run.err.contains("journal, line 1"), "{}", run.err);
    }
}

#[test]
fn guest_is_forgotten_by_its_name_and_its_uuid() {
    for word in ["db", DB] {
        let host = host();
        let run = host.run(&["forget", word]);
        let line = format!("db ({DB}) on qemu:///system: off the list\n");
        assert_eq!((run.status, run.out, run.err), (0, line, String::new()));
        let left = fs::read_to_string(host.path("lib/libvirt-guests"));
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
fn guest_is_forgotten_when_that_is_on_the_disk_and_not_before() {
    let host = host();
    let in_the_way = ["lib", "lock"].map(|folder| host.path(folder).join("libvirt-guests.lock"));
    for place in in_the_way {
        fs::create_dir(place).unwrap();
    }
    let run = host.run(&["forget", "db"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(run.err.contains("libvirt-guests.lock"), "{}", run.err);
    let found = host.run(&["forget", "db", "--json"]).json();
    assert_eq!(
        (found.get("guests"), &found["exit_status"]),
        (None, &json!(1))
    );
    assert!(host.run(&["list"]).out.contains(DB));
}

#[test]
fn dry_run_forgets_nobody() {
    let host = host();
    let run = host.run(&["forget", "db", "--dry-run"]);
    assert_eq!(run.status, 0);
    let left = fs::read_to_string(host.path("lib/libvirt-guests")).unwrap();
    assert!(left.contains(DB));
}
