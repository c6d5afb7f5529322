//! What a daemon remembers of one connection.

use virtwire_proto::Uuid;
use virtwire_proto::remote::DomainEventId;

use crate::daemon::Character;
use crate::world::{EventStream, World};

/// A wish for events.
#[derive(Clone, Debug)]
pub(crate) struct Registration {
    /// `None` for the style of old daemons, whose events carry no callback id.
    pub(crate) callback_id: Option<i32>,
    pub(crate) event_id: DomainEventId,
    /// Only of this guest.
    pub(crate) domain: Option<Uuid>,
}

#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) world: World,
    pub(crate) character: Character,
    pub(crate) number: u64,
    /// May call more than the procedures of authentication.
    pub(crate) authenticated: bool,
    /// `CONNECT_OPEN` succeeded.
    pub(crate) open: bool,
    /// `CONNECT_CLOSE` was called: the connection ends after the answer.
    pub(crate) closed: bool,
    pub(crate) registrations: Vec<Registration>,
    pub(crate) events: Option<EventStream>,
}

impl Session {
    pub(crate) fn new(world: World, character: Character, number: u64) -> Self {
        let authenticated = character.auth.is_empty();
        Self {
            world,
            character,
            number,
            authenticated,
            open: false,
            closed: false,
            registrations: Vec::new(),
            events: None,
        }
    }
}

/// What it wished for goes with a connection.
impl Drop for Session {
    fn drop(&mut self) {
        let before = self.registrations.len();
        self.world.state().change_registrations(before, 0);
    }
}
