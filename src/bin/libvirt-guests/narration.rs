//! What happens during a run, in the script's words where it has some.

use std::time::Duration;

use virtwire::guests::{Action, Event, EventKind, Guest, Outcome, Reason};

use crate::output::{Output, chain};

/// Tells a run's events to people.
pub(crate) struct Narration {
    output: Output,
    /// Whether each line of a guest says on which host.
    names_hosts: bool,
}

impl Narration {
    /// Of a run on these hosts. The script worked on them one after the other; here they work side
    /// by side, and where there are several their guests' lines need their names.
    pub(crate) fn new(output: Output, uris: &[String]) -> Self {
        Self {
            output,
            names_hosts: uris.iter().any(|uri| Some(uri) != uris.first()),
        }
    }

    pub(crate) fn tell(&mut self, event: &Event) {
        let Self { output, .. } = self;
        let Event { kind, lost, .. } = event;
        if *lost > 0 {
            output.warning(format_args!("{lost} events came too fast to be shown"));
        }
        if let Some(line) = line(kind) {
            let line = match host(kind).filter(|_| self.names_hosts) {
                Some(uri) => format!("{line} ({uri})"),
                None => line,
            };
            if kind.is_progress() {
                output.progress(line);
            } else {
                output.line(line);
            }
        }
        if let EventKind::AskedAgain { guest, .. } = kind {
            output.detail(format_args!("{} still runs and is asked again", guest.name));
        }
        if let EventKind::Unanswered { uri, taken } = kind {
            let taken = taken.as_secs();
            output.detail(format_args!("{uri} has not answered for {taken} s"));
        }
        if let EventKind::NotRecorded { error, list } = kind {
            output.problem(format_args!(
                "the guests to start again could not be recorded: {}; going on without, the \
                 list is:",
                chain(&**error)
            ));
            output.attachment(&String::from_utf8_lossy(&list.to_text()));
        }
        if let Some(warning) = warning(kind) {
            output.warning(warning);
        }
    }
}

/// The host of an event whose line does not name it.
fn host(event: &EventKind) -> Option<&str> {
    match event {
        EventKind::GuestBegun { uri, .. }
        | EventKind::GuestDone { uri, .. }
        | EventKind::Saving { uri, .. }
        | EventKind::Waiting { uri, .. }
        | EventKind::WaitingForMany { uri, .. }
        | EventKind::TimeIsUp { uri } => Some(uri),
        _ => None,
    }
}

/// The line of standard output for an event.
fn line(event: &EventKind) -> Option<String> {
    Some(match event {
        EventKind::Unreachable { uri, .. } => format!("Can't connect to {uri}. Skipping."),
        EventKind::Running { uri, guests } if guests.is_empty() => {
            format!("Running guests on {uri} URI: no running guests.")
        }
        EventKind::Running { uri, guests } => {
            format!("Running guests on {uri} URI: {}", names(guests))
        }
        EventKind::LeftAlone {
            uri,
            action,
            guests,
        } => {
            let doing = match action {
                Action::Suspend => "suspending",
                Action::Shutdown | Action::Start => "shutting down",
            };
            let names = names(guests);
            format!("Not {doing} transient guests on URI: {uri}: {names}")
        }
        EventKind::HostBegun { uri, action } => {
            let doing = match action {
                Action::Suspend => "Suspending",
                Action::Shutdown => "Shutting down",
                Action::Start => "Resuming",
            };
            format!("{doing} guests on {uri} URI...")
        }
        EventKind::GuestBegun { action, guest, .. } => match action {
            Action::Suspend => format!("Suspending {}: ...", guest.name),
            Action::Shutdown => format!("Starting shutdown on guest: {}", guest.name),
            Action::Start => return None,
        },
        EventKind::Saving {
            guest,
            processed,
            taken,
            ..
        } => {
            let name = &guest.name;
            match processed {
                Some(bytes) => format!("Suspending {name}: {}", mebibytes(*bytes)),
                None => format!("Suspending {name}: {} s", taken.as_secs_f64().round()),
            }
        }
        EventKind::Waiting { guest, left, .. } => {
            let name = &guest.name;
            format!(
                "Waiting for guest {name} to shut down{}",
                seconds_left(*left)
            )
        }
        EventKind::WaitingForMany { count, left, .. } => {
            format!(
                "Waiting for {count} guests to shut down{}",
                seconds_left(*left)
            )
        }
        EventKind::TimeIsUp { .. } => "Timeout expired while shutting down domains".to_owned(),
        EventKind::GuestDone {
            action,
            guest,
            outcome,
            ..
        } => done(*action, guest, outcome),
        EventKind::NotConfigured { uri } => format!("Ignoring guests on {uri} URI"),
        EventKind::StartDisabled => {
            "libvirt-guests is configured not to start any guests on boot".to_owned()
        }
        _ => return None,
    })
}

/// The last line of a guest.
fn done(action: Action, guest: &Guest, outcome: &Outcome) -> String {
    let name = &guest.name;
    match action {
        Action::Suspend if outcome.is_under_way() => format!("Suspending {name}: {outcome}"),
        Action::Shutdown if outcome.is_under_way() => format!("Shutdown of guest {name} {outcome}"),
        Action::Start if outcome.is_under_way() => format!("Resuming guest {name}: {outcome}"),
        Action::Suspend => match outcome {
            Outcome::Saved => format!("Suspending {name}: done"),
            Outcome::Off => format!("Suspending {name}: it has shut down by itself"),
            Outcome::CutOff { how } => format!("Suspending {name}: {how}"),
            Outcome::Gone => format!("Suspending {name}: it is gone"),
            Outcome::Unknown { reason } => format!("Suspending {name}: not known: {reason}"),
            Outcome::Failed { reason } => format!("Suspending {name}: failed: {reason}"),
            _ => format!("Suspending {name}: {outcome}"),
        },
        Action::Shutdown => match outcome {
            Outcome::Off | Outcome::Gone => format!("Shutdown of guest {name} complete."),
            Outcome::Failed {
                reason: Reason::TooSlow(_) | Reason::NoTurn(_),
            } => format!("Shutdown of guest {name} failed to complete in time."),
            Outcome::Unknown { reason } => {
                format!("Failed to determine state of guest: {name}: {reason}")
            }
            Outcome::Failed { reason } => format!("Shutdown of guest {name} failed: {reason}"),
            _ => format!("Shutdown of guest {name}: {outcome}"),
        },
        Action::Start => match outcome {
            Outcome::Started => format!("Resuming guest {name}: done"),
            Outcome::AlreadyActive => format!("Resuming guest {name}: already active"),
            Outcome::Unknown { reason } => format!("Resuming guest {name}: not known: {reason}"),
            Outcome::Failed { reason } => format!("Resuming guest {name}: failed: {reason}"),
            _ => format!("Resuming guest {name}: {outcome}"),
        },
    }
}

/// The words of an event for standard error, beside its line.
fn warning(event: &EventKind) -> Option<String> {
    Some(match event {
        EventKind::ConnectionLost { uri, reason } => {
            format!("{uri}: {reason}; trying to connect again")
        }
        EventKind::WaitingForHost { uri, reason, left } => {
            let why = reason.as_ref().map(ToString::to_string);
            let why = why.unwrap_or_else(|| "no answer yet".to_owned());
            format!("waiting for {uri}: {why}{}", trying(*left))
        }
        EventKind::NoConnection {
            uri,
            reason,
            taken,
            left,
        } => {
            let why = reason
                .as_ref()
                .map_or_else(String::new, |it| format!(": {it}"));
            let taken = taken.as_secs();
            format!("no connection to {uri} for {taken} s{why}{}", trying(*left))
        }
        EventKind::TimeNotSynced { uri, guest, reason } => {
            format!("the clock of {} on {uri} was not set: {reason}", guest.name)
        }
        EventKind::CacheNotBypassed { uri, guest } => {
            format!(
                "{} on {uri}: its driver does not know BYPASS_CACHE, left out",
                guest.name
            )
        }
        EventKind::WaitingForRun { holder } => match holder {
            Some(process) => format!("another run (process {process}) is at work; waiting for it"),
            None => "another run is at work; waiting for it".to_owned(),
        },
        EventKind::ImageDropped { uri, guest } => {
            format!(
                "{} on {uri}: runs, and the image that it was restored from was still there; removed",
                guest.name
            )
        }
        EventKind::Unreadable { line } => {
            format!("{line}: it may have named a guest; mend or remove it in the guest list")
        }
        EventKind::SameHost { uri, first } => {
            format!("{uri} is the daemon of {first}, under which its guests are dealt with")
        }
        EventKind::Yielded => "a stop waits for this start, which ends".to_owned(),
        EventKind::Woken { uri, guest } => {
            format!("{} on {uri}: was asleep, and was woken", guest.name)
        }
        EventKind::Resumed { uri, guest } => {
            format!("{} on {uri}: was paused, and was resumed", guest.name)
        }
        EventKind::SavedPaused { uri, guest } => {
            format!(
                "{} on {uri}: is paused and hears no request, so it was saved",
                guest.name
            )
        }
        EventKind::NotConfigured { uri } => {
            format!("{uri} is not in URIS; its guests stay in the list")
        }
        _ => return None,
    })
}

/// For how long it is tried yet.
fn trying(left: Duration) -> String {
    format!("; trying for {} s more", left.as_secs_f64().ceil())
}

fn names(guests: &[Guest]) -> String {
    let names: Vec<&str> = guests.iter().map(|guest| &*guest.name).collect();
    names.join(", ")
}

fn seconds_left(left: Option<Duration>) -> String {
    left.map_or_else(String::new, |left| {
        // A tick comes some microseconds after its time; the second it belongs to is meant.
        format!(", {} seconds left", left.as_secs_f64().round())
    })
}

/// As virsh prints the size of a job's data.
fn mebibytes(bytes: u64) -> String {
    let (whole, rest) = (bytes >> 20, bytes & ((1 << 20) - 1));
    format!("{whole}.{:03} MiB", (rest * 1000) >> 20)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use virtwire::proto::Uuid;

    use super::*;

    #[test]
    fn sizes_are_printed_as_virsh_prints_them() {
        assert_eq!(mebibytes(0), "0.000 MiB");
        assert_eq!(mebibytes(1 << 20), "1.000 MiB");
        assert_eq!(mebibytes(129_485_000), "123.486 MiB");
    }

    fn uri() -> Arc<str> {
        "default".into()
    }

    const FIVE: Option<Duration> = Some(Duration::from_secs(5));

    fn db() -> Guest {
        Guest {
            name: "db".into(),
            uuid: Uuid([1; 16]),
            persistent: true,
            awake: true,
        }
    }

    fn said(event: &EventKind) -> String {
        line(event).unwrap()
    }

    #[test]
    fn what_is_found_is_told_in_the_scripts_words() {
        let guests: Arc<[Guest]> = [db()].into();
        assert_eq!(
            said(&EventKind::Unreachable {
                uri: uri(),
                reason: Reason::Missing
            }),
            "Can't connect to default. Skipping."
        );
        assert_eq!(
            said(&EventKind::Running {
                uri: uri(),
                guests: [].into()
            }),
            "Running guests on default URI: no running guests."
        );
        assert_eq!(
            said(&EventKind::Running {
                uri: uri(),
                guests: Arc::clone(&guests)
            }),
            "Running guests on default URI: db"
        );
        for (action, expected) in [
            (
                Action::Suspend,
                "Not suspending transient guests on URI: default: db",
            ),
            (
                Action::Shutdown,
                "Not shutting down transient guests on URI: default: db",
            ),
        ] {
            let left_alone = EventKind::LeftAlone {
                uri: uri(),
                action,
                guests: Arc::clone(&guests),
            };
            assert_eq!(said(&left_alone), expected);
        }
        assert_eq!(
            said(&EventKind::NotConfigured { uri: uri() }),
            "Ignoring guests on default URI"
        );
        assert_eq!(
            said(&EventKind::StartDisabled),
            "libvirt-guests is configured not to start any guests on boot"
        );
    }

    #[test]
    fn host_that_is_waited_for_is_told_with_the_reason_if_there_is_one() {
        for (reason, expected) in [
            (
                None,
                "waiting for default: no answer yet; trying for 9 s more",
            ),
            (
                Some(Reason::Missing),
                "waiting for default: the daemon knows no such guest; trying for 9 s more",
            ),
        ] {
            let left = Duration::from_millis(8_999);
            let event = EventKind::WaitingForHost {
                uri: uri(),
                reason,
                left,
            };
            assert_eq!(warning(&event).unwrap(), expected);
            assert_eq!(line(&event), None);
        }
    }

    #[test]
    fn the_beginning_of_work_is_told_in_the_scripts_words() {
        for (action, expected) in [
            (Action::Suspend, "Suspending guests on default URI..."),
            (Action::Shutdown, "Shutting down guests on default URI..."),
            (Action::Start, "Resuming guests on default URI..."),
        ] {
            assert_eq!(said(&EventKind::HostBegun { uri: uri(), action }), expected);
        }
        for (action, expected) in [
            (Action::Suspend, "Suspending db: ..."),
            (Action::Shutdown, "Starting shutdown on guest: db"),
        ] {
            let (uri, guest) = (uri(), db());
            let begun = EventKind::GuestBegun { uri, action, guest };
            assert_eq!(said(&begun), expected);
        }
    }

    #[test]
    fn waiting_is_told_in_the_scripts_words() {
        for (left, expected) in [
            (FIVE, "Waiting for guest db to shut down, 5 seconds left"),
            (None, "Waiting for guest db to shut down"),
        ] {
            let (uri, guest) = (uri(), db());
            assert_eq!(said(&EventKind::Waiting { uri, guest, left }), expected);
        }
        let (uri, count, left) = (uri(), 3, FIVE);
        assert_eq!(
            said(&EventKind::WaitingForMany { uri, count, left }),
            "Waiting for 3 guests to shut down, 5 seconds left"
        );
        assert_eq!(
            said(&EventKind::TimeIsUp { uri: self::uri() }),
            "Timeout expired while shutting down domains"
        );
    }

    #[test]
    fn a_save_is_told_in_bytes_or_by_the_time_it_takes() {
        let taken = Duration::from_millis(10_001);
        for (processed, expected) in [
            (Some(3 << 20), "Suspending db: 3.000 MiB"),
            (None, "Suspending db: 10 s"),
        ] {
            let event = EventKind::Saving {
                uri: uri(),
                guest: db(),
                processed,
                taken,
            };
            assert_eq!(said(&event), expected);
        }
    }

    #[test]
    fn the_end_of_work_is_told_in_the_scripts_words() {
        let too_slow = Outcome::Failed {
            reason: Reason::TooSlow(Duration::from_secs(5)),
        };
        for (action, outcome, expected) in [
            (Action::Suspend, Outcome::Saved, "Suspending db: done"),
            (
                Action::Shutdown,
                Outcome::Off,
                "Shutdown of guest db complete.",
            ),
            (
                Action::Shutdown,
                too_slow,
                "Shutdown of guest db failed to complete in time.",
            ),
            (Action::Start, Outcome::Started, "Resuming guest db: done"),
            (
                Action::Start,
                Outcome::AlreadyActive,
                "Resuming guest db: already active",
            ),
        ] {
            assert_eq!(done(action, &db(), &outcome), expected);
        }
    }
}
