//! What the sources say, before anybody knows whether it can be used.

use std::collections::BTreeMap;
use std::path::Path;

use super::assignment::Assignment;
use super::openrc::{self, Meaning};
use super::{ConfigError, Dialect, Ignored, IgnoredReason, InvalidValue, Origin, Setting};
use super::{Settings, Variable, assignment, file, value};
use crate::uri::nearest;

/// What was read so far, and what is wrong with it.
#[derive(Default)]
pub(super) struct Draft {
    /// One text for each source that sets the variable, the last one overriding the others.
    texts: BTreeMap<Variable, Vec<Text>>,
    pub(super) ignored: Vec<Ignored>,
    pub(super) faults: Vec<ConfigError>,
}

impl Draft {
    /// The result, unless it is one of the faults.
    pub(super) fn unless_wrong<T>(&mut self, result: Result<T, ConfigError>) -> Option<T> {
        result.map_err(|error| self.faults.push(error)).ok()
    }

    pub(super) fn add(&mut self, variable: Variable, text: String, origin: Origin) {
        let dialect = Dialect::Script;
        let text = Text {
            value: text,
            origin,
            dialect,
        };
        self.texts.entry(variable).or_default().push(text);
    }

    /// Adds what a file sets; within it, the last assignment of a variable is the only one. Returns whether a fault may hide
    /// which hosts the file names: any line that cannot be read may read another file or set `URIS`.
    pub(super) fn add_file(&mut self, path: &Path) -> bool {
        let Some(text) = self.unless_wrong(file::read(path)) else {
            return true;
        };
        let (assignments, faults) = assignment::salvage(&text);
        let has_faults = !faults.is_empty();
        let faults = faults.into_iter().map(|fault| ConfigError::Syntax {
            path: path.to_owned(),
            position: fault.position,
            source: fault.kind,
        });
        self.faults.extend(faults);
        let (mut own, mut of_openrc) = (BTreeMap::new(), BTreeMap::new());
        let mut first_of_openrc = None;
        for Assignment {
            name,
            value,
            position,
        } in assignments
        {
            let (path, line) = (path.to_owned(), position.line);
            let (meaning, dialect) = match Variable::from_name(&name) {
                Some(variable) => (Some(Meaning::Is(variable)), Dialect::Script),
                None => (openrc::meaning(&name), Dialect::OpenRc),
            };
            let texts = match dialect {
                Dialect::Script => &mut own,
                Dialect::OpenRc => &mut of_openrc,
            };
            if meaning.is_some() && dialect == Dialect::OpenRc {
                first_of_openrc.get_or_insert(line);
            }
            let reason = match meaning {
                // No URI at all is a statement, except to OpenRC's script.
                Some(Meaning::Is(variable))
                    if value.is_empty()
                        && (variable, dialect) != (Variable::Uris, Dialect::Script) =>
                {
                    texts.remove(&variable);
                    IgnoredReason::Empty
                }
                Some(Meaning::Is(variable)) => {
                    let text = Text {
                        value,
                        origin: Origin::File { path, line },
                        dialect,
                    };
                    texts.insert(variable, text);
                    continue;
                }
                Some(Meaning::Nothing { unless, .. }) if value.is_empty() || value == unless => {
                    continue;
                }
                Some(Meaning::Nothing { reason, .. }) => reason,
                None => IgnoredReason::Unknown,
            };
            let suggestion = match reason {
                IgnoredReason::Unknown => variable_meant_by(&name),
                _ => None,
            };
            self.ignored.push(Ignored {
                name,
                reason,
                suggestion,
                path,
                line,
            });
        }
        let names_hosts = [&own, &of_openrc]
            .iter()
            .any(|it| it.contains_key(&Variable::Uris));
        if let Some(line) = first_of_openrc {
            for (variable, text) in openrc::DEFAULTS {
                let path = path.to_owned();
                of_openrc.entry(variable).or_insert_with(|| Text {
                    value: text.to_owned(),
                    origin: Origin::File { path, line },
                    dialect: Dialect::OpenRc,
                });
            }
        }
        // Who adds one of the nine to OpenRC's file means this program.
        for (variable, text) in of_openrc.into_iter().chain(own) {
            self.texts.entry(variable).or_default().push(text);
        }
        has_faults && !names_hosts
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
        if !values.is_empty() {
            self.faults.push(ConfigError::Values { values });
        }
        settings
    }
}

/// What a source sets a variable to.
struct Text {
    value: String,
    origin: Origin,
    dialect: Dialect,
}

/// The variable that a name was probably meant to be.
fn variable_meant_by(name: &str) -> Option<&'static str> {
    let own = Variable::ALL.into_iter().map(Variable::name);
    nearest(name, own.chain(openrc::names()))
}

/// The texts that a variable may have its value from.
struct Choice<'a> {
    variable: Variable,
    texts: Vec<Text>,
    invalid: &'a mut Vec<InvalidValue>,
}

impl Choice<'_> {
    /// Takes the last one that is allowed.
    fn make<T>(self, read: fn(&str) -> Result<T, value::NotAllowed>, setting: &mut Setting<T>) {
        let variable = self.variable;
        for Text {
            value: text,
            origin,
            dialect,
        } in self.texts.into_iter().rev()
        {
            let meant = dialect.translate(variable, &text);
            match meant.ok_or(value::NotAllowed).and_then(|it| read(&it)) {
                Ok(value) => {
                    *setting = Setting { value, origin };
                    return;
                }
                Err(value::NotAllowed) => self.invalid.push(InvalidValue {
                    variable,
                    dialect,
                    text,
                    origin,
                }),
            }
        }
    }
}
