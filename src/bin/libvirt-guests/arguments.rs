//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use virtwire::guests::state::Places;

use crate::help;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "libvirt-guests",
    version,
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
}

/// What may stand before or after every command.
#[derive(Args, Debug)]
pub(crate) struct Options {
    /// Read this file instead of looking for one
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        help_heading = "Configuration"
    )]
    pub(crate) config: Option<PathBuf>,

    /// Work on this URI; may be given several times; overrides URIS
    #[arg(
        long,
        global = true,
        value_name = "URI",
        help_heading = "Configuration"
    )]
    pub(crate) uri: Vec<String>,

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
        allow_negative_numbers = true,
        help_heading = "Configuration",
        help = "How long guests may take to shut down, 0 for ever; overrides SHUTDOWN_TIMEOUT"
    )]
    pub(crate) timeout: Option<String>,

    /// Where the list of guests to start again is kept
    #[arg(long, global = true, value_name = "DIR", default_value = Places::STATE)]
    pub(crate) state_dir: PathBuf,

    /// Where the mark that guests have been started is kept
    #[arg(long, global = true, value_name = "DIR", default_value = Places::LOCK)]
    pub(crate) lock_dir: PathBuf,

    /// How long to try to reach a daemon; 10 before a stop and 30 before a start otherwise
    #[arg(long, global = true, value_name = "SECONDS")]
    pub(crate) connect_timeout: Option<u64>,

    /// Print what would be done to which guest, and do nothing
    #[arg(long, global = true)]
    pub(crate) dry_run: bool,

    /// Print one JSON object for programs instead of lines for people
    #[arg(long, global = true)]
    pub(crate) json: bool,

    /// Tell more on standard error: -v what is done, -vv each step, -vvv each message
    #[arg(short, long, global = true, action = ArgAction::Count, conflicts_with = "quiet")]
    pub(crate) verbose: u8,

    /// Print no warnings
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
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
#[derive(Clone, Copy, Debug, Subcommand)]
pub(crate) enum Command {
    /// Start the guests that were running when they were last stopped
    Start,
    /// Save or shut down all running guests, as `ON_SHUTDOWN` says
    Stop,
    /// Tell whether guests have been started, or stopped and saved
    Status,
    /// Stop, then start
    Restart,
    /// Stop, then start, if guests have been started
    Condrestart,
    /// The same as condrestart
    TryRestart,
    /// Check the configuration, which is read anew by every command
    Reload,
    /// The same as reload
    ForceReload,
    /// List the running guests of all URIs
    Gueststatus,
    /// Shut down all running guests, whatever `ON_SHUTDOWN` says
    Shutdown,
    /// Print every variable, its value and where the value comes from
    Config,
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page, for man -l -
    Man,
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

/// Reads the command line.
///
/// # Errors
/// It is wrong, or it asks for help or the version, which the error then holds.
pub(crate) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<Arguments, clap::Error> {
    let mut command = definition();
    let matches = command.try_get_matches_from_mut(arguments)?;
    Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
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
            "libvirt-guests --timeout -5 --uri a --uri b status",
            "libvirt-guests status --timeout=-5 --uri a --uri=b",
        ] {
            let arguments = parse(line.split(' ').map(OsString::from)).unwrap();
            assert_eq!(arguments.options.timeout.as_deref(), Some("-5"));
            assert_eq!(arguments.options.uri, ["a", "b"]);
            assert!(matches!(arguments.command, Command::Status));
        }
    }
}
