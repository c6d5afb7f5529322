//! The keys of an object that its command alone has.

use std::fmt;

use serde::Serialize;
use virtwire::guests::config::Configuration;
use virtwire::guests::journal::{SavedGuests, ServiceStatus};
use virtwire::guests::{Action, Forgotten, GuestList, HostStatus, Report, StartPlan, StopPlan};

use super::problem::{self, Problem};
use crate::probe::Probe;
use crate::resident::Phase;

/// The answer of a command.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Answer {
    /// The report of `start`, `stop` and `shutdown`.
    Once(Report),
    /// The reports of `restart`, its variants and `run`; `None` for a half that has no report.
    Both {
        stop: Option<Report>,
        start: Option<Report>,
    },
    /// The plan of any of these with `--dry-run`; `None` where nothing would be done.
    Plan { plan: Option<Plan> },
    /// The answer of `gueststatus`.
    Hosts { hosts: Vec<HostStatus> },
    /// The answer of `healthcheck`.
    Health(Health),
    /// The answer of `status`.
    Status {
        status: ServiceStatus,
        saved: Option<SavedGuests>,
    },
    /// The answer of `list`.
    List(GuestList),
    /// The answer of `forget`.
    Forgotten(Forgotten),
    /// The answer of `config`; with `--probe`, what each daemon says.
    Configuration {
        #[serde(flatten)]
        configuration: Box<Configuration>,
        probes: Option<Vec<Probe>>,
    },
    /// The document that `completions`, `man` and `schema` print.
    Text { text: String },
}

/// The plan of a dry run.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Plan {
    Start(StartPlan),
    Stop(StopPlan),
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start(plan) => plan.fmt(f),
            Self::Stop(plan) => plan.fmt(f),
        }
    }
}

/// The answer of a probe.
#[derive(Debug, Serialize)]
pub(crate) struct Health {
    pub(crate) healthy: bool,
    /// The phase of the run; `None` without a run.
    pub(crate) phase: Option<Phase>,
    /// Why it is not healthy, a line each.
    pub(crate) problems: Vec<String>,
    #[serde(skip)]
    pub(crate) errors: Vec<Problem>,
}

impl Answer {
    /// The reports of a command with two halves, before it has any.
    pub(crate) const NEITHER: Self = Self::Both {
        stop: None,
        start: None,
    };

    pub(crate) fn of_configuration(
        configuration: Configuration,
        probes: Option<Vec<Probe>>,
    ) -> Self {
        Self::Configuration {
            configuration: configuration.into(),
            probes,
        }
    }

    /// Adds a report, in the place of an earlier one of the same half.
    pub(crate) fn put(answer: &mut Option<Self>, report: Report) {
        match answer {
            Some(Self::Both { start, .. }) if report.action == Action::Start => {
                *start = Some(report);
            }
            Some(Self::Both { stop, .. }) => *stop = Some(report),
            answer => *answer = Some(Self::Once(report)),
        }
    }

    /// The errors that it tells of.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Once(report) => problem::of_report(report),
            Self::Both { stop, start } => {
                let reports = stop.iter().chain(start);
                reports.flat_map(problem::of_report).collect()
            }
            Self::Plan {
                plan: Some(Plan::Stop(plan)),
            } => problem::of_plan(plan),
            Self::Hosts { hosts } => problem::of_hosts(hosts),
            Self::Health(health) => health.errors.clone(),
            Self::Configuration { probes, .. } => {
                let probes = probes.iter().flatten();
                probes.filter_map(Probe::problem).collect()
            }
            Self::Forgotten(forgotten) => problem::of_forgotten(forgotten),
            Self::List(list) => problem::of_list(list).into_iter().collect(),
            Self::Plan { .. } | Self::Status { .. } | Self::Text { .. } => Vec::new(),
        }
    }
}
