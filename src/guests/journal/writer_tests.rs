//! Kills, lost power and failures at every step of every write.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use proptest::prelude::*;
use virtwire_proto::Uuid;

use super::super::durable::Placed;
use super::*;
use crate::guests::journal::{Operation, Phase, SavedGuests};

/// A disk that can be cut off. An appended byte costs one unit, every other change one.
#[derive(Debug, Default)]
struct Disk {
    journal: Vec<u8>,
    synced: usize,
    list: Vec<u8>,
    units: Option<usize>,
    /// Refuses this change of the list and the journal by number, once.
    refused: Option<usize>,
    /// Fails to sync the folder after this change, once.
    unsynced: Option<usize>,
    /// Fails to sync the folder after each change of the list.
    list_unsynced: bool,
    /// The list that a loss of power leaves, if it leaves none that is newer.
    synced_list: Vec<u8>,
    /// The files that a loss of power would take the last change of.
    at_risk: BTreeSet<&'static str>,
    changes: usize,
}

#[derive(Clone, Debug, Default)]
struct Tape(Arc<Mutex<Disk>>);

fn failure() -> StateError {
    StateError::io(Operation::Write, "disk")(io::Error::other("cut off"))
}

impl Tape {
    fn disk(&self) -> std::sync::MutexGuard<'_, Disk> {
        self.0.lock().unwrap()
    }

    /// The number of units that there are of those that are wanted.
    fn spend(disk: &mut Disk, wanted: usize) -> Result<usize, StateError> {
        disk.changes += 1;
        if disk.refused == Some(disk.changes) {
            return Err(failure());
        }
        let Some(left) = disk.units else {
            return Ok(wanted);
        };
        let spent = left.min(wanted);
        disk.units = Some(left - spent);
        Ok(spent)
    }

    /// Syncs the folder after a file was put in its place.
    fn placed(disk: &mut Disk, file: &'static str) -> Placed {
        let never = disk.list_unsynced && file == "list";
        let fails = never || disk.unsynced == Some(disk.changes);
        if fails {
            disk.at_risk.insert(file);
        } else {
            disk.at_risk.clear();
            disk.synced_list = disk.list.clone();
        }
        Placed {
            unsynced: fails.then(failure),
        }
    }
}

impl Storage for Tape {
    fn read_journal(&mut self) -> Result<Vec<u8>, StateError> {
        Ok(self.disk().journal.clone())
    }

    fn journal_length(&mut self) -> Result<u64, StateError> {
        Ok(u64::try_from(self.disk().journal.len()).unwrap())
    }

    fn read_list(&mut self) -> Result<Vec<u8>, StateError> {
        Ok(self.disk().list.clone())
    }

    fn append(&mut self, lines: &[u8], sync: bool) -> Result<(), StateError> {
        let mut disk = self.disk();
        let written = Self::spend(&mut disk, lines.len())?;
        disk.journal.extend(&lines[..written]);
        if written < lines.len() {
            return Err(failure());
        }
        if sync {
            disk.synced = disk.journal.len();
        }
        Ok(())
    }

    fn rewrite(&mut self, journal: &[u8]) -> Result<Placed, StateError> {
        let mut disk = self.disk();
        if Self::spend(&mut disk, 1)? == 0 {
            return Err(failure());
        }
        disk.journal = journal.to_owned();
        disk.synced = journal.len();
        Ok(Self::placed(&mut disk, "journal"))
    }

    fn place_list(&mut self, list: &[u8]) -> Result<Placed, StateError> {
        let mut disk = self.disk();
        if Self::spend(&mut disk, 1)? == 0 {
            return Err(failure());
        }
        disk.list = list.to_owned();
        Ok(Self::placed(&mut disk, "list"))
    }

    fn set_mark(&mut self, _: bool) -> Result<(), StateError> {
        Ok(())
    }
}

struct Run {
    writer: Writer,
    ledger: Mutex<Ledger>,
    failed: bool,
    /// Whether the list waits for further lines.
    delays: bool,
}

fn begin(tape: &Tape, locked: bool) -> Run {
    let beginning = Beginning {
        command: "stop".to_owned(),
        process: 1,
        order: vec!["a".to_owned(), "b".to_owned()],
        locked,
        time: 1,
    };
    let (mut writer, ledger, error) =
        Writer::read(Box::new(tape.clone()), "boot".into(), beginning);
    let ledger = Mutex::new(ledger);
    let error = error.or(writer.begin(&ledger).err());
    let ledger = ledger.into_inner().unwrap();
    Run {
        writer,
        ledger: Mutex::new(ledger),
        failed: error.is_some(),
        delays: false,
    }
}

impl Run {
    fn append(&mut self, records: &[Record]) -> Result<(), StateError> {
        let ledger = self.ledger.get_mut().unwrap();
        ledger.apply(records, 2);
        let list = ledger.list().to_text();
        let batch = Batch {
            records: records.to_vec(),
            mark: None,
            time: 2,
        };
        let appended = self.writer.append(batch, &self.ledger);
        if self.delays {
            return appended;
        }
        appended.and(self.writer.follow(Some(&list), None, &self.ledger, 2))
    }

    fn listed(&mut self) -> BTreeSet<(String, Uuid)> {
        listed(&self.ledger.get_mut().unwrap().list())
    }
}

fn listed(list: &SavedGuests) -> BTreeSet<(String, Uuid)> {
    list.uris()
        .flat_map(|saved| {
            let guests = saved.guests.iter();
            guests.map(|uuid| (saved.uri.clone(), *uuid))
        })
        .collect()
}

fn record(uri: &str, number: u8, phase: Phase) -> Record {
    Record::new(uri, Uuid([number; 16]), phase)
}

/// What the list has after each of the records.
fn states(batches: &[Vec<Record>]) -> Vec<BTreeSet<(String, Uuid)>> {
    let mut states = vec![BTreeSet::new()];
    for record in batches.iter().flatten() {
        let mut next = states.last().unwrap().clone();
        let key = (record.uri.to_string(), record.uuid);
        if record.is_listed() {
            next.insert(key);
        } else {
            next.remove(&key);
        }
        states.push(next);
    }
    states
}

/// Runs the batches until the disk is cut off after so many units, then reopens it. The list follows the lines of each
/// batch, or of every second one. Returns whether the disk lasted to the end.
fn cut(batches: &[Vec<Record>], units: usize, power: bool, every: usize, delays: bool) -> bool {
    let tape = Tape::default();
    let states = states(batches);
    tape.disk().units = Some(units);
    let mut acknowledged = 0;
    let mut asked = 0;
    let mut run = begin(&tape, true);
    for (number, batch) in batches.iter().enumerate() {
        if number % every == every - 1 && !run.failed {
            run = begin(&tape, true);
        }
        if run.failed {
            break;
        }
        asked += batch.len();
        run.delays = delays && number % 2 == 0;
        if run.append(batch).is_err() {
            break;
        }
        acknowledged = asked;
    }
    let lasted = tape.disk().units != Some(0);
    drop(run);
    {
        let mut disk = tape.disk();
        disk.units = None;
        if power {
            let synced = disk.synced;
            disk.journal.truncate(synced);
        }
    }
    let journal = tape.disk().journal.clone();
    let list = tape.disk().list.clone();
    let found = Found::Content(&list);
    let loaded = Loaded::read(&journal, found, "boot".into(), 1, 3);
    assert_eq!(
        loaded.differences,
        [],
        "taken for the script after {units} units: {}\n{}",
        String::from_utf8_lossy(&journal),
        String::from_utf8_lossy(&list)
    );
    let after = begin(&tape, true).listed();
    let possible = &states[acknowledged..=asked];
    assert!(
        possible.contains(&after),
        "{units} units: {after:?} is none of {possible:?}"
    );
    lasted
}

fn scenario() -> Vec<Vec<Record>> {
    vec![
        vec![record("b", 1, Phase::Listed), record("a", 2, Phase::Listed)],
        vec![record("b", 1, Phase::Asked)],
        vec![record("b", 1, Phase::Off), record("a", 2, Phase::Migrated)],
        vec![record("a", 3, Phase::Saving)],
        vec![record("a", 3, Phase::Saved)],
        vec![record("b", 1, Phase::Starting)],
        vec![record("b", 1, Phase::Started)],
        vec![record("a", 3, Phase::Started)],
    ]
}

#[test]
fn cut_after_every_byte_loses_nothing_and_is_not_taken_for_the_script() {
    for power in [false, true] {
        for (every, delays) in [(2, false), (3, false), (3, true), (100, false)] {
            let lasts = |units: &usize| cut(&scenario(), *units, power, every, delays);
            let units = (0..1_000_000).find(lasts);
            assert!(units.unwrap() > 500);
        }
    }
}

#[test]
fn refused_change_is_told_and_made_with_the_next_one() {
    for refused in 1..20 {
        let tape = Tape::default();
        tape.disk().refused = Some(refused);
        let batches = scenario();
        let states = states(&batches);
        let mut run = begin(&tape, true);
        for batch in &batches {
            let _ = run.append(batch);
        }
        let _ = run.append(&[record("a", 9, Phase::Listed)]);
        let mut expected = states.last().unwrap().clone();
        expected.insert(("a".to_owned(), Uuid([9; 16])));
        assert_eq!(run.listed(), expected);
        assert_eq!(listed(&SavedGuests::parse(&tape.disk().list)), expected);
        assert!(!run.writer.is_behind());
        assert_eq!(begin(&tape, true).listed(), expected);
    }
}

#[test]
fn file_whose_folder_was_not_synced_is_told_and_put_in_its_place_again() {
    let batches = scenario();
    let mut met = BTreeSet::new();
    for unsynced in 1..40 {
        let tape = Tape::default();
        let mut run = begin(&tape, true);
        // Some changes are a journal that is written anew.
        for (number, batch) in batches.iter().enumerate() {
            run.writer.stale |= number % 3 == 1;
            tape.disk().unsynced = Some(unsynced);
            let failed = run.append(batch).is_err();
            let at_risk = tape.disk().at_risk.clone();
            // A later sync of the same batch may have put the name on the disk.
            assert!(failed || at_risk.is_empty(), "{unsynced}");
            assert_eq!(run.writer.is_behind(), !at_risk.is_empty(), "{unsynced}");
            if failed {
                met.extend(at_risk);
                // Nothing has changed since.
                run.append(&[]).unwrap();
                assert!(!run.writer.is_behind(), "{unsynced}");
                assert_eq!(tape.disk().at_risk, BTreeSet::new(), "{unsynced}");
            }
        }
        let expected = states(&batches).pop().unwrap();
        assert_eq!(listed(&SavedGuests::parse(&tape.disk().list)), expected);
        assert_eq!(begin(&tape, true).listed(), expected);
    }
    assert_eq!(met, BTreeSet::from(["journal", "list"]));
}

/// What ends a run.
#[derive(Clone, Copy, Debug)]
enum Loss {
    Kill,
    /// With a list whose name has come to the disk by itself.
    Power,
    /// The list whose name was synced last comes back.
    PowerAndList,
}

impl Loss {
    fn strike(self, tape: &Tape) {
        let mut disk = tape.disk();
        if !matches!(self, Self::Kill) {
            let synced = disk.synced;
            disk.journal.truncate(synced);
        }
        if matches!(self, Self::PowerAndList) {
            disk.list = disk.synced_list.clone();
        }
    }
}

#[test]
fn list_whose_folder_was_not_synced_is_not_taken_for_the_script() {
    let batches = scenario();
    let losses = [Loss::Kill, Loss::Power, Loss::PowerAndList];
    for (fails_from, lasts) in
        (0..batches.len()).flat_map(|at| (at..=batches.len()).map(move |to| (at, to)))
    {
        for (first, second) in losses
            .into_iter()
            .flat_map(|one| losses.map(|other| (one, other)))
        {
            let tape = Tape::default();
            let mut run = begin(&tape, true);
            for (number, batch) in batches[..lasts].iter().enumerate() {
                tape.disk().list_unsynced = number >= fails_from;
                // Some journals are written anew.
                run.writer.stale |= number % 3 == 2;
                let _unsynced = run.append(batch);
            }
            let expected = run.listed();
            for loss in [first, second] {
                drop(run);
                loss.strike(&tape);
                let journal = tape.disk().journal.clone();
                let list = tape.disk().list.clone();
                let loaded = Loaded::read(&journal, Found::Content(&list), "boot".into(), 1, 3);
                let case = format!("{fails_from} {lasts} {first:?} {second:?} {loss:?}");
                assert_eq!(loaded.differences, [], "{case}");
                run = begin(&tape, true);
                assert_eq!(run.listed(), expected, "{case}");
            }
            tape.disk().list_unsynced = false;
            run.append(&[record("a", 9, Phase::Listed)]).unwrap();
            assert!(run.writer.placed.is_empty() && !run.writer.is_behind());
        }
    }
}

#[test]
fn list_that_comes_back_after_one_that_was_not_synced_is_not_taken_for_the_script() {
    let tape = Tape::default();
    let mut run = begin(&tape, true);
    run.append(&[record("a", 1, Phase::Listed)]).unwrap();
    tape.disk().list_unsynced = true;
    run.append(&[record("a", 2, Phase::Listed)]).unwrap_err();
    let unsynced = tape.disk().list.clone();
    run.append(&[record("a", 2, Phase::Forgotten)]).unwrap_err();
    drop(run);
    let mut run = begin(&tape, true);
    let expected = run.listed();
    drop(run);
    // A loss of power brings the list back that was in between.
    tape.disk().list = unsynced;
    assert_eq!(begin(&tape, true).listed(), expected);
}

#[test]
fn list_of_the_script_wins_in_both_directions() {
    let tape = Tape::default();
    let mut run = begin(&tape, true);
    run.append(&scenario()[0]).unwrap();
    run.append(&[record("b", 1, Phase::Off)]).unwrap();
    // The script starts all, which removes the list.
    tape.disk().list.clear();
    let mut run = begin(&tape, true);
    assert!(run.listed().is_empty());
    let ledger = run.ledger.get_mut().unwrap();
    let entry = ledger.latest("b", Uuid([1; 16])).unwrap();
    assert_eq!(entry.record.phase, Phase::Forgotten);
    // And stops others.
    let text = format!("a {} web\n", Uuid([7; 16]));
    tape.disk().list = text.clone().into_bytes();
    let mut run = begin(&tape, true);
    let ledger = run.ledger.get_mut().unwrap();
    assert_eq!(ledger.unreadable().len(), 1);
    let phases: Vec<Phase> = ledger.listed().iter().map(|it| it.record.phase).collect();
    assert_eq!(phases, [Phase::Listed]);
    assert_eq!(ledger.list().to_text(), text.as_bytes());
    // A guest that this program started, and that the script lists again, is listed.
    run.append(&[record("a", 7, Phase::Started)]).unwrap();
    assert_eq!(tape.disk().list, b"a web\n");
    tape.disk().list = text.into_bytes();
    assert_eq!(begin(&tape, true).listed().len(), 1);
}

#[test]
fn unreadable_line_of_the_journal_drops_no_guest() {
    let tape = Tape::default();
    let mut run = begin(&tape, true);
    run.append(&scenario()[0]).unwrap();
    let all = run.listed();
    let text = String::from_utf8(tape.disk().journal.clone()).unwrap();
    for damaged in text.lines() {
        let tape = Tape(Arc::new(Mutex::new(Disk {
            journal: text
                .replace(damaged, &damaged.replace(' ', "\u{1}"))
                .into_bytes(),
            list: tape.disk().list.clone(),
            ..Disk::default()
        })));
        let mut run = begin(&tape, true);
        assert_eq!(run.listed(), all, "{damaged}");
        let told = run.ledger.get_mut().unwrap().unreadable();
        assert_eq!(told.len(), 1, "{damaged}");
        // It is told once, and the journal is whole again.
        let mut run = begin(&tape, true);
        assert_eq!(run.ledger.get_mut().unwrap().unreadable(), []);
        assert_eq!(run.listed(), all);
    }
}

#[test]
fn run_without_the_lock_adds_to_the_journal_alone() {
    let tape = Tape::default();
    let mut holder = begin(&tape, true);
    holder.append(&scenario()[0]).unwrap();
    let list = tape.disk().list.clone();
    let mut other = begin(&tape, false);
    other.append(&[record("a", 5, Phase::Asked)]).unwrap();
    assert_eq!(tape.disk().list, list);
    holder.append(&[record("b", 1, Phase::Asked)]).unwrap();
    // Even a journal that the holder writes anew keeps the lines of the other.
    holder.writer.stale = true;
    holder.append(&[record("b", 1, Phase::Off)]).unwrap();
    let mut after = begin(&tape, true);
    assert!(after.listed().contains(&("a".to_owned(), Uuid([5; 16]))));
    assert_eq!(after.listed().len(), 3);
    let ledger = after.ledger.get_mut().unwrap();
    assert!(ledger.generation > 2);
}

#[test]
fn journal_stays_bounded() {
    let tape = Tape::default();
    let mut run = begin(&tape, true);
    run.writer.limit = 4096;
    for _ in 0..100 {
        for phase in [Phase::Asked, Phase::Off] {
            run.append(&[record("a", 1, phase)]).unwrap();
        }
        run.writer.limit = 4096;
    }
    assert!(tape.disk().journal.len() < 8192);
    for _ in 0..2000 {
        run = begin(&tape, true);
    }
    assert_eq!(run.listed().len(), 1);
    assert!(tape.disk().journal.len() < LONG_AT_OPEN + 8192);
}

#[test]
fn list_has_the_order_of_the_uris_and_of_the_records() {
    let tape = Tape::default();
    let mut run = begin(&tape, true);
    run.append(&[record("c", 3, Phase::Listed), record("b", 2, Phase::Listed)])
        .unwrap();
    run.append(&[record("a", 9, Phase::Listed), record("a", 4, Phase::Asked)])
        .unwrap();
    run.append(&[record("a", 9, Phase::Off)]).unwrap();
    let mut transient = record("a", 8, Phase::Asked);
    transient.persistent = false;
    run.append(&[transient.clone()]).unwrap();
    let [two, three, four, nine] = [2, 3, 4, 9].map(|number| Uuid([number; 16]));
    let text = format!("a {nine} {four}\nb {two}\nc {three}\n");
    assert_eq!(String::from_utf8_lossy(&tape.disk().list), text);
    let mut run = begin(&tape, true);
    let ledger = run.ledger.get_mut().unwrap();
    assert_eq!(String::from_utf8_lossy(&ledger.list().to_text()), text);
    let found = ledger.latest(&transient.uri, transient.uuid).unwrap();
    assert_eq!(found.record.phase, Phase::Asked);
}

fn any_batches() -> impl Strategy<Value = Vec<Vec<Record>>> {
    let record = (0..3_u8, 0..4_u8, 0..Phase::ALL.len()).prop_map(|(uri, number, phase)| {
        record(["a", "b", "c"][usize::from(uri)], number, Phase::ALL[phase])
    });
    proptest::collection::vec(proptest::collection::vec(record, 1..4), 1..10)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_records_survive_a_cut_anywhere(
        batches in any_batches(),
        units in 0..4000_usize,
        power in any::<bool>(),
        every in 1..6_usize,
        delays in any::<bool>(),
    ) {
        cut(&batches, units, power, every + 1, delays);
    }

    #[test]
    fn any_bytes_are_a_journal_and_drop_no_guest_of_the_list(
        journal in proptest::collection::vec(any::<u8>(), 0..200),
        number in any::<u8>(),
    ) {
        let list = format!("a {}\n", Uuid([number; 16]));
        let tape = Tape(Arc::new(Mutex::new(Disk {
            journal,
            list: list.into_bytes(),
            ..Disk::default()
        })));
        prop_assert_eq!(begin(&tape, true).listed().len(), 1);
        prop_assert_eq!(begin(&tape, true).listed().len(), 1);
    }
}

#[test]
fn list_that_a_killed_run_could_not_write_is_written_by_the_next() {
    let tape = Tape::default();
    let mut run = begin(&tape, true);
    run.append(&[record("a", 1, Phase::Saved)]).unwrap();
    let started = record("a", 1, Phase::Started);
    // The journal has the line, and the list is from before.
    let batch = Batch {
        records: vec![started],
        time: 2,
        ..Batch::default()
    };
    run.writer.append(batch, &run.ledger).unwrap();
    assert!(!tape.disk().list.is_empty());
    let mut next = begin(&tape, true);
    assert!(next.listed().is_empty() && next.writer.is_behind());
    next.append(&[]).unwrap();
    assert!(tape.disk().list.is_empty());
}
