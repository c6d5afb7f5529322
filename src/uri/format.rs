//! [`Uri`] to text: the normal form for people and files, and the name for the daemon.

use std::fmt;

use percent_encoding::{AsciiSet, utf8_percent_encode};

use super::{ClientParameters, Parameter, Uri, encoding};

impl fmt::Display for Uri {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.driver)?;
        if let Some(transport) = self.transport {
            write!(formatter, "+{transport}")?;
        }
        formatter.write_str("://")?;
        if let Some(user) = &self.user {
            write!(formatter, "{}@", utf8_percent_encode(user, encoding::USER))?;
        }
        if let Some(host) = &self.host {
            write_host(formatter, host)?;
        }
        if let Some(port) = self.port {
            write!(formatter, ":{port}")?;
        }
        write_tail(
            formatter,
            &self.path,
            self.parameters.iter(),
            encoding::READABLE,
            self.fragment.as_deref(),
        )
    }
}

impl Uri {
    /// What the daemon is given to open, when no `name=` parameter says otherwise.
    ///
    /// Transport, user, host, port and the parameters that the client consumes are left out; the
    /// other parameters keep their order. A driver called `remote` gives the empty name: the daemon
    /// then chooses (remoteConnectFormatURI).
    ///
    /// ```
    /// let uri: virtwire::uri::Uri = "esx+tcp://gate:1234/vc?no_verify=1&proxy=auto&auto_answer=1".parse()?;
    /// assert_eq!(uri.daemon_name(), "esx:///vc?auto_answer=1");
    /// # Ok::<(), virtwire::uri::UriError>(())
    /// ```
    #[must_use]
    pub fn daemon_name(&self) -> String {
        if self.driver == "remote" {
            return String::new();
        }
        let passed_on = self
            .parameters
            .iter()
            .filter(|parameter| !ClientParameters::consumes(&parameter.name));
        let mut name = format!("{}://", self.driver);
        // Writing to a String cannot fail.
        let _ = write_tail(
            &mut name,
            &self.path,
            passed_on,
            encoding::STRICT,
            self.fragment.as_deref(),
        );
        name
    }
}

fn write_host(output: &mut impl fmt::Write, host: &str) -> fmt::Result {
    match host.split_once('%') {
        Some((address, zone)) => write!(output, "[{address}%25{zone}]"),
        None if host.contains(':') => write!(output, "[{host}]"),
        None => output.write_str(host),
    }
}

fn write_tail<'a>(
    output: &mut impl fmt::Write,
    path: &str,
    parameters: impl Iterator<Item = &'a Parameter>,
    values: &'static AsciiSet,
    fragment: Option<&str>,
) -> fmt::Result {
    write!(output, "{}", utf8_percent_encode(path, encoding::PATH))?;
    let mut separator = '?';
    for Parameter { name, value } in parameters {
        let name = utf8_percent_encode(name, encoding::STRICT);
        let value = utf8_percent_encode(value, values);
        write!(output, "{separator}{name}={value}")?;
        separator = '&';
    }
    if let Some(fragment) = fragment {
        write!(output, "#{}", utf8_percent_encode(fragment, encoding::PATH))?;
    }
    Ok(())
}
