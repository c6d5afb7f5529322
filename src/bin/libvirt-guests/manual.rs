//! The manual page and the shells' completions, made from the definitions of the command line.

use std::io;

use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::arguments;
use crate::exit::Status;

/// The sections that the definitions do not tell.
const SECTIONS: &str = include_str!("manual.roff");

/// The manual page, as troff input.
///
/// # Errors
/// None in fact: it is written to memory.
pub(crate) fn page() -> io::Result<String> {
    let definition = arguments::definition()
        .after_long_help(None)
        .after_help(None);
    let mut commands = Roff::default();
    commands.control("SH", ["COMMANDS"]);
    for command in definition.get_subcommands() {
        commands.control("TP", []);
        commands.text([bold(command.get_name())]);
        commands.text([roman(
            command
                .get_about()
                .map(ToString::to_string)
                .unwrap_or_default(),
        )]);
    }
    let mut statuses = Roff::default();
    statuses.control("SH", ["EXIT STATUS"]);
    for status in Status::ALL {
        statuses.control("TP", []);
        statuses.text([bold(status.code().to_string())]);
        statuses.text([roman(status.meaning())]);
    }

    let man = Man::new(definition)
        .title("LIBVIRT-GUESTS")
        .section("8")
        .manual("Virtualization Support");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    commands.to_writer(&mut page)?;
    man.render_options_section(&mut page)?;
    page.extend_from_slice(SECTIONS.as_bytes());
    statuses.to_writer(&mut page)?;
    String::from_utf8(page).map_err(io::Error::other)
}

/// The completion script of a shell.
pub(crate) fn completions(shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(
        shell,
        &mut arguments::definition(),
        "libvirt-guests",
        &mut script,
    );
    String::from_utf8_lossy(&script).into_owned()
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;
    use virtwire::guests::config::{SEARCH_ORDER, Variable};

    use super::*;

    #[test]
    fn page_tells_every_variable_default_file_option_command_and_status() {
        let page = page().unwrap().replace('\\', "");
        for variable in Variable::ALL {
            let entry = format!(".TP\n.B {}={}\n", variable.name(), variable.default_text());
            assert!(page.contains(&entry), "{entry}");
        }
        for path in SEARCH_ORDER {
            assert!(page.contains(path), "{path}");
        }
        for status in Status::ALL {
            assert!(page.contains(status.meaning()), "{status:?}");
        }
        let definition = arguments::definition();
        for option in definition
            .get_arguments()
            .filter_map(|option| option.get_long())
        {
            assert!(page.contains(&format!("--{option}")), "{option}");
        }
        for command in definition.get_subcommands() {
            assert!(
                page.contains(&format!("fB{}fR", command.get_name())),
                "{command}"
            );
        }
    }

    #[test]
    fn every_shell_gets_completions() {
        for shell in Shell::value_variants() {
            let script = completions(*shell);
            assert!(script.contains("force-reload"), "{shell}");
        }
    }
}
