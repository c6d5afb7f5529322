//! Guests from a JSON file.

use std::path::Path;
use std::time::Duration;

use serde::Deserialize;
use virtwire_sim::{Failing, Failure, Guest, ShutdownModes};

use super::error::ProgramError;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Config {
    guests: Vec<Described>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    Running,
    Paused,
    Pmsuspended,
    Off,
    Saved,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Mode {
    Acpi,
    Agent,
    Initctl,
    Signal,
    Paravirt,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the file")]
struct Described {
    name: String,
    /// So many guests of this kind, called `NAME-1` and so on; one called `NAME` without it.
    count: Option<usize>,
    state: Option<State>,
    #[serde(default)]
    transient: bool,
    #[serde(default)]
    autostart: bool,
    #[serde(default)]
    agent: bool,
    memory_kib: Option<u64>,
    #[serde(default)]
    ignores_shutdown: bool,
    needs_requests: Option<u32>,
    listens_only_to: Option<Vec<Mode>>,
    comes_back: Option<u32>,
    shuts_down_after_ms: Option<u64>,
    saves_in_ms: Option<u64>,
    #[serde(default)]
    save_fails: bool,
    starts_in_ms: Option<u64>,
    #[serde(default)]
    start_fails: bool,
    restores_in_ms: Option<u64>,
    #[serde(default)]
    restore_fails: bool,
    vanishes_after_ms: Option<u64>,
    vanishes_on: Option<String>,
}

type Change = fn(Guest) -> Guest;
type TimedChange = fn(Guest, Duration) -> Guest;

/// Reads the guests that a file describes.
pub(super) fn read(path: &Path) -> Result<Vec<Guest>, ProgramError> {
    let text = std::fs::read_to_string(path).map_err(|source| ProgramError::Read {
        path: path.to_owned(),
        source,
    })?;
    let config: Config = serde_json::from_str(&text).map_err(|source| ProgramError::Parse {
        path: path.to_owned(),
        source,
    })?;
    Ok(config.guests.into_iter().flat_map(guests).collect())
}

fn guests(from: Described) -> Vec<Guest> {
    let (name, count) = (from.name.clone(), from.count);
    let guest = guest(from);
    match count {
        Some(count) => guest.times(count, &name).collect(),
        None => vec![guest],
    }
}

fn guest(from: Described) -> Guest {
    let name = from.name;
    let mut guest = match from.state.unwrap_or(State::Running) {
        State::Running => Guest::running(name),
        State::Paused => Guest::paused(name),
        State::Pmsuspended => Guest::pmsuspended(name),
        State::Off => Guest::off(name),
        State::Saved => Guest::saved(name),
    };
    let flags: [(bool, Change); 7] = [
        (from.transient, Guest::transient),
        (from.autostart, Guest::autostart),
        (from.agent, Guest::with_agent),
        (from.ignores_shutdown, Guest::ignores_shutdown),
        (from.save_fails, |guest| {
            guest.save_fails(Failing::always(Failure::no_space()))
        }),
        (from.start_fails, |guest| {
            guest.start_fails(failing("start"))
        }),
        (from.restore_fails, |guest| {
            guest.restore_fails(failing("restore"))
        }),
    ];
    for (_, apply) in flags.into_iter().filter(|(wanted, _)| *wanted) {
        guest = apply(guest);
    }
    let times: [(Option<u64>, TimedChange); 5] = [
        (from.shuts_down_after_ms, Guest::shuts_down_after),
        (from.saves_in_ms, Guest::saves_in),
        (from.starts_in_ms, Guest::starts_in),
        (from.restores_in_ms, Guest::restores_in),
        (from.vanishes_after_ms, Guest::vanishes_after),
    ];
    for (time, apply) in times {
        if let Some(time) = time {
            guest = apply(guest, Duration::from_millis(time));
        }
    }
    if let Some(memory) = from.memory_kib {
        guest = guest.memory_kib(memory);
    }
    if let Some(count) = from.needs_requests {
        guest = guest.needs_requests(count);
    }
    if let Some(times) = from.comes_back {
        guest = guest.comes_back(times);
    }
    if let Some(modes) = from.listens_only_to {
        guest = guest.listens_only_to(modes.into_iter().map(mode).collect());
    }
    if let Some(procedure) = from.vanishes_on {
        guest = guest.vanishes_on(procedure);
    }
    guest
}

fn failing(what: &str) -> Failing {
    Failing::always(Failure::operation_failed(&format!(
        "the guest does not {what}"
    )))
}

fn mode(mode: Mode) -> ShutdownModes {
    match mode {
        Mode::Acpi => ShutdownModes::ACPI_POWER_BTN,
        Mode::Agent => ShutdownModes::GUEST_AGENT,
        Mode::Initctl => ShutdownModes::INITCTL,
        Mode::Signal => ShutdownModes::SIGNAL,
        Mode::Paravirt => ShutdownModes::PARAVIRT,
    }
}
