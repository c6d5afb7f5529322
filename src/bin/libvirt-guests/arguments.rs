//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::Duration;

use clap::parser::ValueSource;
use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use virtwire::guests::config::{OnShutdown, parse_duration, parse_switch};
use virtwire::guests::journal::Places;
use virtwire::uri::{Environment, check};

use crate::help;
use crate::option_variables::{self, VariableFault};

/// The version with what the program was built from and for.
const VERSION: &str = concat!(
    env!("CARGO_PKG_VERSION"),
    "\ncommit: ",
    env!("VIRTWIRE_COMMIT"),
    "\ntarget: ",
    env!("VIRTWIRE_TARGET")
);

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "libvirt-guests",
    version,
    long_version = VERSION,
    about = "Stop, save and start libvirt guests together with their host",
    long_about = "\
Stops or saves the running guests of this host, or of the hosts that URIS names, when the host \
shuts down, and starts those again that were running when it boots. Made to be called by the \
system's service manager, and to take the place of the shell script of the same name.",
    disable_help_subcommand = true,
    arg_required_else_help = false
)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) options: Options,

    #[command(subcommand)]
    pub(crate) command: Command,

    /// The command as it was written.
    #[arg(skip)]
    pub(crate) name: Option<String>,
}

/// What may stand before or after every command.
#[derive(Args, Clone, Debug)]
pub(crate) struct Options {
    /// Read this file instead of looking for one
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "LIBVIRT_GUESTS_CONFIG",
        hide_env_values = true,
        help_heading = "Configuration"
    )]
    pub(crate) config: Option<PathBuf>,

    /// Work on this URI; may be given several times; overrides URIS
    #[arg(
        long,
        global = true,
        value_name = "URI",
        value_parser = uri,
        help_heading = "Configuration"
    )]
    pub(crate) uri: Vec<String>,

    /// Work on the URIs in this file, beside those of --uri; overrides URIS; - is standard input
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "LIBVIRT_GUESTS_HOSTS",
        hide_env_values = true,
        help_heading = "Configuration"
    )]
    pub(crate) hosts: Option<PathBuf>,

    /// What to do with running guests when stopping; overrides `ON_SHUTDOWN`
    #[arg(
        long,
        global = true,
        value_name = "ACTION",
        help_heading = "Configuration"
    )]
    pub(crate) on_shutdown: Option<Action>,

    #[arg(
        long,
        global = true,
        value_name = "SECONDS",
        value_parser = timeout,
        allow_negative_numbers = true,
        help_heading = "Configuration",
        help = "How long guests may take to shut down, 0 for ever; overrides SHUTDOWN_TIMEOUT"
    )]
    pub(crate) timeout: Option<String>,

    /// Where the list of guests to start again is kept
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        default_value = Places::STATE,
        env = "LIBVIRT_GUESTS_STATE_DIR",
        hide_env_values = true
    )]
    pub(crate) state_dir: PathBuf,

    /// Where the mark that guests have been started is kept
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        default_value = Places::LOCK,
        env = "LIBVIRT_GUESTS_LOCK_DIR",
        hide_env_values = true
    )]
    pub(crate) lock_dir: PathBuf,

    /// How long to try to reach a daemon, more than 0; 10 before a stop and 30 before a start otherwise. A stop tries a daemon
    /// that takes the connection and says nothing for as long as it would wait for a guest: `SHUTDOWN_TIMEOUT`, or an hour
    /// where that is 0
    #[arg(
        long,
        global = true,
        value_name = "SECONDS",
        value_parser = time_to_wait,
        env = "LIBVIRT_GUESTS_CONNECT_TIMEOUT",
        hide_env_values = true
    )]
    pub(crate) connect_timeout: Option<Duration>,

    /// How long a whole stop (of a restart, its first half) may take, connecting included, 0 for
    /// ever; for run, a little less than it is given between SIGTERM and SIGKILL
    #[arg(
        long,
        global = true,
        value_name = "SECONDS",
        value_parser = duration,
        env = "LIBVIRT_GUESTS_GRACE",
        hide_env_values = true
    )]
    pub(crate) grace: Option<Duration>,

    /// Print what would be done to which guest, and do nothing
    #[arg(long, global = true)]
    pub(crate) dry_run: bool,

    /// Print one JSON object for programs instead of lines for people; its form: see schema
    #[arg(
        long,
        global = true,
        env = "LIBVIRT_GUESTS_JSON",
        hide_env_values = true,
        value_parser = switch
    )]
    pub(crate) json: bool,

    /// Tell more on standard error: -v what is done, -vv each step, -vvv each message
    #[arg(
        short,
        long,
        global = true,
        action = ArgAction::Count,
        env = "LIBVIRT_GUESTS_VERBOSE",
        hide_env_values = true
    )]
    pub(crate) verbose: u8,

    /// Print no warnings, whatever -v says
    #[arg(
        short,
        long,
        global = true,
        env = "LIBVIRT_GUESTS_QUIET",
        hide_env_values = true,
        value_parser = switch
    )]
    pub(crate) quiet: bool,

    /// The action of the command `shutdown`, which overrides all sources of `ON_SHUTDOWN`.
    #[arg(skip)]
    pub(crate) action: Option<OnShutdown>,
}

/// The values of `ON_SHUTDOWN`.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Action {
    /// Save guests to disk
    Suspend,
    /// Ask guests to shut down
    Shutdown,
}

impl Action {
    /// The value as a configuration file has it.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Suspend => "suspend",
            Self::Shutdown => "shutdown",
        }
    }
}

/// What to do.
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Command {
    /// Start the guests that were running when they were last stopped
    Start,
    /// Save or shut down all running guests, as `ON_SHUTDOWN` says
    Stop,
    /// Start, stay, and stop on SIGTERM or SIGINT: the whole life of a container
    ///
    /// What cannot be started is tried again: a daemon indefinitely, a guest five times. The stop
    /// keeps to --grace. A second signal asks all guests at once and leaves them 10 seconds, a
    /// third gives up; the list of guests to start again is true in any case. SIGHUP reads the
    /// configuration again. As process 1 it reaps the orphaned processes of its container.
    Run,
    /// Tell, for probes, whether a run is alive and well
    ///
    /// One line, and 0 or 1. Well is a run that has started its guests, is not stopping, whose guests no other command
    /// has stopped, and whose daemons answer.
    Healthcheck {
        /// Look at the run alone: not whether its guests were started and its daemons answer
        #[arg(long)]
        live: bool,

        /// How long to wait for daemons, more than 0
        #[arg(
            long,
            value_name = "SECONDS",
            default_value = "2",
            value_parser = time_to_wait,
            env = "LIBVIRT_GUESTS_HEALTHCHECK_WITHIN",
            hide_env_values = true
        )]
        within: Duration,
    },
    /// Tell whether guests have been started, or stopped and saved
    Status,
    /// List the guests that the next start is to start, and why
    List,
    /// Take guests off that list, each named by its name or UUID; no guest is touched
    #[command(override_usage = "libvirt-guests forget [OPTIONS] <GUEST>...")]
    Forget {
        /// The guests
        #[arg(required = true, value_name = "GUEST")]
        guests: Vec<String>,
    },
    /// Stop, then start
    Restart,
    /// Stop, then start, if guests have been started
    Condrestart,
    /// The same as condrestart
    TryRestart,
    /// Check the configuration and every URI in it; every command reads it anew
    Reload,
    /// The same as reload
    ForceReload,
    /// List the running guests of all URIs
    Gueststatus,
    /// Shut down all running guests, whatever `ON_SHUTDOWN` says
    Shutdown,
    /// Print every variable, its value and where the value comes from, or all that is wrong with them
    Config {
        /// Ask the daemons of all URIs, and print what each says of itself or why it is not reached
        #[arg(long)]
        probe: bool,
    },
    /// Print a completion script for a shell
    #[command(override_usage = "libvirt-guests completions [OPTIONS] <SHELL>")]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page, for man -l -
    Man,
    /// Print the JSON Schema of what --json prints
    Schema,
}

/// The definitions, with the texts that are made from tables.
pub(crate) fn definition() -> clap::Command {
    let mut command = Arguments::command();
    let names: Vec<&str> = command
        .get_subcommands()
        .map(clap::Command::get_name)
        .collect();
    let usage = format!("libvirt-guests [OPTIONS] {{{}}}", names.join("|"));
    command = command.override_usage(usage);
    command
        .after_help("See --help for files, variables, exit statuses and examples.")
        .after_long_help(help::long())
}

/// Reads a truth value, as all variables do.
fn switch(text: &str) -> Result<bool, &'static str> {
    parse_switch(text).ok_or("write yes or no")
}

/// Reads a duration, as all variables do.
fn duration(text: &str) -> Result<Duration, &'static str> {
    parse_duration(text).ok_or("write seconds, or a number with ms, s, m, h or d, below 2^32 s")
}

/// Reads how long to wait for a daemon. None at all would reach nobody.
fn time_to_wait(text: &str) -> Result<Duration, &'static str> {
    match duration(text)? {
        Duration::ZERO => Err("0 would reach no daemon: write seconds above 0, as in 0.5"),
        time => Ok(time),
    }
}

/// Checks a timeout, which the configuration reads.
fn timeout(text: &str) -> Result<String, &'static str> {
    duration(text).map(|_| text.to_owned())
}

/// Checks a URI. What surrounds it is not the command line's fault, and is told of the host when it is connected to.
fn uri(text: &str) -> Result<String, String> {
    // One for all arguments: a libvirt.conf that hangs is waited for once.
    static HOST: LazyLock<Environment> = LazyLock::new(Environment::host);
    if text.trim().is_empty() || text.contains(char::is_whitespace) {
        return Err("write one URI".to_owned());
    }
    match check(text, &HOST) {
        Err(error) if error.is_of_the_text() => Err(chain(&error)),
        _ => Ok(text.to_owned()),
    }
}

/// An error and its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let errors = std::iter::successors(Some(error), |error| error.source());
    let links: Vec<String> = errors.map(ToString::to_string).collect();
    links.join(": ")
}

/// Returns whether a command line, which may be a wrong one, asks for JSON.
pub(crate) fn want_json(arguments: &[OsString]) -> bool {
    let mut options = arguments.iter().take_while(|it| *it != "--");
    let variable = std::env::var("LIBVIRT_GUESTS_JSON").ok();
    options.any(|it| it == "--json") || variable.is_some_and(|it| parse_switch(&it) == Some(true))
}

/// Reads the command line, and the variables of the options. A variable with a wrong value that no option overrides counts as not
/// set and is returned as a fault: nobody has typed it, and a stop that it prevented would cost guests their power.
///
/// # Errors
/// The command line is wrong, or it asks for help or the version, which the error then holds.
pub(crate) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<(Arguments, Vec<VariableFault>), clap::Error> {
    let (mut command, mut environment) = option_variables::read(definition());
    let matches = command.try_get_matches_from_mut(arguments)?;
    environment.drop_overridden(&matches);
    let mut arguments =
        Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
    arguments.name = matches.subcommand_name().map(ToOwned::to_owned);
    if matches.value_source("verbose") != Some(ValueSource::CommandLine)
        && let Some(level) = environment.verbose
    {
        arguments.options.verbose = level;
    }
    Ok((arguments, environment.faults))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definition_is_consistent() {
        definition().debug_assert();
    }

    #[test]
    fn options_may_stand_on_either_side_of_the_command() {
        for line in [
            "libvirt-guests --timeout 5m --uri xen --uri lxc:/// status",
            "libvirt-guests status --timeout=5m --uri xen --uri=lxc:///",
        ] {
            let (arguments, _) = parse(line.split(' ').map(OsString::from)).unwrap();
            assert_eq!(arguments.options.timeout.as_deref(), Some("5m"));
            assert_eq!(arguments.options.uri, ["xen", "lxc:///"]);
            assert!(matches!(arguments.command, Command::Status));
        }
    }
}
