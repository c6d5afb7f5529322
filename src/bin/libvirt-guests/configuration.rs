//! From options to a configuration.

use virtwire::guests::config::{ConfigError, Configuration, Sources, Variable};
use virtwire::guests::state::Places;

use crate::arguments::Options;
use crate::output::Output;

/// Reads the configuration and warns of what the file sets in vain.
pub(crate) fn load(options: &Options, output: &mut Output) -> Result<Configuration, ConfigError> {
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
    let configuration = sources.load()?;
    for ignored in &configuration.ignored {
        output.warning(ignored);
    }
    Ok(configuration)
}

/// Where the state is kept.
pub(crate) fn places(options: &Options) -> Places {
    Places {
        state: options.state_dir.clone(),
        lock: options.lock_dir.clone(),
    }
}
