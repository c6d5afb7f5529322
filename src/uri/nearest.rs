//! Suggestions for misspelt words.

/// Returns the known word that is nearest to `word`, without regard to the case of ASCII letters; of several the first.
///
/// A slip is a letter that is missing, added, wrong, or has changed places with its neighbour. One slip is allowed in words of up to
/// five letters, two in longer ones. Known words of one or two letters are never meant: they are one slip away from too many others.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_ascii_lowercase();
    let slips = |known: &str| strsim::osa_distance(&word, &known.to_ascii_lowercase());
    let length = word.chars().count();
    let allowed = if length <= 5 { 1 } else { 2 };
    // Each letter more or less is a slip.
    let has_length = |known: &&str| known.chars().count().abs_diff(length) <= allowed;
    known
        .into_iter()
        .filter(|known| known.len() > 2)
        .filter(has_length)
        .map(|known| (slips(known), known))
        .filter(|(slips, _)| *slips <= allowed)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_known_word_is_found_within_one_or_two_slips() {
        const KNOWN: [&str; 6] = ["qemu", "xen", "tcp", "tls", "SHUTDOWN_TIMEOUT", "ch"];
        for (word, found) in [
            ("qemu", Some("qemu")),
            ("qmeu", Some("qemu")),
            ("QEMUU", Some("qemu")),
            ("zen", Some("xen")),
            ("tpc", Some("tcp")),
            ("SHUTDOWN_TIMOUT", Some("SHUTDOWN_TIMEOUT")),
            ("SHUTDWN_TIMEOT", Some("SHUTDOWN_TIMEOUT")),
            ("shutdown_timeout", Some("SHUTDOWN_TIMEOUT")),
            ("SHTDWN_TIMEOT", None),
            ("udp", None),
            ("meuq", None),
            ("c", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, KNOWN), found, "{word:?}");
        }
    }
}
