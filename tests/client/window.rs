//! The daemon is never sent more calls than it reads.

use virtwire::ConnectOptions;
use virtwire_sim::{Daemon, Fault};

use crate::host::{ask_times, limited, ms, open, world};

/// Answers take a while, or no two calls would ever be outstanding.
fn slow() -> Fault {
    let fault = Fault::delay(ms(1)).on_call("CONNECT_GET_HOSTNAME", 1);
    fault.from_then_on()
}

#[tokio::test]
async fn a_thousand_calls_side_by_side_are_all_answered_four_at_a_time() {
    limited(async {
        let daemon = Daemon::of(&world())
            .fault(slow())
            .listen_tcp()
            .await
            .unwrap();
        let connection = open(&daemon).await;
        let answers = ask_times(&connection, 1_000).await;
        assert!(answers.iter().all(|answer| answer.as_deref().is_ok()));
        assert_eq!(daemon.peak_outstanding(), [4]);
    })
    .await;
}

#[tokio::test]
async fn a_wider_window_is_used_for_a_daemon_that_allows_it() {
    limited(async {
        let daemon = Daemon::of(&world())
            .max_client_requests(20)
            .fault(slow())
            .listen_tcp()
            .await
            .unwrap();
        let options = ConnectOptions::new().window(20);
        let connection = options.open(&daemon.uri()).await.unwrap();
        let answers = ask_times(&connection, 200).await;
        assert!(answers.iter().all(Result::is_ok));
        let peak = daemon.peak_outstanding()[0];
        assert!((6..=20).contains(&peak), "{peak}");
    })
    .await;
}

#[tokio::test]
async fn calls_from_many_tasks_are_each_given_their_own_answer() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let tasks: Vec<_> = (0..50)
            .map(|number| {
                let connection = connection.clone();
                let name = format!("vm-{}", number % 5 + 1);
                tokio::spawn(async move {
                    let domain = connection.domain_by_name(&name).await.unwrap();
                    assert_eq!(*domain.name(), name);
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
    })
    .await;
}
