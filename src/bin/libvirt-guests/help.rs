//! The part of `--help` below the options, made from the tables that the program works by.

use std::fmt::Write;

use virtwire::guests::config::{SEARCH_ORDER, Variable};

use crate::exit::Status;

const EXAMPLES: &str = "\
Examples:
  libvirt-guests stop --dry-run
      What stop would do to which guest
  libvirt-guests --uri xen+tcp://host/system --timeout 120 shutdown
      Shut down the guests of another host, giving each two minutes
  libvirt-guests --hosts ./rack-7 --json stop
      Stop the guests of all hosts that a file names, side by side
  libvirt-guests config
      What the other commands would go by, and which line says so
  libvirt-guests --config ./libvirt-guests config --json
      The same for another file, for programs
  libvirt-guests run --grace 290
      The whole life of a container whose orchestrator gives it 300 seconds to end
  libvirt-guests status; echo $?
      0 when guests have been started, 3 when they have been stopped
";

/// Files, variables, exit statuses and examples.
pub(crate) fn long() -> String {
    let mut text = String::from(
        "Files (the first that exists is read; the host's script or unit may name another):\n",
    );
    for path in SEARCH_ORDER {
        line(&mut text, format_args!("  {path}"));
    }
    text.push_str("\nVariables, in the file or in the environment, which overrides it:\n");
    for variable in Variable::ALL {
        let default = format!("{}={}", variable.name(), variable.default_text());
        line(
            &mut text,
            format_args!("  {default:<24}{}", variable.allowed()),
        );
    }
    text.push_str("\nExit statuses:\n");
    for status in Status::ALL {
        line(
            &mut text,
            format_args!("  {:<4}{}", status.code(), status.meaning()),
        );
    }
    text.push('\n');
    text.push_str(EXAMPLES);
    text
}

fn line(text: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{line}");
}
