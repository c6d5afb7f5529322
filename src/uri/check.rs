//! Whether a URI can ever work, and what was probably meant by one that cannot.

use super::nearest::nearest;
use super::scheme::{DRIVERS, driver_meant_by};
use super::{ClientParameters, Environment, Uri, UriError, resolve};

/// Checks what [`resolve`] leaves to the daemon as well: that the driver is one that libvirt knows, that no parameter is misspelt,
/// that nothing follows a `#`, and that the text is one URI. It is for configurations, which are read long before their URIs are needed: [`resolve`] passes an
/// unknown driver or parameter on, since a newer daemon may know it.
///
/// Nothing is connected to. Which sockets exist does not matter: a daemon that is down now may be up later.
///
/// # Errors
/// [`UriError`], which says what to write instead where that can be guessed.
///
/// ```
/// use virtwire::uri::{Environment, check};
///
/// let environment = Environment::new(0);
/// check("qemu+tcp://host/system", &environment)?;
/// let error = check("qmeu+tcp://host/system", &environment).unwrap_err();
/// assert!(error.to_string().ends_with("did you mean qemu?"));
/// # Ok::<(), virtwire::uri::UriError>(())
/// ```
pub fn check(uri: &str, environment: &Environment) -> Result<(), UriError> {
    if let Some(slip) = slip(uri) {
        return Err(slip);
    }
    if let Ok(parsed) = uri.parse::<Uri>() {
        check_words(&parsed, uri)?;
    }
    match resolve(Some(uri), false, environment) {
        Ok(target) => target
            .uri
            .map_or(Ok(()), |meant| check_words(&meant, &meant.to_string())),
        Err(UriError::NoDaemonSocket { .. }) => Ok(()),
        Err(UriError::NoDriver { uri }) => Err(match meant_by_word(&uri) {
            Some(suggestion) => UriError::UnknownWord { uri, suggestion },
            None => UriError::NoDriver { uri },
        }),
        Err(error) => Err(error),
    }
}

/// Returns an error for a URI in quotes, and for several URIs without white space between them.
pub(super) fn slip(text: &str) -> Option<UriError> {
    let is_quote = |c: char| "\"'`".contains(c) || is_curly_quote(c);
    if let Some(quote) = text.chars().find(|c| is_curly_quote(*c)).or_else(|| {
        let quoted = text.starts_with(is_quote) || text.ends_with(is_quote);
        text.chars().find(|c| quoted && is_quote(*c))
    }) {
        return Some(UriError::Quoted {
            uri: text.to_owned(),
            quote,
            suggestion: text.replace(is_quote, ""),
        });
    }
    let separators = [',', ';'];
    let pieces: Vec<&str> = text.split(separators).filter(|it| !it.is_empty()).collect();
    // `a, b` is two words, of which the first ends with the comma.
    let is_list = text.starts_with(separators)
        || text.ends_with(separators)
        || pieces.iter().skip(1).any(|piece| starts_like_uri(piece));
    is_list.then(|| UriError::SeveralUris {
        uri: text.to_owned(),
        suggestion: pieces.join(" "),
    })
}

/// Whether the character is one of the quotes that word processors put in the place of straight ones.
pub(crate) const fn is_curly_quote(character: char) -> bool {
    matches!(
        character,
        '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}'
    )
}

/// Whether a new URI begins here: `default`, or a scheme and two slashes.
fn starts_like_uri(text: &str) -> bool {
    text == "default"
        || text.split_once("://").is_some_and(|(scheme, _)| {
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || c == '+')
        })
}

fn check_words(uri: &Uri, text: &str) -> Result<(), UriError> {
    let driver = uri.driver();
    // Daemons compare it letter by letter (virConnectOpenInternal).
    if !DRIVERS.contains(&driver) {
        return Err(UriError::UnknownDriver {
            driver: driver.to_owned(),
            suggestion: driver_meant_by(driver),
            uri: text.to_owned(),
        });
    }
    if let Some(fragment) = uri.fragment() {
        return Err(UriError::Fragment {
            fragment: fragment.to_owned(),
            suggestion: text.split('#').next().unwrap_or_default().to_owned(),
            uri: text.to_owned(),
        });
    }
    for parameter in uri.parameters() {
        let name = parameter.name.as_str();
        if !ClientParameters::consumes(name)
            && let Some(suggestion) = nearest(name, ClientParameters::consumed())
        {
            return Err(UriError::UnknownParameter {
                parameter: name.to_owned(),
                suggestion,
                uri: text.to_owned(),
            });
        }
    }
    Ok(())
}

/// Returns the URI that is probably meant by a word that is neither a URI nor an alias.
fn meant_by_word(word: &str) -> Option<String> {
    if let Some(default) = nearest(word, ["default"]) {
        return Some(default.to_owned());
    }
    Some(match driver_meant_by(word)? {
        "test" => "test+unix:///default".to_owned(),
        driver => format!("{driver}:///system"),
    })
}
