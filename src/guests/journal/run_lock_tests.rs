//! One run at a time, and a start that yields to a stop.

use super::*;

#[tokio::test(start_paused = true)]
async fn second_run_waits_until_its_deadline_and_is_told_who_holds_the_lock() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let held = RunLock::try_acquire(&places).unwrap().unwrap();
    assert!(RunLock::try_acquire(&places).unwrap().is_none());

    let start = Instant::now();
    let deadline = start + Duration::from_secs(3);
    let error = RunLock::acquire(&places, deadline).await.unwrap_err();
    assert_eq!(start.elapsed(), Duration::from_secs(3));
    assert!(error.is_locked());
    let process = std::process::id();
    assert!(
        error
            .to_string()
            .contains(&format!("held by process {process}")),
        "{error}"
    );

    drop(held);
    assert_eq!(RunLock::holder(&places), None);
    assert!(RunLock::acquire(&places, deadline).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn waiting_run_gets_the_lock_when_the_first_one_ends() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let held = RunLock::try_acquire(&places).unwrap().unwrap();
    let deadline = Instant::now() + Duration::from_mins(1);
    let release = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        drop(held);
    };
    let (lock, ()) = tokio::join!(RunLock::acquire(&places, deadline), release);
    assert!(lock.is_ok());
}

#[test]
fn lock_on_a_removed_file_is_not_taken_for_the_lock() {
    let directory = tempfile::tempdir().unwrap();
    let places = Places::under(directory.path());
    let first = RunLock::try_acquire(&places).unwrap().unwrap();
    std::fs::remove_file(places.run_lock()).unwrap();
    assert!(!is_still_there(&first.file, &places.run_lock()));
    assert!(RunLock::try_acquire(&places).unwrap().is_some());
}
