//! From a command to what it does.

use std::ffi::OsString;

use serde::Serialize;
use virtwire::guests::config::{Configuration, Variable};
use virtwire::guests::state::{Places, SavedGuests, ServiceStatus, read_saved};

use crate::arguments::{self, Arguments, Command};
use crate::configuration;
use crate::exit::{Failure, Outcome};
use crate::manual;
use crate::output::{Output, Verbosity};
use crate::workflow::{self, Task};

/// Reads the command line and does what it says.
pub(crate) fn run(
    arguments: impl IntoIterator<Item = OsString>,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    let Arguments { options, command } = match arguments::parse(arguments) {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => return Err(error.into()),
        Err(help) => {
            output.text(&help.render());
            return Ok(Outcome::Done);
        }
    };
    output.set_verbosity(Verbosity::new(options.verbose, options.quiet));
    let mut deal_with_guests = |task| {
        let settings = configuration::load(&options, output)?.settings;
        workflow::run(
            task,
            &options,
            settings,
            configuration::places(&options),
            output,
        )
    };
    match command {
        Command::Start => deal_with_guests(Task::Start),
        Command::Stop => deal_with_guests(Task::Stop),
        Command::Restart => deal_with_guests(Task::Restart),
        Command::Condrestart | Command::TryRestart => deal_with_guests(Task::TryRestart),
        Command::Gueststatus => deal_with_guests(Task::GuestStatus),
        Command::Shutdown => deal_with_guests(Task::Shutdown),
        Command::Status => status(&configuration::places(&options), options.json, output),
        Command::Reload | Command::ForceReload => {
            configuration::load(&options, output)?;
            Ok(Outcome::Done)
        }
        Command::Config => {
            let configuration = configuration::load(&options, output)?;
            show(&configuration, options.json, output);
            Ok(Outcome::Done)
        }
        Command::Completions { shell } => {
            output.text(&manual::completions(shell));
            Ok(Outcome::Done)
        }
        Command::Man => {
            output.text(&manual::page()?);
            Ok(Outcome::Done)
        }
    }
}

fn status(places: &Places, json: bool, output: &mut Output) -> Result<Outcome, Failure> {
    #[derive(Serialize)]
    struct Report {
        status: ServiceStatus,
        saved: Option<SavedGuests>,
    }
    let status = ServiceStatus::read(places)?;
    if json {
        output.json(&Report {
            status,
            saved: read_saved(places)?,
        });
    } else {
        output.line(status);
    }
    Ok(Outcome::Status(status))
}

/// Prints the values in a form that is itself a configuration file.
fn show(configuration: &Configuration, json: bool, output: &mut Output) {
    if json {
        output.json(configuration);
        return;
    }
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
