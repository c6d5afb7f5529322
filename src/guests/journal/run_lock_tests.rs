//! One run at a time, and a start that yields to a stop.

use std::time::Instant;

use super::*;

const SECOND: Duration = Duration::from_secs(1);

async fn take(places: &Places, purpose: Purpose, patience: Duration) -> LockOutcome {
    RunLock::take(places, purpose, patience).await.unwrap()
}

async fn held(places: &Places, purpose: Purpose) -> RunLock {
    match take(places, purpose, SECOND * 20).await {
        LockOutcome::Held(lock) => lock,
        busy @ LockOutcome::Busy { .. } => panic!("{busy:?}"),
    }
}

#[tokio::test]
async fn second_run_waits_and_is_told_who_holds_the_lock() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let first = held(&places, Purpose::Stop).await;
    let begun = Instant::now();
    let patience = Duration::from_millis(200);
    let LockOutcome::Busy { holder, purpose } = take(&places, Purpose::Stop, patience).await else {
        panic!("two runs have the lock");
    };
    assert!(begun.elapsed() >= patience);
    assert_eq!(holder, Some(std::process::id()));
    assert_eq!(purpose, Some(Purpose::Stop));
    drop(first);
    held(&places, Purpose::Stop).await;
}

#[tokio::test]
async fn lock_file_is_its_owners_alone_and_one_that_is_not_is_corrected() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let mode = || places.run_lock().metadata().unwrap().mode() & 0o777;
    drop(held(&places, Purpose::Start).await);
    assert_eq!(mode(), 0o600);
    let wide = Permissions::from_mode(0o644);
    std::fs::set_permissions(places.run_lock(), wide).unwrap();
    drop(held(&places, Purpose::Start).await);
    assert_eq!(mode(), 0o600);
}

#[tokio::test]
async fn start_is_asked_to_yield_by_a_stop_and_not_by_a_start() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let lock = held(&places, Purpose::Start).await;
    let mut yielded = lock.yielded().unwrap();
    let patience = Duration::from_millis(500);
    take(&places, Purpose::Start, patience).await;
    assert!(!*yielded.borrow());
    let stop = held(&places, Purpose::Stop);
    let start = async {
        let asked = timeout(SECOND * 20, yielded.wait_for(|yielded| *yielded)).await;
        assert!(asked.unwrap().is_ok());
        drop(lock);
    };
    tokio::join!(stop, start);
}

#[tokio::test]
async fn lock_on_a_removed_file_is_not_taken_for_the_lock() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let first = held(&places, Purpose::Stop).await;
    std::fs::remove_file(places.run_lock()).unwrap();
    assert!(!is_still_there(&first.file, &places.run_lock()));
    held(&places, Purpose::Stop).await;
}
