//! The list on the disk: changes, failures, and being killed in the middle.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Stdio};

use proptest::prelude::*;

use super::*;
use crate::guests::journal::{FileKind, Operation};

fn guest(number: u8) -> Uuid {
    Uuid([number; 16])
}

fn guests(uri: &str, numbers: impl IntoIterator<Item = u8>) -> SavedGuests {
    let mut saved = SavedGuests::default();
    numbers
        .into_iter()
        .for_each(|number| saved.add(uri, guest(number)));
    saved
}

fn open(places: &Places) -> Result<StateFile, StateError> {
    StateFile::open(places, RunLock::try_acquire(places)?.expect("no other run"))
}

#[test]
fn second_stop_adds_to_what_the_first_has_recorded() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    open(&places).unwrap().record(&guests("a", [1, 2])).unwrap();
    let mut file = open(&places).unwrap();
    file.record(&guests("a", [2, 3])).unwrap();
    file.record(&guests("b", [1])).unwrap();
    assert_eq!(
        fs::read_to_string(places.saved_guests()).unwrap(),
        format!("a {} {} {}\nb {}\n", guest(1), guest(2), guest(3), guest(1))
    );
    let mode = places
        .saved_guests()
        .metadata()
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777 & !0o044, 0o600, "{mode:o}");
}

#[test]
fn file_goes_with_its_last_entry_and_not_before() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let mut file = open(&places).unwrap();
    file.record(&guests("a", [1, 2, 3])).unwrap();
    file.forget([("a", guest(1)), ("a", guest(9)), ("b", guest(2))])
        .unwrap();
    assert_eq!(read_saved(&places).unwrap(), Some(guests("a", [2, 3])));
    file.forget([("a", guest(2)), ("a", guest(3))]).unwrap();
    assert_eq!(read_saved(&places).unwrap(), None);
    assert_eq!(
        fs::read_dir(&places.state).unwrap().count(),
        1,
        "only the lock file stays"
    );
}

#[test]
fn unreadable_words_stay_until_they_are_discarded() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    fs::create_dir_all(&places.state).unwrap();
    fs::write(places.saved_guests(), format!("a {} web", guest(1))).unwrap();
    let mut file = open(&places).unwrap();
    file.forget([("a", guest(1))]).unwrap();
    file.remove_if_empty().unwrap();
    assert_eq!(
        fs::read_to_string(places.saved_guests()).unwrap(),
        "a web\n"
    );
    file.discard().unwrap();
    file.discard().unwrap();
    assert!(!places.saved_guests().exists());
    assert!(file.saved().is_empty());
}

#[test]
fn empty_file_of_a_killed_script_is_removed() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    fs::create_dir_all(&places.state).unwrap();
    fs::write(places.saved_guests(), "").unwrap();
    open(&places).unwrap().remove_if_empty().unwrap();
    assert!(!places.saved_guests().exists());
}

#[test]
fn draft_of_a_killed_run_is_neither_read_nor_in_the_way() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    open(&places).unwrap().record(&guests("a", [1])).unwrap();
    let next = guests("a", [1, 2]).to_text();
    for length in 0..=next.len() {
        fs::write(places.state.join(".libvirt-guests.new"), &next[..length]).unwrap();
        assert_eq!(read_saved(&places).unwrap(), Some(guests("a", [1])));
    }
    open(&places).unwrap().record(&guests("a", [2])).unwrap();
    assert_eq!(read_saved(&places).unwrap(), Some(guests("a", [1, 2])));
    assert!(!places.state.join(".libvirt-guests.new").exists());
}

#[test]
fn what_is_not_a_regular_file_is_refused_and_left_alone() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let path = places.saved_guests();
    let kind = || match read_saved(&places) {
        Err(StateError::NotAFile { found, .. }) => found,
        other => panic!("{other:?}"),
    };
    fs::create_dir_all(&path).unwrap();
    assert_eq!(kind(), FileKind::Directory);
    fs::remove_dir(&path).unwrap();
    symlink("/dev/null", &path).unwrap();
    assert_eq!(kind(), FileKind::SymbolicLink);
    fs::remove_file(&path).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
    assert_eq!(kind(), FileKind::Special);

    fs::remove_file(&path).unwrap();
    let mut file = open(&places).unwrap();
    symlink("elsewhere", &path).unwrap();
    assert!(matches!(
        file.record(&guests("a", [1])),
        Err(StateError::NotAFile { .. })
    ));
    assert!(
        file.saved().is_empty(),
        "a failed change is not in memory either"
    );
}

#[test]
fn failures_name_the_operation_and_the_path() {
    let directory = tempfile::tempdir().unwrap();
    let obstacle = directory.path().join("lib");
    fs::write(&obstacle, "").unwrap();
    let places = Places::under(directory.path());
    let error = RunLock::try_acquire(&places).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("cannot create {}", obstacle.display())
    );
    fs::remove_file(&obstacle).unwrap();

    let mut file = open(&places).unwrap();
    fs::create_dir(places.state.join(".libvirt-guests.new")).unwrap();
    let error = file.record(&guests("a", [1])).unwrap_err();
    assert!(
        matches!(
            error,
            StateError::Io {
                operation: Operation::Remove,
                ..
            }
        ),
        "{error:?}"
    );

    let error = file.record(&guests("a b", [1])).unwrap_err();
    assert!(
        matches!(error, StateError::UnwritableUri { .. }),
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
    assert!(matches!(
        read_saved(&places),
        Err(StateError::TooLong { .. })
    ));
}

/// The content after each step of the run that gets killed: one more guest, one less, in turns.
fn step(number: u8) -> (u8, bool) {
    (number / 2 * 3 % 250, number % 3 != 2)
}

const STEPS: u8 = 60;
const FOLDER: &str = "VIRTWIRE_TEST_KILLED_RUN";

/// Not a test of its own: the run that the next test kills.
#[test]
fn killed_run() {
    let Some(root) = std::env::var_os(FOLDER) else {
        return;
    };
    let places = Places::under(Path::new(&root));
    let mut file = open(&places).unwrap();
    let mut output = std::io::stdout();
    for number in 0..STEPS {
        let (name, adding) = step(number);
        if adding {
            file.record(&guests("a", [name])).unwrap();
        } else {
            file.forget([("a", guest(name))]).unwrap();
        }
        writeln!(output, "step {number}").unwrap();
    }
}

#[test]
fn kill_at_any_instant_leaves_the_list_before_or_after_a_step() {
    let mut states = vec![SavedGuests::default()];
    for number in 0..STEPS {
        let mut next = states.last().unwrap().clone();
        let (name, adding) = step(number);
        if adding {
            next.add("a", guest(name));
        } else {
            next.remove([("a", guest(name))]);
        }
        states.push(next);
    }
    for instant in (0..STEPS).step_by(3) {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        let mut run = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "--nocapture",
                "guests::journal::file::tests::killed_run",
            ])
            .env(FOLDER, directory.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(run.stdout.take().unwrap()).lines();
        let last = format!("step {instant}");
        assert!(
            lines.any(|line| line.unwrap().ends_with(&last)),
            "the run ended early"
        );
        run.kill().unwrap();
        run.wait().unwrap();
        let found = open(&places).unwrap().saved().clone();
        let later = states.iter().skip(usize::from(instant) + 1);
        assert!(
            later.into_iter().any(|state| *state == found),
            "{instant}: {found:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_sequence_of_changes_agrees_with_a_model(
        operations in proptest::collection::vec((0..5_u8, 0..3_u8, 0..5_u8), 1..25),
    ) {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        let mut model = SavedGuests::default();
        let mut file = open(&places).unwrap();
        for (operation, uri, number) in operations {
            let uri = format!("test+unix:///{uri}");
            match operation {
                0 | 1 => {
                    file.record(&guests(&uri, [number, number + 1])).unwrap();
                    model.merge(&guests(&uri, [number, number + 1]));
                }
                2 => {
                    file.forget([(uri.as_str(), guest(number))]).unwrap();
                    model.remove([(uri.as_str(), guest(number))]);
                }
                3 => file.remove_if_empty().unwrap(),
                _ => {
                    drop(file);
                    file = open(&places).unwrap();
                }
            }
            prop_assert_eq!(file.saved(), &model);
            let disk = read_saved(&places).unwrap();
            prop_assert_eq!(disk.is_none(), model.is_empty());
            prop_assert_eq!(disk.unwrap_or_default(), model.clone());
        }
    }
}
