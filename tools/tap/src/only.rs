//! Which procedures one wants to see.

use std::convert::Infallible;
use std::str::FromStr;

/// A pattern for procedure names: `*` stands for any characters, `?` for one, letters match
/// either case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Only(String);

impl Only {
    /// Whether `name` fits.
    #[must_use]
    pub fn matches(&self, name: &str) -> bool {
        // Where to go on when a `*` must take one more character: its rest, and the name's.
        let mut again: Option<(&[u8], &[u8])> = None;
        let (mut pattern, mut rest) = (self.0.as_bytes(), name.as_bytes());
        loop {
            match (pattern.split_first(), rest.split_first()) {
                (None, None) => return true,
                (Some((b'*', tail)), _) => {
                    again = Some((tail, rest));
                    pattern = tail;
                    continue;
                }
                (Some((want, tail)), Some((have, after)))
                    if *want == b'?' || want.eq_ignore_ascii_case(have) =>
                {
                    (pattern, rest) = (tail, after);
                    continue;
                }
                _ => {}
            }
            match again {
                Some((tail, [_, after @ ..])) => {
                    again = Some((tail, after));
                    (pattern, rest) = (tail, after);
                }
                _ => return false,
            }
        }
    }

    /// Whether `name` fits one of `patterns`; no patterns fit everything.
    #[must_use]
    pub fn any(patterns: &[Self], name: &str) -> bool {
        patterns.is_empty() || patterns.iter().any(|pattern| pattern.matches(name))
    }
}

impl FromStr for Only {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_question_marks_match_as_in_a_shell() {
        for (pattern, name, fits) in [
            ("DOMAIN_*", "DOMAIN_GET_INFO", true),
            ("DOMAIN_*", "CONNECT_OPEN", false),
            ("domain_get_info", "DOMAIN_GET_INFO", true),
            ("*_GET_*E", "DOMAIN_GET_STATE", true),
            ("*_GET_*E", "DOMAIN_GET_INFO", false),
            ("P?NG", "PING", true),
            ("P?NG", "PNG", false),
            ("*", "", true),
            ("", "X", false),
            ("**A*", "BAB", true),
        ] {
            assert_eq!(
                Only(pattern.to_owned()).matches(name),
                fits,
                "{pattern} {name}"
            );
        }
    }

    #[test]
    fn no_pattern_lets_everything_through() {
        assert!(Only::any(&[], "PING"));
        assert!(!Only::any(&[Only("PONG".into())], "PING"));
    }
}
