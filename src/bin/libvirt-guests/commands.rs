//! From a command to what it does.

use std::ffi::OsString;

use tokio::time::Instant;
use virtwire::guests::config::{ConfigError, Configuration, OnShutdown, Settings, Variable};
use virtwire::guests::journal::{Places, ServiceStatus, Snapshot, StartedMark};
use virtwire::guests::{GuestList, WindDown};

use crate::arguments::{self, Arguments, Command, Options};
use crate::configuration;
use crate::engine::Engine;
use crate::exit::{Failure, NEGATIVE_TIMEOUT, Outcome};
use crate::healthcheck;
use crate::json::{Answer, Object, SCHEMA};
use crate::manual;
use crate::option_variables;
use crate::output::{Output, Verbosity};
use crate::probe;
use crate::resident;
use crate::service_manager::ServiceManager;
use crate::table;
use crate::workflow::{self, Task};

/// Reads the command line and does what it says.
pub(crate) fn run(
    arguments: impl IntoIterator<Item = OsString>,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    output.set_object(arguments::want_json(&arguments).then(Object::default));
    let first = Engine::of_first_process()?;
    let parsed = match arguments::parse(arguments) {
        Ok(parsed) => parsed,
        Err(error) if error.use_stderr() => return Err(error.into()),
        Err(help) => {
            output.set_object(None);
            output.text(&help.render());
            return Ok(Outcome::Done);
        }
    };
    let (
        Arguments {
            mut options,
            command,
            name,
        },
        variables,
    ) = parsed;
    output.set_object(options.json.then(|| Object::of(name)));
    output.set_verbosity(Verbosity::new(options.verbose, options.quiet));
    for fault in &variables {
        output.fault(fault.into());
    }
    for (name, instead) in option_variables::mistaken(&arguments::definition()) {
        output.warning(format_args!(
            "{name} in the environment is not a variable of libvirt-guests; {instead}"
        ));
    }
    let is_wrong = !variables.is_empty();
    options.action = matches!(command, Command::Shutdown).then_some(OnShutdown::Shutdown);
    let places = configuration::places(&options);
    let deal_with_guests = |first: Option<Engine>, task, output: &mut Output| {
        deal_with_guests(engine(first)?, task, &options, is_wrong, output)
    };
    match command {
        Command::Start => deal_with_guests(first, Task::Start, output).inspect_err(|_| {
            if !options.dry_run {
                ServiceManager::of_environment().started(false);
            }
        }),
        Command::Stop | Command::Shutdown => deal_with_guests(first, Task::Stop, output),
        Command::Restart => deal_with_guests(first, Task::Restart, output),
        Command::Condrestart | Command::TryRestart => {
            deal_with_guests(first, Task::TryRestart, output)
        }
        Command::Gueststatus => deal_with_guests(first, Task::GuestStatus, output),
        Command::Status => status(&places, options.json, output),
        Command::List => {
            let (_, settings, faults) =
                configuration::salvage(engine(first)?, &options, None, output)?;
            let outcome = list(&places, &settings, output)?;
            Ok(outcome.with_faults(is_wrong || !faults.is_empty(), false))
        }
        Command::Forget { guests } => deal_with_guests(first, Task::Forget(guests), output),
        Command::Reload | Command::ForceReload => {
            configuration::check(engine(first)?, &options, output)?;
            Ok(Outcome::Done.with_faults(is_wrong, false))
        }
        Command::Run if options.dry_run => deal_with_guests(first, Task::Start, output),
        Command::Run => resident::run(engine(first)?, &options, output),
        Command::Healthcheck { live, within } => Ok(healthcheck::run(
            engine(first)?,
            live,
            within,
            &options,
            output,
        )),
        Command::Config { probe: false } => {
            let configuration = configuration::check(engine(first)?, &options, output)?;
            show(&configuration, output);
            output.answer(Answer::of_configuration(configuration, None));
            Ok(Outcome::Done.with_faults(is_wrong, false))
        }
        Command::Config { probe: true } => {
            let outcome = probe(engine(first)?, &options, output)?;
            Ok(outcome.with_faults(is_wrong, false))
        }
        Command::Completions { shell } => Ok(document(manual::completions(shell), output)),
        Command::Man => Ok(document(manual::page()?, output)),
        Command::Schema => Ok(document(SCHEMA.to_owned(), output)),
    }
}

/// Does a task by what is right of the configuration, which counts as wrong, too, if a variable of an option `is_wrong`.
fn deal_with_guests(
    engine: Engine,
    task: Task,
    options: &Options,
    is_wrong: bool,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    let grace = match task {
        Task::Stop | Task::Restart | Task::TryRestart => options.grace,
        Task::Start | Task::GuestStatus | Task::Forget(_) => None,
    };
    let wind_down = WindDown::within(grace, Instant::now());
    let (engine, settings, faults) =
        configuration::salvage(engine, options, wind_down.end(), output)?;
    let negative_timeout = faults.iter().any(ConfigError::is_negative_timeout);
    if negative_timeout {
        output.line(NEGATIVE_TIMEOUT);
    }
    let places = configuration::places(options);
    if task == Task::Start {
        configuration::warn_of_missing_state(&places, output);
    }
    let outcome = workflow::run(engine, task, wind_down, options, settings, places, output)?;
    Ok(outcome.with_faults(is_wrong || !faults.is_empty(), negative_timeout))
}

/// The engine of process 1, or a new one.
fn engine(first: Option<Engine>) -> Result<Engine, Failure> {
    first.map_or_else(Engine::new, Ok)
}

fn status(places: &Places, json: bool, output: &mut Output) -> Result<Outcome, Failure> {
    let snapshot = Snapshot::read(places)?;
    let status = ServiceStatus::of(&snapshot, StartedMark::of(places).is_set()?);
    output.line(status);
    // People are told by the presence of the list alone, as by the script.
    if json {
        let saved = Some(snapshot.list).filter(|list| !list.is_empty());
        output.answer(Answer::Status { status, saved });
    }
    Ok(Outcome::Status(status))
}

/// Prints a text that is for a file or another program.
fn document(text: String, output: &mut Output) -> Outcome {
    output.text(&text);
    output.answer(Answer::Text { text });
    Outcome::Done
}

/// Prints the values, and what the daemons of all URIs say.
fn probe(engine: Engine, options: &Options, output: &mut Output) -> Result<Outcome, Failure> {
    let (engine, configuration) = configuration::load(engine, options, output)?;
    show(&configuration, output);
    let timeout = workflow::limits(options).connect;
    let uris = &configuration.settings.uris.value;
    let probes = engine.perform(async |mut signals| {
        tokio::select! {
            probes = probe::all(uris, timeout) => Ok(probes),
            ended = signals.next() => Err(ended),
        }
    });
    Ok(match probes {
        Ok(probes) => {
            probe::tell(&probes, output);
            let answer = Answer::of_configuration(configuration, Some(probes));
            workflow::conclude(answer, output)
        }
        Err(ended) => Outcome::Ended(ended),
    })
}

/// Prints which guests the next start is to start, and why.
fn list(places: &Places, settings: &Settings, output: &mut Output) -> Result<Outcome, Failure> {
    configuration::warn_of_missing_state(places, output);
    let snapshot = Snapshot::read(places)?;
    let list = GuestList::of(&snapshot, settings);
    output.text(&table::list(&list));
    for line in &snapshot.unreadable {
        output.warning(format_args!("{line}: it may name a guest"));
    }
    Ok(workflow::conclude(Answer::List(list), output))
}

/// Prints the values in a form that is itself a configuration file.
fn show(configuration: &Configuration, output: &mut Output) {
    match &configuration.file {
        Some(path) => output.line(format_args!("# file: {}", path.display())),
        None => output.line("# file: none found"),
    }
    for variable in Variable::ALL {
        let setting = configuration.settings.entry(variable);
        let value = setting.value.replace('\'', r"'\''");
        let assignment = format!("{}='{value}'", variable.name());
        output.line(format_args!("{assignment:<28} # {}", setting.origin));
    }
}
