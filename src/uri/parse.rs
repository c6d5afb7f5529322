//! Text to [`Uri`], with the rules of libxml2's parser and of virURIParse.

use std::{net::Ipv6Addr, str::FromStr};

use super::{Malformation, Parameter, Transport, Uri, UriError, check, encoding};

impl FromStr for Uri {
    type Err = UriError;

    /// Parses every form of libvirt URI.
    ///
    /// # Errors
    /// [`UriError::Malformed`] with the reason, or [`UriError::Quoted`] or [`UriError::SeveralUris`] where one of these is the reason;
    /// [`UriError::NoDriver`] for text without a scheme, [`UriError::UnknownTransport`], and [`UriError::UnixWithHost`].
    fn from_str(text: &str) -> Result<Self, UriError> {
        let malformed = |reason| {
            check::slip(text).unwrap_or_else(|| UriError::Malformed {
                uri: text.to_owned(),
                reason,
            })
        };
        let (scheme, rest) =
            split_scheme(text)
                .map_err(malformed)?
                .ok_or_else(|| UriError::NoDriver {
                    uri: text.to_owned(),
                })?;
        let (driver, transport) = match scheme.split_once('+') {
            None => (scheme, None),
            Some((driver, word)) => {
                let transport =
                    Transport::from_word(word).ok_or_else(|| UriError::UnknownTransport {
                        transport: word.to_owned(),
                        suggestion: Transport::meant_by(word),
                        uri: text.to_owned(),
                    })?;
                (driver, Some(transport))
            }
        };
        let mut uri = Self {
            driver: driver.to_owned(),
            transport,
            user: None,
            host: None,
            port: None,
            path: String::new(),
            parameters: Vec::new(),
            fragment: None,
        };
        let offset = text.len().saturating_sub(rest.len());
        uri.read_after_scheme(rest, offset).map_err(malformed)?;
        if let (Some(Transport::Unix), Some(host)) = (uri.transport, &uri.host) {
            return Err(UriError::UnixWithHost {
                host: host.clone(),
                uri: text.to_owned(),
            });
        }
        Ok(uri)
    }
}

impl Uri {
    fn read_after_scheme(&mut self, rest: &str, offset: usize) -> Result<(), Malformation> {
        let (rest, fragment) = cut(rest, '#');
        let (hierarchy, query) = cut(rest, '?');
        let (authority, path) = match hierarchy.strip_prefix("//") {
            None => ("", hierarchy),
            Some(after) => after.split_at(after.find('/').unwrap_or(after.len())),
        };
        let (user, host_and_port) = match authority.rsplit_once('@') {
            None => (None, authority),
            Some((user, rest)) => (Some(user), rest),
        };
        self.user = user.map(read_user).transpose()?;
        (self.host, self.port) = read_host_and_port(host_and_port)?;

        let path_offset = offset
            .saturating_add(hierarchy.len())
            .saturating_sub(path.len());
        encoding::check(path, path_offset, &[':', '@', '/'])?;
        if !(path.is_empty() || path.starts_with('/')) {
            return Err(Malformation::RelativePath);
        }
        self.path = encoding::decode(path, "path")?.into_owned();

        let query_offset = offset.saturating_add(hierarchy.len()).saturating_add(1);
        if let Some(query) = query {
            encoding::check(query, query_offset, &[':', '@', '/', '?'])?;
            self.parameters = read_query(query)?;
        }
        if let Some(fragment) = fragment {
            let fragment_offset = offset.saturating_add(rest.len()).saturating_add(1);
            encoding::check(fragment, fragment_offset, &[':', '@', '/', '?'])?;
            self.fragment = Some(encoding::decode(fragment, "fragment")?.into_owned());
        }
        Ok(())
    }
}

/// The scheme and what follows its colon, or `None` for text that has no scheme at all.
fn split_scheme(text: &str) -> Result<Option<(&str, &str)>, Malformation> {
    let Some((scheme, rest)) = text.split_once(':') else {
        return Ok(None);
    };
    if scheme.contains(['/', '?', '#']) {
        return Ok(None); // a colon inside a path is not the end of a scheme
    }
    let starts_with_letter = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let all_allowed = scheme
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    if starts_with_letter && all_allowed {
        Ok(Some((scheme, rest)))
    } else {
        Err(Malformation::Scheme {
            scheme: scheme.to_owned(),
        })
    }
}

fn cut(text: &str, separator: char) -> (&str, Option<&str>) {
    match text.split_once(separator) {
        None => (text, None),
        Some((before, after)) => (before, Some(after)),
    }
}

fn read_user(user: &str) -> Result<String, Malformation> {
    let bad = || Malformation::User {
        user: user.to_owned(),
    };
    encoding::check(user, 0, &[':']).map_err(|_| bad())?;
    if user.is_empty() {
        return Err(bad());
    }
    Ok(encoding::decode(user, "user")?.into_owned())
}

fn read_host_and_port(text: &str) -> Result<(Option<String>, Option<u16>), Malformation> {
    if let Some(bracketed) = text.strip_prefix('[') {
        let (address, after) = bracketed
            .split_once(']')
            .ok_or(Malformation::UnclosedBracket)?;
        let port = match after.strip_prefix(':') {
            None if after.is_empty() => None,
            None => {
                return Err(Malformation::Port {
                    port: after.to_owned(),
                });
            }
            Some(port) => Some(read_port(port)?),
        };
        return Ok((Some(read_ipv6(address)?), port));
    }
    let (host, port) = cut(text, ':');
    if port.is_some_and(|port| port.contains(':')) {
        return Err(Malformation::BareIpv6 {
            host: text.to_owned(),
        });
    }
    let port = port.map(read_port).transpose()?;
    if host.is_empty() {
        return Ok((None, port));
    }
    let bad = || Malformation::Host {
        host: host.to_owned(),
    };
    encoding::check(host, 0, &[]).map_err(|_| bad())?;
    let decoded = encoding::decode(host, "host")?;
    if !decoded.chars().all(encoding::is_plain) {
        return Err(bad());
    }
    Ok((Some(decoded.into_owned()), port))
}

fn read_port(port: &str) -> Result<u16, Malformation> {
    if port.bytes().all(|byte| byte.is_ascii_digit())
        && let Ok(number) = port.parse()
        && number != 0
    {
        return Ok(number);
    }
    Err(Malformation::Port {
        port: port.to_owned(),
    })
}

/// The text between brackets: an address and perhaps a zone, after `%` or, as RFC 6874 has it, `%25`.
fn read_ipv6(text: &str) -> Result<String, Malformation> {
    let bad = || Malformation::Ipv6 {
        host: text.to_owned(),
    };
    let (address, zone) = cut(text, '%');
    address.parse::<Ipv6Addr>().map_err(|_| bad())?;
    let Some(zone) = zone else {
        return Ok(address.to_owned());
    };
    let zone = match zone.strip_prefix("25") {
        Some(rest) if !rest.is_empty() => rest,
        _ => zone,
    };
    let is_zone = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
    if zone.is_empty() || !zone.chars().all(is_zone) {
        return Err(bad());
    }
    Ok(format!("{address}%{zone}"))
}

/// `name=value` pairs. As in virURIParseParams `;` separates only where no `&` follows, and a piece
/// that is empty or starts with `=` is dropped.
fn read_query(query: &str) -> Result<Vec<Parameter>, Malformation> {
    let mut parameters = Vec::new();
    let mut rest = Some(query);
    while let Some(text) = rest {
        let separator = if text.contains('&') { '&' } else { ';' };
        let (piece, after) = cut(text, separator);
        rest = after;
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        if !name.is_empty() {
            parameters.push(Parameter {
                name: encoding::decode(name, "parameter name")?.into_owned(),
                value: encoding::decode(value, "parameter value")?.into_owned(),
            });
        }
    }
    Ok(parameters)
}
