//! Guests of the test driver, which stop, are saved and start at once.

use virtwire::proto::remote::{ConnectGetLibVersion, ConnectListAllDomainsFlags as Flags};
use virtwire::{Connection, Error};

use crate::testbed::{open, testbed};

/// A number of running guests, fresh, on the test driver's default host.
pub(crate) struct Fleet {
    connection: Connection,
    size: usize,
}

impl Fleet {
    pub(crate) async fn of(size: usize) -> Self {
        testbed(&["daemon", "start"]);
        for _ in 0..3 {
            testbed(&["fleet", &size.to_string()]);
            // The host lasts as long as a connection to it.
            let fleet = Self {
                connection: open("TEST_UNIX").await,
                size,
            };
            if fleet.running().await == size {
                return fleet;
            }
            // The former host is still there: clients that were killed in the middle of a call can
            // leave a connection behind in the daemon, for as long as that runs.
            drop(fleet);
            testbed(&["daemon", "kill"]);
            testbed(&["daemon", "start"]);
        }
        panic!("somebody else has a connection to the test driver's default host");
    }

    /// How many run.
    pub(crate) async fn running(&self) -> usize {
        self.count(Flags::ACTIVE).await
    }

    /// How many are off and will go on from an image.
    pub(crate) async fn saved(&self) -> usize {
        self.count(Flags::INACTIVE | Flags::MANAGEDSAVE).await
    }

    async fn count(&self, flags: Flags) -> usize {
        self.connection.domains_that(flags).await.unwrap().len()
    }

    /// Whether each guest runs or is in the list. An error is the end of the daemon, and of its
    /// guests with it.
    pub(crate) async fn forgets_nobody(&self, listed: &str) -> Result<bool, Error> {
        let domains = self.connection.domains().await?;
        assert_eq!(domains.len(), self.size);
        Ok(domains
            .iter()
            .all(|domain| domain.id().is_some() || listed.contains(&domain.uuid().to_string())))
    }

    /// The version of its daemon, as 1000000 * major + 1000 * minor + release.
    pub(crate) async fn version(&self) -> u64 {
        let version = self.connection.call::<ConnectGetLibVersion>(&()).await;
        version.unwrap().lib_ver
    }
}
