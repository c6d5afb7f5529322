//! The text form: the script's, read tolerantly, written strictly, nothing lost.

use proptest::prelude::*;

use super::*;

fn guest(number: u8) -> Uuid {
    Uuid([number; 16])
}

fn text(saved: &SavedGuests) -> String {
    String::from_utf8(saved.to_text()).unwrap()
}

#[test]
fn script_s_file_reads_and_writes_back_to_the_same_bytes() {
    let bytes = "default c7a5fdbd-cdaf-9455-926a-d65c16db1809 02020202-0202-0202-0202-020202020202\n\
                 lxc:///system 03030303-0303-0303-0303-030303030303\n";
    let saved = SavedGuests::parse(bytes.as_bytes());
    assert_eq!(saved.uris().count(), 2);
    assert_eq!(saved.guests("lxc:///system"), [guest(3)]);
    assert_eq!(saved.guests("default").len(), 2);
    assert_eq!(saved.guests("qemu:///system"), []);
    assert!(saved.unreadable().is_empty());
    assert_eq!(text(&saved), bytes);
}

#[test]
fn odd_files_are_read_without_loss() {
    let (one, two) = (guest(1), guest(2));
    for (input, output, unreadable) in [
        (String::new(), String::new(), 0),
        ("\n \n\t\n".into(), String::new(), 0),
        ("default\n".into(), "default\n".into(), 1),
        (format!("a {one}"), format!("a {one}\n"), 0),
        (
            format!("  a \t{one}  {two}\r\n"),
            format!("a {one} {two}\n"),
            0,
        ),
        (
            format!("a {one}\nb {one}\na {two} {one}\n"),
            format!("a {one} {two}\nb {one}\n"),
            0,
        ),
        (
            format!("a {one} web {two}\n"),
            format!("a {one} {two} web\n"),
            1,
        ),
        ("a web\nb x\na y\n".into(), "a web y\nb x\n".into(), 3),
        (
            format!("{one} {two}\na {one}\n"),
            format!("a {one}\n{one} {two}\n"),
            1,
        ),
        (
            format!("\0\0\0\0\na {one}\n"),
            format!("a {one}\n\0\0\0\0\n"),
            1,
        ),
    ] {
        let saved = SavedGuests::parse(input.as_bytes());
        assert_eq!(text(&saved), output, "{input:?}");
        assert_eq!(saved.unreadable().len(), unreadable, "{input:?}");
        assert_eq!(
            text(&SavedGuests::parse(output.as_bytes())),
            output,
            "{input:?}"
        );
    }
}

#[test]
fn what_cannot_be_read_is_told_with_line_and_text() {
    let saved = SavedGuests::parse(b"\na web\n\xff\xfe x\nlxc:///sys\n");
    let told: Vec<String> = saved.unreadable().iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "line 2: \"web\" (URI a) is not a UUID",
            "line 3: \"\u{fffd}\u{fffd} x\" does not start with a URI",
            "line 4: \"lxc:///sys\" is a URI without guests",
        ]
    );
    assert_eq!(saved.to_text(), b"a web\n\xff\xfe x\nlxc:///sys\n");
    let json = serde_json::to_string(&saved).unwrap();
    assert!(
        json.contains(r#"{"line":2,"uri":"a","text":"web"}"#),
        "{json}"
    );
}

#[test]
fn every_torn_file_keeps_each_whole_entry_and_tells_of_the_rest() {
    let whole = format!("default {} {}\nb {}\n", guest(1), guest(2), guest(3));
    let all = SavedGuests::parse(whole.as_bytes());
    for length in 0..whole.len() {
        let torn = SavedGuests::parse(&whole.as_bytes()[..length]);
        let kept: usize = torn.uris().map(|entry| entry.guests.len()).sum();
        let uuids = whole.as_bytes()[..length].split(u8::is_ascii_whitespace);
        assert_eq!(
            kept,
            uuids.filter(|word| word.len() == 36).count(),
            "{length}"
        );
        let mut words = whole.as_bytes()[..length].split(u8::is_ascii_whitespace);
        let is_cut = words
            .next_back()
            .is_some_and(|last| !matches!(last.len(), 0 | 36));
        assert!(!is_cut || !torn.unreadable().is_empty(), "{length}");
        for entry in torn.uris() {
            assert!(
                entry
                    .guests
                    .iter()
                    .all(|guest| all.guests(&entry.uri).contains(guest))
            );
        }
    }
}

#[test]
fn uris_that_could_not_be_read_back_are_found_out() {
    for uri in ["", "a b", "a\nb", "a\0", &guest(1).to_string()] {
        let mut saved = SavedGuests::default();
        saved.add(uri, guest(2));
        assert_eq!(saved.unwritable_uri(), Some(uri));
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_and_reading_is_stable(
        bytes in proptest::collection::vec(
            prop_oneof![Just(b' '), Just(b'\n'), Just(b'a'), any::<u8>()], 0..300,
        ),
    ) {
        let once = SavedGuests::parse(&bytes).to_text();
        prop_assert_eq!(SavedGuests::parse(&once).to_text(), once.clone());
        // No word with a meaning is lost: every line's words, the URI aside, are still there.
        for line in bytes.split(|byte| *byte == b'\n') {
            let words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
            for word in words.skip(1) {
                prop_assert!(once.windows(word.len()).any(|window| window == word));
            }
        }
    }

    #[test]
    fn additions_and_removals_agree_with_a_model(
        operations in proptest::collection::vec((any::<bool>(), 0..3_u8, 0..6_u8), 0..60),
    ) {
        let mut saved = SavedGuests::default();
        let mut model = std::collections::BTreeSet::new();
        for (adding, uri, number) in operations {
            let name = format!("test+unix:///{uri}");
            if adding {
                saved.add(&name, guest(number));
                model.insert((name, guest(number)));
            } else {
                saved.remove([(name.as_str(), guest(number))]);
                model.remove(&(name, guest(number)));
            }
            let read = SavedGuests::parse(&saved.to_text());
            prop_assert_eq!(&read, &saved);
            let found = read.uris().flat_map(|entry| {
                entry.guests.iter().map(|guest| (entry.uri.clone(), *guest))
            });
            prop_assert_eq!(found.collect::<std::collections::BTreeSet<_>>(), model.clone());
            prop_assert_eq!(read.is_empty(), model.is_empty());
        }
    }
}
