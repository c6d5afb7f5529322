//! When the list follows the lines, and who is told.

use std::io;
use std::sync::mpsc::{self, Receiver};

use futures_util::FutureExt;
use tokio::time::timeout;
use virtwire_proto::Uuid;

use super::super::durable::Placed;
use super::*;
use crate::guests::journal::{
    Journal, LockOutcome, Operation, Phase, Places, Purpose, SavedGuests,
};

/// For whatever is to come soon.
const SOON: Duration = Duration::from_secs(10);

/// What a disk has seen.
#[derive(Debug, Default)]
struct Seen {
    list: Vec<u8>,
    lists: Vec<Vec<u8>>,
    /// The changes in their order: `lines`, `list` and `mark`.
    changes: Vec<&'static str>,
    refuses_lists: bool,
    /// Whether the folder cannot be synced after a list.
    leaves_unsynced: bool,
    /// The next lines wait for a word from here.
    gate_of_lines: Option<Receiver<()>>,
    /// The next list waits for a word from here.
    gate: Option<Receiver<()>>,
}

impl Seen {
    fn count(&self, change: &str) -> usize {
        self.changes.iter().filter(|it| **it == change).count()
    }
}

#[derive(Clone, Debug, Default)]
struct Disk(Arc<Mutex<Seen>>);

impl Disk {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap()
    }

    fn listed(&self) -> Vec<Uuid> {
        let list = SavedGuests::parse(&self.seen().list);
        list.guests("a").to_vec()
    }
}

impl Storage for Disk {
    fn read_journal(&mut self) -> Result<Vec<u8>, StateError> {
        Ok(Vec::new())
    }

    fn journal_length(&mut self) -> Result<u64, StateError> {
        Ok(0)
    }

    fn read_list(&mut self) -> Result<Vec<u8>, StateError> {
        Ok(Vec::new())
    }

    fn append(&mut self, _: &[u8], sync: bool) -> Result<(), StateError> {
        if sync {
            let gate = self.seen().gate_of_lines.take();
            if let Some(gate) = gate {
                let _ = gate.recv_timeout(SOON);
            }
            self.seen().changes.push("lines");
        }
        Ok(())
    }

    fn rewrite(&mut self, _: &[u8]) -> Result<Placed, StateError> {
        Ok(Placed { unsynced: None })
    }

    fn place_list(&mut self, list: &[u8]) -> Result<Placed, StateError> {
        let gate = self.seen().gate.take();
        if let Some(gate) = gate {
            let _ = gate.recv_timeout(SOON);
        }
        let mut seen = self.seen();
        if seen.refuses_lists {
            let refused = io::Error::other("refused");
            return Err(StateError::io(Operation::Write, "list")(refused));
        }
        seen.list = list.to_owned();
        seen.lists.push(list.to_owned());
        seen.changes.push("list");
        let unsynced = seen.leaves_unsynced.then(|| {
            let refused = io::Error::other("refused");
            StateError::io(Operation::Sync, "folder")(refused)
        });
        Ok(Placed { unsynced })
    }

    fn set_mark(&mut self, _: bool) -> Result<(), StateError> {
        self.seen().changes.push("mark");
        Ok(())
    }
}

/// A journal on a disk, with the lock.
async fn open(disk: &Disk) -> Journal {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let taken = RunLock::take(&places, Purpose::Stop, SOON).await.unwrap();
    let LockOutcome::Held(lock) = taken else {
        panic!("another run")
    };
    let disk = Box::new(disk.clone());
    let path = places.journal();
    let opened = Journal::open_on(disk, path, Purpose::Stop, Some(lock), &[], SOON).await;
    assert!(opened.error.is_none());
    opened.journal
}

fn guest(number: u8) -> Uuid {
    Uuid([number; 16])
}

fn asked(number: u8) -> Vec<Record> {
    vec![Record::new("a", guest(number), Phase::Asked)]
}

async fn soon<T>(it: impl Future<Output = T>) -> T {
    timeout(SOON, it).await.unwrap()
}

#[tokio::test]
async fn many_batches_of_lines_have_few_lists() {
    let disk = Disk::default();
    let journal = open(&disk).await;
    let begun = Instant::now();
    let mut last = None;
    for number in 1..=200 {
        let (lines, all) = journal.begin(asked(number));
        soon(lines).await.unwrap();
        last = Some(all);
    }
    let periods = begun.elapsed().div_duration_f64(LIST_EVERY);
    {
        let seen = disk.seen();
        assert_eq!(seen.count("lines"), 200, "acts do not wait for others");
        let lists = u32::try_from(seen.count("list")).unwrap();
        assert!(f64::from(lists) <= periods + 1.0, "{lists} in {periods}");
    }
    soon(last.unwrap()).await.unwrap();
    assert_eq!(disk.listed().len(), 200);
}

#[tokio::test]
async fn acts_begin_before_the_list_is_there_and_its_waiters_are_answered_after() {
    let disk = Disk::default();
    let (open_gate, gate) = mpsc::sync_channel(1);
    disk.seen().gate = Some(gate);
    let journal = open(&disk).await;
    let (lines, all) = journal.begin(asked(1));
    let mut all = Box::pin(all);
    soon(lines).await.unwrap();
    assert!((&mut all).now_or_never().is_none());
    assert_eq!(disk.listed(), []);
    open_gate.send(()).unwrap();
    soon(all).await.unwrap();
    assert_eq!(disk.listed(), [guest(1)]);
}

#[tokio::test]
async fn list_has_no_guest_whose_line_is_not_on_the_disk() {
    let disk = Disk::default();
    let (open_gate, gate) = mpsc::sync_channel(1);
    disk.seen().gate_of_lines = Some(gate);
    let journal = open(&disk).await;
    let (_, first) = journal.begin(asked(1));
    // The thread works on the first one.
    let taken = async {
        while disk.seen().gate_of_lines.is_some() {
            tokio::task::yield_now().await;
        }
    };
    soon(taken).await;
    let second = journal.append(asked(2));
    open_gate.send(()).unwrap();
    soon(first).await.unwrap();
    soon(second).await.unwrap();
    let lists = disk.seen().lists.clone();
    let guests = lists
        .iter()
        .map(|it| SavedGuests::parse(it).guests("a").len());
    assert_eq!(guests.collect::<Vec<_>>(), [1, 2]);
}

#[tokio::test]
async fn list_that_is_behind_follows_when_somebody_waits_or_the_journal_is_closed() {
    let disk = Disk::default();
    let journal = open(&disk).await;
    soon(journal.begin(asked(1)).1).await.unwrap();
    let (lines, all) = journal.begin(asked(2));
    soon(lines).await.unwrap();
    journal.hasten();
    soon(all).await.unwrap();
    assert_eq!(disk.listed().len(), 2);
    drop(journal.begin(asked(3)));
    soon(journal.append(asked(4))).await.unwrap();
    assert_eq!(disk.listed().len(), 4);
    let (_lines, all) = journal.begin(asked(5));
    soon(journal.close(SOON)).await.unwrap();
    assert_eq!(disk.listed().len(), 5);
    soon(all).await.unwrap();
}

#[tokio::test]
async fn disk_that_refuses_a_list_is_told_to_all_who_wait_and_the_close_tries_again() {
    let disk = Disk::default();
    let journal = open(&disk).await;
    soon(journal.begin(asked(1)).1).await.unwrap();
    disk.seen().refuses_lists = true;
    let (first_lines, first) = journal.begin(asked(2));
    let (second_lines, second) = journal.begin(asked(3));
    soon(first_lines).await.unwrap();
    soon(second_lines).await.unwrap();
    assert!(soon(first).await.is_err());
    assert!(soon(second).await.is_err());
    assert!(journal.error().is_some());
    assert_eq!(disk.listed(), [guest(1)]);
    disk.seen().refuses_lists = false;
    soon(journal.close(SOON)).await.unwrap();
    assert_eq!(disk.listed().len(), 3);
}

#[tokio::test]
async fn list_whose_folder_is_not_synced_is_an_error_until_it_is() {
    for heals in [true, false] {
        let disk = Disk::default();
        let journal = open(&disk).await;
        disk.seen().leaves_unsynced = true;
        assert!(soon(journal.append(asked(1))).await.is_err());
        // Nothing of the list changes from here on.
        assert!(soon(journal.set_mark(false)).await.is_err());
        assert!(journal.error().is_some());
        assert_eq!(disk.listed(), [guest(1)]);
        disk.seen().leaves_unsynced = !heals;
        assert_eq!(soon(journal.close(SOON)).await.is_ok(), heals);
        let lists = disk.seen().lists.clone();
        assert!(lists.len() > 1 && lists.iter().all(|list| *list == lists[0]));
    }
}

#[tokio::test]
async fn what_is_discarded_stays_off_the_list_and_the_mark_comes_after_it() {
    let disk = Disk::default();
    let journal = open(&disk).await;
    soon(journal.begin(asked(1)).1).await.unwrap();
    drop(journal.begin(asked(2)));
    let discarded = journal.discard();
    drop(journal.begin(asked(3)));
    let marked = journal.set_mark(true);
    soon(discarded).await.unwrap();
    soon(marked).await.unwrap();
    assert_eq!(disk.listed(), [guest(3)]);
    let seen = disk.seen();
    assert_eq!(seen.count("mark"), 1);
    assert_eq!(seen.changes.last(), Some(&"mark"), "{:?}", seen.changes);
}
