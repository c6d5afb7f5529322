//! What an opened connection is good for.

use virtwire_sim::Daemon;

use crate::host::{limited, open, world};

#[tokio::test]
async fn all_guests_of_a_host_are_listed() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let domains = open(&daemon).await.domains().await.unwrap();
        assert_eq!(domains.len(), 5);
    })
    .await;
}
