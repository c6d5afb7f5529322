//! What the sources say, before anybody knows whether it can be used.

use std::collections::BTreeMap;
use std::path::Path;

use super::sources::{Ignored, IgnoredReason};
use super::{ConfigError, InvalidValue, Origin, Setting, Settings, Variable};
use super::{assignment, file, value};

/// What was read so far, and what is wrong with it.
#[derive(Default)]
pub(super) struct Draft {
    /// One text for each source that sets the variable, the last one overriding the others.
    texts: BTreeMap<Variable, Vec<(String, Origin)>>,
    pub(super) ignored: Vec<Ignored>,
    pub(super) faults: Vec<ConfigError>,
    /// Whether a fault may hide what `URIS` was to be.
    pub(super) hides_uris: bool,
}

impl Draft {
    /// The result, unless it is one of the faults.
    pub(super) fn unless_wrong<T>(&mut self, result: Result<T, ConfigError>) -> Option<T> {
        result.map_err(|error| self.faults.push(error)).ok()
    }

    pub(super) fn add(&mut self, variable: Variable, text: String, origin: Origin) {
        self.texts.entry(variable).or_default().push((text, origin));
    }

    /// Adds what a file sets; within it, the last assignment of a variable is the only one.
    pub(super) fn add_file(&mut self, path: &Path) {
        let Some(text) = self.unless_wrong(file::read(path)) else {
            self.hides_uris = true;
            return;
        };
        let (assignments, faults) = assignment::salvage(&text);
        self.hides_uris |= faults.iter().any(|fault| {
            let mut lines = text.split(|byte| *byte == b'\n');
            let line = lines.nth(fault.position.line.saturating_sub(1));
            line.is_some_and(|line| String::from_utf8_lossy(line).contains(Variable::Uris.name()))
        });
        let faults = faults.into_iter().map(|fault| ConfigError::Syntax {
            path: path.to_owned(),
            position: fault.position,
            source: fault.kind,
        });
        self.faults.extend(faults);
        let mut texts = BTreeMap::new();
        for assignment in assignments {
            let (path, line) = (path.to_owned(), assignment.position.line);
            let reason = match Variable::from_name(&assignment.name) {
                Some(variable) if assignment.value.is_empty() && variable != Variable::Uris => {
                    texts.remove(&variable);
                    IgnoredReason::Empty
                }
                Some(variable) => {
                    texts.insert(variable, (assignment.value, Origin::File { path, line }));
                    continue;
                }
                None => IgnoredReason::Unknown,
            };
            self.ignored.push(Ignored {
                name: assignment.name,
                reason,
                path,
                line,
            });
        }
        for (variable, (text, origin)) in texts {
            self.add(variable, text, origin);
        }
    }

    /// Turns texts into values. All that are not allowed are one of the faults.
    pub(super) fn settings(&mut self) -> Settings {
        use Variable as Name;
        let mut settings = Settings::default();
        let mut values = Vec::new();
        for variable in Variable::ALL {
            let texts = self.texts.remove(&variable).unwrap_or_default();
            let choice = Choice {
                variable,
                texts,
                invalid: &mut values,
            };
            match variable {
                Name::Uris => choice.make(value::uris, &mut settings.uris),
                Name::OnBoot => choice.make(value::on_boot, &mut settings.on_boot),
                Name::StartDelay => choice.make(value::duration, &mut settings.start_delay),
                Name::OnShutdown => choice.make(value::on_shutdown, &mut settings.on_shutdown),
                Name::ParallelShutdown => {
                    choice.make(value::count, &mut settings.parallel_shutdown);
                }
                Name::ShutdownTimeout => {
                    choice.make(value::timeout, &mut settings.shutdown_timeout);
                }
                Name::BypassCache => choice.make(value::switch, &mut settings.bypass_cache),
                Name::SyncTime => choice.make(value::switch, &mut settings.sync_time),
                Name::PersistentOnly => {
                    choice.make(value::persistent_only, &mut settings.persistent_only);
                }
            }
        }
        self.hides_uris |= values.iter().any(|value| value.variable == Variable::Uris);
        if !values.is_empty() {
            self.faults.push(ConfigError::Values { values });
        }
        settings
    }
}

/// The texts that a variable may have its value from.
struct Choice<'a> {
    variable: Variable,
    texts: Vec<(String, Origin)>,
    invalid: &'a mut Vec<InvalidValue>,
}

impl Choice<'_> {
    /// Takes the last one that is allowed.
    fn make<T>(self, read: fn(&str) -> Result<T, value::NotAllowed>, setting: &mut Setting<T>) {
        let variable = self.variable;
        for (text, origin) in self.texts.into_iter().rev() {
            match read(&text) {
                Ok(value) => {
                    *setting = Setting { value, origin };
                    return;
                }
                Err(value::NotAllowed) => self.invalid.push(InvalidValue {
                    variable,
                    text,
                    origin,
                }),
            }
        }
    }
}
