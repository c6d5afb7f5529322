//! Percent-encoding: which characters may stand as they are in each part of a URI.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str};

use super::Malformation;

/// RFC 3986 unreserved characters stay. libvirt encodes the values of parameters with this set.
pub(super) const STRICT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// What libxml2 leaves alone in a path, and so what libvirt sends in a name.
pub(super) const PATH: &AsciiSet = &STRICT
    .remove(b'!')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'/')
    .remove(b';')
    .remove(b'@')
    .remove(b'&')
    .remove(b'=')
    .remove(b'+')
    .remove(b'$')
    .remove(b',');

/// What libxml2 leaves alone in the user part.
pub(super) const USER: &AsciiSet = &PATH.add(b'/').add(b'@').remove(b':');

/// A parameter's value as people write it: `socket=/run/x` and `name=qemu:///system` stay readable.
pub(super) const READABLE: &AsciiSet = &STRICT
    .remove(b'/')
    .remove(b':')
    .remove(b'@')
    .remove(b',')
    .remove(b'?')
    .remove(b'=');

/// Checks that every byte of `text` may stand in a path, a query or a fragment, and that each `%`
/// starts a pair of hexadecimal digits. `offset` is where `text` starts in the whole URI.
pub(super) fn check(text: &str, offset: usize, also: &[char]) -> Result<(), Malformation> {
    for (position, character) in text.char_indices() {
        let at = offset.saturating_add(position);
        if character == '%' {
            let digits = text
                .as_bytes()
                .get(position.saturating_add(1)..)
                .unwrap_or(&[]);
            match digits {
                [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {}
                _ => return Err(Malformation::Percent { at }),
            }
        } else if !(is_plain(character) || also.contains(&character)) {
            return Err(Malformation::Character { character, at });
        }
    }
    Ok(())
}

/// Decodes what [`check`] accepted. NUL is refused: upstream would cut the text there.
pub(super) fn decode<'a>(text: &'a str, part: &'static str) -> Result<Cow<'a, str>, Malformation> {
    let decoded = percent_decode_str(text)
        .decode_utf8()
        .map_err(|_| Malformation::NotUtf8 { part })?;
    if decoded.contains('\0') {
        return Err(Malformation::Nul { part });
    }
    Ok(decoded)
}

/// RFC 3986 unreserved and sub-delims, which every part but the scheme may hold.
pub(super) fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric() || "-._~!$&'()*+,;=".contains(character)
}
