//! From options to a configuration.

use tokio::time::Instant;
use virtwire::guests::config::{
    ConfigError, Configuration, Origin, Setting, Settings, Sources, Variable,
};
use virtwire::guests::journal::Places;
use virtwire::uri::Environment;

use crate::arguments::Options;
use crate::engine::Engine;
use crate::exit::Failure;
use crate::json::Problem;
use crate::output::Output;

/// Reads the configuration for those who want to know all that is wrong with it, its URIs included.
pub(crate) fn check(
    engine: Engine,
    options: &Options,
    output: &mut Output,
) -> Result<Configuration, Failure> {
    let (_engine, checked) = read(engine, options, None, |sources| {
        let (configuration, mut faults) = sources.salvage()?;
        faults.extend(configuration.check_uris(&Environment::host()));
        Ok::<_, ConfigError>((configuration, faults))
    })?;
    let (configuration, faults) = checked?;
    warn(&configuration, output);
    match ConfigError::of(faults) {
        None => Ok(configuration),
        Some(error) => Err(error.into()),
    }
}

/// Reads the configuration and warns of what the file sets in vain.
pub(crate) fn load(
    engine: Engine,
    options: &Options,
    output: &mut Output,
) -> Result<(Engine, Configuration), Failure> {
    let (engine, configuration) = read(engine, options, None, Sources::load)?;
    let configuration = configuration?;
    warn(&configuration, output);
    Ok((engine, configuration))
}

/// Reads what can be used of the configuration, until `end`, and tells all that is wrong with the rest: guests that a
/// stop left alone because of a slip of the pen would lose their power, and after a boot none would run.
pub(crate) fn salvage(
    engine: Engine,
    options: &Options,
    end: Option<Instant>,
    output: &mut Output,
) -> Result<(Engine, Settings, Vec<ConfigError>), Failure> {
    let (engine, salvaged) = read(engine, options, end, Sources::salvage)?;
    let (configuration, faults) = salvaged?;
    warn(&configuration, output);
    let mut settings = configuration.settings;
    if let Some(value) = options.action {
        settings.on_shutdown = Setting {
            value,
            origin: Origin::Argument { name: "shutdown" },
        };
    }
    for problem in faults
        .iter()
        .flat_map(|fault| Problem::of_salvaged(fault, &settings))
    {
        output.fault(problem);
    }
    if !faults.is_empty() {
        output.problem("the rest of the configuration is used");
    }
    Ok((engine, settings, faults))
}

fn read<T: Send + 'static>(
    engine: Engine,
    options: &Options,
    end: Option<Instant>,
    reading: fn(&Sources) -> T,
) -> Result<(Engine, T), Failure> {
    let options = options.clone();
    engine.read(end, move || reading(&sources(&options)))
}

/// Warns of what a configuration sets in vain.
pub(crate) fn warn(configuration: &Configuration, output: &mut Output) {
    let uris = &configuration.settings.uris;
    if uris.value.is_empty() {
        output.warning(format_args!(
            "URIS is empty ({}): there is no host to work on",
            uris.origin
        ));
    }
    if let Some(file) = &configuration.file {
        for other in &configuration.others {
            let (other, file) = (other.display(), file.display());
            output.warning(format_args!("{other} is not read: {file} comes first"));
        }
    }
    for ignored in &configuration.ignored {
        output.warning(ignored);
    }
}

/// Where the values come from. Reads the host's script and unit, which say where its file is.
pub(crate) fn sources(options: &Options) -> Sources {
    let mut sources = Sources::host();
    sources.file.clone_from(&options.config);
    sources.hosts.clone_from(&options.hosts);
    if !options.uri.is_empty() {
        sources.argument(Variable::Uris, "--uri", options.uri.join(" "));
    }
    if let Some(action) = options.on_shutdown {
        sources.argument(Variable::OnShutdown, "--on-shutdown", action.text());
    }
    if let Some(seconds) = &options.timeout {
        sources.argument(Variable::ShutdownTimeout, "--timeout", seconds);
    }
    sources
}

/// Where the state is kept.
pub(crate) fn places(options: &Options) -> Places {
    Places {
        state: options.state_dir.clone(),
        lock: options.lock_dir.clone(),
    }
}

/// Warns of a state folder that is not there: its file system may not be mounted.
pub(crate) fn warn_of_missing_state(places: &Places, output: &mut Output) {
    if places.state.try_exists().is_ok_and(|is_there| !is_there) {
        let state = places.state.display();
        output.warning(format_args!(
            "{state} is not there, and with it no guest list: is its file system mounted?"
        ));
    }
}
