//! The nine values, typed.

use std::mem;
use std::num::NonZeroU32;
use std::time::Duration;

use serde::{Serialize, Serializer};

use super::{OnBoot, OnShutdown, Origin, PersistentOnly, Setting, Variable};

/// The nine values, each with where it came from. Serialised, the names are those of the
/// variables, and durations are seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct Settings {
    /// The connections to work on, `default` being the one that libvirt chooses; empty if there is none.
    pub uris: Setting<Vec<String>>,
    /// What happens to the recorded guests at boot.
    pub on_boot: Setting<OnBoot>,
    /// The pause between two starts; zero starts guests side by side.
    #[serde(serialize_with = "seconds")]
    pub start_delay: Setting<Duration>,
    /// What happens to running guests when the host stops.
    pub on_shutdown: Setting<OnShutdown>,
    /// How many guests of one URI shut down at a time, as written: see
    /// [`Settings::shutdowns_at_once`].
    pub parallel_shutdown: Setting<u32>,
    /// How long a guest (or, in parallel, all those of one URI) may take to shut down; `None` is
    /// without limit.
    #[serde(serialize_with = "seconds_or_zero")]
    pub shutdown_timeout: Setting<Option<Duration>>,
    /// Whether saving and restoring go around the page cache (`VIR_DOMAIN_SAVE_BYPASS_CACHE`).
    pub bypass_cache: Setting<bool>,
    /// Whether a resumed guest's clock is set.
    pub sync_time: Setting<bool>,
    /// Whether transient guests are left alone: see [`Settings::leaves_transient_guests`].
    pub persistent_only: Setting<PersistentOnly>,
}

impl Default for Settings {
    /// The man page's values.
    fn default() -> Self {
        Self {
            uris: Setting {
                value: vec!["default".to_owned()],
                ..Setting::default()
            },
            on_boot: Setting::default(),
            start_delay: Setting::default(),
            on_shutdown: Setting::default(),
            parallel_shutdown: Setting::default(),
            shutdown_timeout: Setting {
                value: Some(Duration::from_secs(300)),
                ..Setting::default()
            },
            bypass_cache: Setting::default(),
            sync_time: Setting::default(),
            persistent_only: Setting::default(),
        }
    }
}

impl Settings {
    /// Takes the hosts of a file in the place of `URIS`, or beside those of `--uri`.
    pub(super) fn add_hosts(&mut self, hosts: Vec<String>) {
        let origin = Origin::Argument { name: "--hosts" };
        let before = mem::replace(&mut self.uris.origin, origin);
        if !matches!(before, Origin::Argument { .. }) {
            self.uris.value.clear();
        }
        self.uris.value.extend(hosts);
    }

    /// How many guests of one URI may be shutting down at the same time: 0 and 1 mean one by one.
    #[must_use]
    pub fn shutdowns_at_once(&self) -> NonZeroU32 {
        NonZeroU32::new(self.parallel_shutdown.value).unwrap_or(NonZeroU32::MIN)
    }

    /// Whether transient guests are left alone when the host stops.
    #[must_use]
    pub fn leaves_transient_guests(&self) -> bool {
        self.persistent_only
            .value
            .leaves_transient_guests(self.on_shutdown.value)
    }

    /// One variable, its value as a file would write it, and its origin.
    #[must_use]
    pub fn entry(&self, variable: Variable) -> Setting<String> {
        let number = |on: bool| u8::from(on).to_string();
        let (value, origin) = match variable {
            Variable::Uris => (self.uris.value.join(" "), &self.uris.origin),
            Variable::OnBoot => (self.on_boot.value.to_string(), &self.on_boot.origin),
            Variable::StartDelay => (
                self.start_delay.value.as_secs_f64().to_string(),
                &self.start_delay.origin,
            ),
            Variable::OnShutdown => (self.on_shutdown.value.to_string(), &self.on_shutdown.origin),
            Variable::ParallelShutdown => (
                self.parallel_shutdown.value.to_string(),
                &self.parallel_shutdown.origin,
            ),
            Variable::ShutdownTimeout => {
                let seconds = self
                    .shutdown_timeout
                    .value
                    .map_or(0, |timeout| timeout.as_secs());
                (seconds.to_string(), &self.shutdown_timeout.origin)
            }
            Variable::BypassCache => (number(self.bypass_cache.value), &self.bypass_cache.origin),
            Variable::SyncTime => (number(self.sync_time.value), &self.sync_time.origin),
            Variable::PersistentOnly => (
                self.persistent_only.value.to_string(),
                &self.persistent_only.origin,
            ),
        };
        Setting {
            value,
            origin: origin.clone(),
        }
    }
}

fn seconds<S: Serializer>(setting: &Setting<Duration>, serializer: S) -> Result<S::Ok, S::Error> {
    Setting {
        value: setting.value.as_secs_f64(),
        origin: setting.origin.clone(),
    }
    .serialize(serializer)
}

fn seconds_or_zero<S: Serializer>(
    setting: &Setting<Option<Duration>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let value = setting.value.map_or(0, |timeout| timeout.as_secs());
    Setting {
        value,
        origin: setting.origin.clone(),
    }
    .serialize(serializer)
}
