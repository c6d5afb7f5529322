//! What the text of each variable means.

use std::fmt;
use std::time::Duration;

use serde::Serialize;

/// What to do with the recorded guests when the host starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum OnBoot {
    /// Start or resume them.
    #[default]
    Start,
    /// Leave them; those marked as autostart are the daemon's business.
    Ignore,
}

/// What to do with running guests when the host stops.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum OnShutdown {
    /// Save them to disk (`virDomainManagedSave`).
    #[default]
    Suspend,
    /// Ask them to shut down (`virDomainShutdown`).
    Shutdown,
}

/// Whether transient guests are left alone when the host stops.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PersistentOnly {
    /// Left alone by [`OnShutdown::Suspend`], shut down by [`OnShutdown::Shutdown`].
    #[default]
    Default,
    /// Left alone.
    True,
    /// Treated as the others.
    False,
}

impl PersistentOnly {
    /// Whether the action leaves transient guests alone.
    #[must_use]
    pub const fn leaves_transient_guests(self, action: OnShutdown) -> bool {
        match self {
            Self::Default => matches!(action, OnShutdown::Suspend),
            Self::True => true,
            Self::False => false,
        }
    }
}

impl fmt::Display for OnBoot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Start => "start",
            Self::Ignore => "ignore",
        })
    }
}

impl fmt::Display for OnShutdown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Suspend => "suspend",
            Self::Shutdown => "shutdown",
        })
    }
}

impl fmt::Display for PersistentOnly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Default => "default",
            Self::True => "true",
            Self::False => "false",
        })
    }
}

/// The text is no value of its variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotAllowed;

/// None at all is a statement: no host is worked on.
#[expect(clippy::unnecessary_wraps, reason = "one signature for all variables")]
pub(super) fn uris(text: &str) -> Result<Vec<String>, NotAllowed> {
    Ok(text.split_ascii_whitespace().map(str::to_owned).collect())
}

pub(super) fn on_boot(text: &str) -> Result<OnBoot, NotAllowed> {
    match text.trim_ascii() {
        "start" => Ok(OnBoot::Start),
        "ignore" => Ok(OnBoot::Ignore),
        _ => Err(NotAllowed),
    }
}

pub(super) fn on_shutdown(text: &str) -> Result<OnShutdown, NotAllowed> {
    match text.trim_ascii() {
        "suspend" => Ok(OnShutdown::Suspend),
        "shutdown" => Ok(OnShutdown::Shutdown),
        _ => Err(NotAllowed),
    }
}

pub(super) fn persistent_only(text: &str) -> Result<PersistentOnly, NotAllowed> {
    match text.trim_ascii().to_ascii_lowercase().as_str() {
        "default" => Ok(PersistentOnly::Default),
        text => Ok(if switch(text)? {
            PersistentOnly::True
        } else {
            PersistentOnly::False
        }),
    }
}

/// Any whole number other than 0 is on, as in the script. The words are for people who think that
/// `no` is off, which the script took for on.
pub(super) fn switch(text: &str) -> Result<bool, NotAllowed> {
    match text.trim_ascii().to_ascii_lowercase().as_str() {
        "no" | "false" | "off" => Ok(false),
        "yes" | "true" | "on" => Ok(true),
        number => number
            .parse::<i64>()
            .map(|number| number != 0)
            .map_err(|_| NotAllowed),
    }
}

pub(super) fn count(text: &str) -> Result<u32, NotAllowed> {
    text.trim_ascii().parse().map_err(|_| NotAllowed)
}

/// Seconds, or a number with a unit, rounded up to whole seconds; 0 is no limit at all.
pub(super) fn timeout(text: &str) -> Result<Option<Duration>, NotAllowed> {
    let timeout = duration(text)?;
    let begun = u64::from(timeout.subsec_nanos() > 0);
    let timeout = Duration::from_secs(timeout.as_secs() + begun);
    Ok((!timeout.is_zero()).then_some(timeout))
}

/// Whether the text is a number below zero.
pub(super) fn is_negative(text: &str) -> bool {
    text.trim_ascii().strip_prefix('-').is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// A number of seconds, or a number with a unit, as `sleep` takes it: `2`, `0.5`, `5m`.
pub(super) fn duration(text: &str) -> Result<Duration, NotAllowed> {
    const UNITS: [(&str, f64); 8] = [
        ("ms", 0.001),
        ("sec", 1.0),
        ("min", 60.0),
        ("s", 1.0),
        ("m", 60.0),
        ("h", 3_600.0),
        ("d", 86_400.0),
        ("", 1.0),
    ];
    let text = text.trim_ascii().to_ascii_lowercase();
    let parts = UNITS
        .into_iter()
        .find_map(|(suffix, unit)| Some((text.strip_suffix(suffix)?, unit)));
    let (number, unit) = parts.ok_or(NotAllowed)?;
    let number = number.trim_ascii_end();
    if !number
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
    {
        return Err(NotAllowed);
    }
    let seconds = number.parse::<f64>().map_err(|_| NotAllowed)? * unit;
    // Some 136 years, far from where clocks overflow.
    if seconds > f64::from(u32::MAX) {
        return Err(NotAllowed);
    }
    Ok(Duration::from_secs_f64(seconds))
}

/// Reads a number of seconds, or a number with one of the units ms, s, m, h and d, as all variables and options do; `None` if
/// the text is no such value, or is longer than 2^32 - 1 seconds.
#[must_use]
pub fn parse_duration(text: &str) -> Option<Duration> {
    duration(text).ok()
}

/// Reads a truth value as all variables and options do: a whole number, of which only 0 is off; yes, true, on; no, false,
/// off, in any case. Returns `None` for any other text.
#[must_use]
pub fn parse_switch(text: &str) -> Option<bool> {
    switch(text).ok()
}
