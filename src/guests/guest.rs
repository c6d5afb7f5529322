//! A guest, and the actions that guests undergo.

use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};
use virtwire_proto::{Uuid, remote};

use super::config::OnShutdown;
use crate::client::{Connection, Domain};

/// A guest: a domain as the workflow sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Guest {
    /// Its name.
    pub name: Arc<str>,
    /// Its UUID, by which it is remembered.
    #[serde(serialize_with = "as_text")]
    pub uuid: Uuid,
    /// Whether it still exists when it is off, and can be started again.
    pub persistent: bool,
    /// Whether the list said that it neither sleeps nor is paused.
    #[serde(skip)]
    pub awake: bool,
}

fn as_text<S: Serializer>(uuid: &Uuid, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(uuid)
}

impl Guest {
    /// Its domain, reached by a connection. Asks nobody.
    pub(super) fn domain(&self, connection: &Connection) -> Domain {
        let reference = remote::Domain {
            name: self.name.as_ref().into(),
            uuid: self.uuid,
            id: -1,
        };
        Domain::new(connection.clone(), reference)
    }

    /// Xen's Domain-0, which is the host itself and never to be touched.
    #[must_use]
    pub fn is_host(&self) -> bool {
        self.uuid.is_nil()
    }
}

/// What is done to guests in one run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// Their memory is saved to disk and they stop.
    Suspend,
    /// They are asked to shut down.
    Shutdown,
    /// They are started, from their saved memory if there is any.
    Start,
}

impl From<OnShutdown> for Action {
    fn from(on_shutdown: OnShutdown) -> Self {
        match on_shutdown {
            OnShutdown::Suspend => Self::Suspend,
            OnShutdown::Shutdown => Self::Shutdown,
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Suspend => "suspend",
            Self::Shutdown => "shut down",
            Self::Start => "start",
        })
    }
}
