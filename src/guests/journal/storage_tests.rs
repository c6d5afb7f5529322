//! The list on the disk, and what stands in its place.

use std::fs::{self, File};
use std::os::unix::fs::symlink;

use super::*;
use crate::guests::journal::{FileKind, Snapshot};

const LIST: &[u8] = b"a 01010101-0101-0101-0101-010101010101\n";

#[test]
fn draft_of_a_killed_run_is_neither_read_nor_in_the_way() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let _ = durable::replace(&places.saved_guests(), LIST).unwrap();
    let draft = places.state.join(".libvirt-guests.new");
    for length in 0..=LIST.len() {
        fs::write(&draft, &LIST[..length]).unwrap();
        let saved = Snapshot::read(&places).unwrap().list;
        assert_eq!(saved.to_text(), LIST);
    }
    let _ = durable::replace(&places.saved_guests(), LIST).unwrap();
    assert!(!draft.exists());
}

#[test]
fn what_is_not_a_regular_file_is_refused_and_left_alone() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let path = places.saved_guests();
    let kind = || match Snapshot::read(&places) {
        Err(StateError::NotAFile { found, .. }) => found,
        other => panic!("{other:?}"),
    };
    fs::create_dir_all(&path).unwrap();
    assert_eq!(kind(), FileKind::Directory);
    fs::remove_dir(&path).unwrap();
    symlink("/dev/null", &path).unwrap();
    assert_eq!(kind(), FileKind::SymbolicLink);
    assert!(matches!(
        durable::replace(&path, LIST),
        Err(StateError::NotAFile { .. })
    ));
    fs::remove_file(&path).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
    assert_eq!(kind(), FileKind::Special);
}

#[test]
fn failures_name_the_operation_and_the_path() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let obstacle = directory.path().join("lib");
    fs::write(&obstacle, "").unwrap();
    let error = durable::create_folder(&places.state).unwrap_err();
    let told = format!("cannot create {}", obstacle.display());
    assert_eq!(error.to_string(), told);
    fs::remove_file(&obstacle).unwrap();
    fs::create_dir_all(places.state.join(".libvirt-guests.new")).unwrap();
    let error = durable::replace(&places.saved_guests(), LIST).unwrap_err();
    let operation = Operation::Remove;
    assert!(
        matches!(error, StateError::Io { operation: of, .. } if of == operation),
        "{error:?}"
    );
}

#[test]
fn too_long_a_file_is_refused_before_it_is_in_memory() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    fs::create_dir_all(&places.state).unwrap();
    let file = File::create(places.saved_guests()).unwrap();
    file.set_len(FILE_MAX + 1).unwrap();
    let error = Snapshot::read(&places).unwrap_err();
    assert!(matches!(error, StateError::TooLong { .. }));
}

#[test]
fn file_that_goes_while_it_is_looked_for_is_an_absent_one() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("list");
    let reader = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            for _ in 0..20_000 {
                assert!(read(&path).unwrap().len() <= LIST.len());
            }
        });
        while !reader.is_finished() {
            fs::write(&path, LIST).unwrap();
            fs::remove_file(&path).unwrap();
        }
        reader.join()
    });
    assert!(reader.is_ok());
}
