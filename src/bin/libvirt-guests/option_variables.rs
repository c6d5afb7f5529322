//! The variables of the options, each read by itself: a wrong one counts as not set.

use std::ffi::OsString;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, Id};
use virtwire::guests::config::{Variable, parse_switch};
use virtwire::uri::nearest;

/// A variable of an option whose value is wrong.
#[derive(Debug, thiserror::Error)]
#[error("{name} is {value:?}, which counts as not set: {reason}")]
pub(crate) struct VariableFault {
    option: Id,
    name: String,
    value: String,
    reason: String,
}

/// The faults of the variables, and the value that the parser cannot take from one.
#[derive(Debug, Default)]
pub(crate) struct OptionVariables {
    pub(crate) faults: Vec<VariableFault>,
    /// The value of the option that is counted: a number or a truth value.
    pub(crate) verbose: Option<u8>,
}

impl OptionVariables {
    /// Drops the faults of variables whose option is on the command line.
    pub(crate) fn drop_overridden(&mut self, matches: &ArgMatches) {
        self.faults
            .retain(|fault| !is_on_command_line(matches, &fault.option));
    }
}

fn is_on_command_line(matches: &ArgMatches, option: &Id) -> bool {
    let is_here = matches.ids().any(|id| id == option)
        && matches.value_source(option.as_str()) == Some(ValueSource::CommandLine);
    let below = matches.subcommand();
    is_here || below.is_some_and(|(_, matches)| is_on_command_line(matches, option))
}

/// The beginning of the variables of options.
const PREFIX: &str = "LIBVIRT_GUESTS_";

/// The variables that a cluster sets in its containers for a service that is called libvirt-guests.
const OF_CLUSTERS: [&str; 2] = ["SERVICE_", "PORT"];

/// The variables of the environment that count for nothing and were probably meant to, each with what to write instead. Of other
/// names than those of options, a short one resembles too many others' to be sure of.
pub(crate) fn mistaken(command: &Command) -> Vec<(String, String)> {
    let names = std::env::vars_os().map(|(name, _)| name.to_string_lossy().into_owned());
    let mistaken = names.filter_map(|name| Some((instead_of(&name, command)?, name)));
    mistaken.map(|(instead, name)| (name, instead)).collect()
}

fn instead_of(name: &str, command: &Command) -> Option<String> {
    let mut known: Vec<String> = Variable::ALL.map(|it| it.name().to_owned()).to_vec();
    add_names(command, &mut known);
    if known.iter().any(|known| known == name) {
        return None;
    }
    let long = known.iter().filter(|known| known.len() > 8);
    let meant =
        nearest(name, long.map(String::as_str)).map(|meant| format!("did you mean {meant}?"));
    let Some(rest) = name.strip_prefix(PREFIX) else {
        return meant;
    };
    if OF_CLUSTERS.iter().any(|start| rest.starts_with(start)) {
        return None;
    }
    let option = rest.to_ascii_lowercase().replace('_', "-");
    let variable = match option.as_str() {
        "uri" => Some(Variable::Uris),
        "timeout" => Some(Variable::ShutdownTimeout),
        _ => Variable::from_name(rest),
    };
    let is_option = command
        .get_arguments()
        .any(|argument| argument.get_long() == Some(&option));
    Some(match variable {
        Some(variable) => format!("write {}", variable.name()),
        None if is_option => format!("write the option --{option}"),
        None => meant.unwrap_or_else(|| "--help lists the variables".to_owned()),
    })
}

fn add_names(command: &Command, known: &mut Vec<String>) {
    let names = command.get_arguments().filter_map(Arg::get_env);
    known.extend(names.map(|name| name.to_string_lossy().into_owned()));
    for subcommand in command.get_subcommands() {
        add_names(subcommand, known);
    }
}

/// Checks the variable of each option, and takes it away where it is empty, wrong, or counted.
pub(crate) fn read(command: Command) -> (Command, OptionVariables) {
    let mut variables = OptionVariables::default();
    let command = read_into(command, &mut variables);
    (command, variables)
}

fn read_into(command: Command, variables: &mut OptionVariables) -> Command {
    let subcommands: Vec<String> = command
        .get_subcommands()
        .map(|subcommand| subcommand.get_name().to_owned())
        .collect();
    let mut command = command.mut_args(|argument| check(argument, variables));
    for name in subcommands {
        command = command.mut_subcommand(name, |subcommand| read_into(subcommand, variables));
    }
    command
}

fn check(argument: Arg, variables: &mut OptionVariables) -> Arg {
    let set = argument.get_env().map(ToOwned::to_owned);
    let set = set.and_then(|name| Some((name.clone(), std::env::var_os(name)?)));
    let Some((name, value)) = set else {
        return argument;
    };
    let text = value.to_string_lossy().into_owned();
    let wrong = if value.is_empty() {
        None
    } else if matches!(argument.get_action(), ArgAction::Count) {
        variables.verbose = level(&text);
        let reason = "write a number from 0 to 3, or yes or no".to_owned();
        variables.verbose.is_none().then_some(reason)
    } else {
        match refusal(&argument, &value) {
            None => return argument,
            refused => refused,
        }
    };
    if let Some(reason) = wrong {
        variables.faults.push(VariableFault {
            option: argument.get_id().clone(),
            name: name.to_string_lossy().into_owned(),
            value: text,
            reason,
        });
    }
    argument.env(None::<&'static str>)
}

fn level(text: &str) -> Option<u8> {
    let number = text.trim().parse().ok();
    number.or_else(|| parse_switch(text).map(u8::from))
}

/// Why the option does not take this value, in the parser's words.
fn refusal(argument: &Arg, value: &OsString) -> Option<String> {
    let argument = argument
        .clone()
        .env(None::<&'static str>)
        .long("value")
        .global(false)
        .action(ArgAction::Set)
        .num_args(1)
        .require_equals(true);
    let mut word = OsString::from("--value=");
    word.push(value);
    let command = Command::new("variable").no_binary_name(true).arg(argument);
    let error = command.try_get_matches_from([word]).err()?;
    let cause = std::error::Error::source(&error).map(ToString::to_string);
    Some(cause.unwrap_or_else(|| {
        let text = error.to_string();
        let line = text.lines().next().unwrap_or_default();
        line.trim_start_matches("error: ").to_owned()
    }))
}
