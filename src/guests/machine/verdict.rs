//! How a machine ends.

use virtwire_proto::remote::DomainState;

/// What has become of a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It is off, with its memory on disk.
    Saved,
    /// It is off.
    Off,
    /// It has migrated to another host.
    Migrated,
    /// The daemon does not know it.
    Gone,
    /// It was started.
    Started,
    /// It was started, but its saved memory is lost.
    StartedAfresh,
    /// It was started, and stands still in this state.
    StartedStill(DomainState),
    /// It ran already.
    AlreadyActive,
    /// It runs, and may still go off: an unfinished stop has asked it to.
    MayGoOff,
    /// It was asked, and runs.
    TooSlow,
    /// It was not asked in time.
    NotAsked,
    /// It was active to the end in this state, in which it hears no request.
    Standing(DomainState),
    /// The driver cannot save it.
    CannotSave,
    /// Its save has made no progress.
    Stalled,
    /// A failed save has left it frozen.
    Frozen,
    /// The last request failed, and the guest is not as it was asked to be.
    Refused,
    /// Its hypervisor process came to a bad end during the save.
    Crashed,
    /// The run's time was up.
    OutOfTime,
    /// The connection is lost, or no look has succeeded.
    Unknown,
    /// Its save is not done, and was watched for as long as a save may take.
    Unfinished,
}
