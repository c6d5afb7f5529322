//! The manual page and the shells' completions, made from the definitions of the command line.

use std::io;

use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

use crate::arguments;
use crate::exit::Status;
use crate::json::Code;

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
        commands.text([roman(text(command.get_about()))]);
        options_of(command, &mut commands);
    }
    let mut statuses = Roff::default();
    statuses.control("SH", ["EXIT STATUS"]);
    for status in Status::ALL {
        statuses.control("TP", []);
        statuses.text([bold(status.code().to_string())]);
        statuses.text([roman(status.meaning())]);
    }

    let mut codes = Roff::default();
    codes.control("SH", ["ERROR CODES"]);
    codes.text([roman("The codes of errors in the object of --json:")]);
    for code in Code::all() {
        codes.control("TP", []);
        codes.text([bold(code.name())]);
        codes.text([roman(code.meaning())]);
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
    codes.to_writer(&mut page)?;
    String::from_utf8(page).map_err(io::Error::other)
}

/// The options of one command alone, beneath it.
fn options_of(command: &clap::Command, page: &mut Roff) {
    page.control("RS", []);
    for option in command.get_arguments() {
        let Some(name) = option.get_long() else {
            continue;
        };
        let mut header = vec![bold(format!("--{name}"))];
        if option.get_action().takes_values() {
            header.push(roman(" "));
            header.push(italic(
                option.get_value_names().unwrap_or_default().concat(),
            ));
            for value in option.get_default_values() {
                header.push(roman(format!(" [default: {}]", value.to_string_lossy())));
            }
        }
        page.control("TP", []);
        page.text(header);
        page.text([roman(text(option.get_help()))]);
        if let Some(variable) = option.get_env() {
            let variable = bold(variable.to_string_lossy().into_owned());
            // As clap_mangen has it for the other options.
            page.control("RS", []);
            page.text([
                roman("May also be specified with the "),
                variable,
                roman(" environment variable."),
            ]);
            page.control("RE", []);
        }
    }
    page.control("RE", []);
}

fn text(words: Option<&clap::builder::StyledStr>) -> String {
    words.map(ToString::to_string).unwrap_or_default()
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
    fn page_tells_every_variable_default_file_option_command_status_and_code() {
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
        for code in Code::all() {
            assert!(page.contains(code.meaning()), "{code:?}");
        }
        let definition = arguments::definition();
        let of_commands = definition
            .get_subcommands()
            .flat_map(clap::Command::get_arguments);
        for option in definition.get_arguments().chain(of_commands) {
            if let Some(name) = option.get_long() {
                assert!(page.contains(&format!("--{name}")), "{name}");
            }
            if let Some(variable) = option.get_env() {
                let variable = format!("fB{}fR", variable.to_string_lossy());
                assert!(page.contains(&variable), "{variable}");
            }
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
