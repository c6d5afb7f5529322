//! What a daemon answers instead of a result.

use std::fmt;

use crate::message::{self, ErrorCode, ErrorDomain, ErrorLevel};
use crate::remote::STRING_MAX;

/// A daemon's own account of why something failed (`virError`).
#[derive(Clone, PartialEq, Eq)]
pub struct RemoteError {
    /// What kind of failure it is.
    pub code: ErrorCode,
    /// The part of libvirt that failed.
    pub domain: ErrorDomain,
    /// How bad it is.
    pub level: ErrorLevel,
    /// The daemon's words, in the daemon's language; may be empty.
    pub message: String,
}

impl RemoteError {
    /// Decodes the payload of a message with [`Status::Error`](crate::Status::Error).
    ///
    /// The code and the domain are always kept. A message that is not UTF-8, as a daemon writes it in
    /// a locale of another encoding, has U+FFFD for each sequence that is not; one that is longer than
    /// [`STRING_MAX`] bytes is cut there. What is malformed behind it is ignored.
    ///
    /// # Errors
    /// [`serde_xdr::Error`] when the payload ends before the code and the domain do.
    pub fn decode(payload: &[u8]) -> Result<Self, serde_xdr::Error> {
        match serde_xdr::from_slice::<message::Error>(payload) {
            Ok(error) => Ok(error.into()),
            Err(malformed) => Self::read(payload).ok_or(malformed),
        }
    }

    /// Reads what can be read of a payload that is malformed.
    fn read(mut payload: &[u8]) -> Option<Self> {
        let code = ErrorCode(take_word(&mut payload)?);
        let domain = ErrorDomain(take_word(&mut payload)?);
        let message = match take_word(&mut payload) {
            Some(1) => take_text(&mut payload),
            _ => String::new(),
        };
        let level = take_word(&mut payload).map_or(ErrorLevel::ERROR, ErrorLevel);
        Some(Self {
            code,
            domain,
            level,
            message,
        })
    }

    /// Whether the daemon does not know the procedure at all, being older than it.
    ///
    /// Daemons say so in their own language: what tells it from their other errors about messages
    /// (a payload that makes no sense, a client that is not authenticated) is that it ends with the
    /// procedure's number.
    #[must_use]
    pub fn is_unknown_procedure(&self) -> bool {
        self.code == ErrorCode::RPC
            && self.domain == ErrorDomain::RPC
            && self.message.ends_with(|last: char| last.is_ascii_digit())
    }

    /// Whether the daemon has lost its own connection to another daemon, or cannot make one.
    ///
    /// virtproxyd passes calls on to a driver's daemon. Once that is gone, it answers each call of the same client with
    /// such an error, even when the driver's daemon is back.
    #[must_use]
    pub fn is_relay_lost(&self) -> bool {
        self.domain == ErrorDomain::RPC
            && [ErrorCode::INTERNAL_ERROR, ErrorCode::SYSTEM_ERROR].contains(&self.code)
    }
}

fn take_word(payload: &mut &[u8]) -> Option<i32> {
    let (word, rest) = payload.split_first_chunk()?;
    *payload = rest;
    Some(i32::from_be_bytes(*word))
}

/// Takes a string and its padding, or as much of it as there is.
fn take_text(payload: &mut &[u8]) -> String {
    let length = take_word(payload).and_then(|length| usize::try_from(length).ok());
    let length = length.unwrap_or_default().min(payload.len());
    let (text, rest) = payload.split_at_checked(length).unwrap_or_default();
    let padded = length.next_multiple_of(4) - length;
    *payload = rest.get(padded..).unwrap_or_default();
    let kept = usize::try_from(STRING_MAX)
        .ok()
        .and_then(|most| text.get(..most));
    let kept = kept.unwrap_or(text);
    String::from_utf8_lossy(kept).into_owned()
}

impl From<message::Error> for RemoteError {
    fn from(error: message::Error) -> Self {
        let message::Error {
            code,
            domain,
            level,
            message,
            ..
        } = error;
        Self {
            code,
            domain,
            level,
            message: message.unwrap_or_default(),
        }
    }
}

impl fmt::Display for RemoteError {
    /// The daemon's message and, for whoever looks it up, its code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message.trim_end() {
            "" => write!(f, "the daemon gave no reason ({:?})", self.code),
            message => write!(f, "{message} ({:?})", self.code),
        }
    }
}

impl fmt::Debug for RemoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "RemoteError({:?} from {:?}: {:?})",
            self.code, self.domain, self.message
        )
    }
}

impl std::error::Error for RemoteError {}

#[cfg(test)]
mod tests {
    use super::*;

    /// A payload as a daemon writes it, whatever its text is.
    fn payload(code: i32, text: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let word = |value: i32, out: &mut Vec<u8>| out.extend(value.to_be_bytes());
        for value in [code, 10, 1, i32::try_from(text.len()).unwrap()] {
            word(value, &mut out);
        }
        out.extend(text);
        out.resize(out.len().next_multiple_of(4), 0);
        // Level, no domain, no strings, two integers, no network.
        for value in [1, 0, 0, 0, 0, -1, -1, 0] {
            word(value, &mut out);
        }
        out
    }

    #[test]
    fn text_that_is_not_utf_8_or_too_long_keeps_the_code() {
        let most = usize::try_from(STRING_MAX).unwrap();
        let long = vec![b'x'; most + 3];
        for (code, text, message) in [
            (42, &b"no domain"[..], "no domain"),
            (
                42,
                b"Dom\xe4ne nicht gefunden",
                "Dom\u{fffd}ne nicht gefunden",
            ),
            (55, b"\xc4\xe3\xba\xc3", "\u{fffd}\u{fffd}\u{fffd}"),
            (
                9,
                b"cut in a character: \xe4\xbd",
                "cut in a character: \u{fffd}",
            ),
            (4711, b"\xff", "\u{fffd}"),
            (-1, b"", ""),
            (42, &long, std::str::from_utf8(&long[..most]).unwrap()),
        ] {
            let error = RemoteError::decode(&payload(code, text)).unwrap();
            assert_eq!(error.code, ErrorCode(code));
            assert_eq!(error.domain, ErrorDomain::QEMU, "{code}");
            assert_eq!(error.level, ErrorLevel(1), "{code}");
            assert!(error.message == message, "{code}");
        }
    }

    #[test]
    fn unknown_code_is_printed() {
        let error = RemoteError::decode(&payload(4711, b"new")).unwrap();
        assert_eq!(error.to_string(), "new (ErrorCode(4711))");
    }

    #[test]
    fn every_prefix_with_a_code_and_a_domain_has_them() {
        let whole = payload(42, b"Dom\xe4ne");
        for end in 0..whole.len() {
            match RemoteError::decode(&whole[..end]) {
                Ok(error) => {
                    assert!(end >= 8, "{end} bytes");
                    assert_eq!(error.code, ErrorCode::NO_DOMAIN);
                    assert_eq!(error.domain, ErrorDomain::QEMU);
                }
                Err(_) => assert!(end < 8, "{end} bytes"),
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_hides_the_code(
            code: i32,
            text in proptest::collection::vec(proptest::num::u8::ANY, 0..200),
        ) {
            let error = RemoteError::decode(&payload(code, &text)).unwrap();
            proptest::prop_assert_eq!(error.code, ErrorCode(code));
            proptest::prop_assert_eq!(error.message, String::from_utf8_lossy(&text));
        }

        #[test]
        fn any_bytes_from_the_ninth_on_keep_the_code(
            bytes in proptest::collection::vec(proptest::num::u8::ANY, 8..100),
        ) {
            let error = RemoteError::decode(&bytes).unwrap();
            let code = i32::from_be_bytes(*bytes.first_chunk().unwrap());
            proptest::prop_assert_eq!(error.code, ErrorCode(code));
        }
    }

    #[test]
    fn an_unknown_procedure_is_told_in_whatever_language() {
        let says = |code, domain, message: &str| {
            let error = RemoteError {
                code,
                domain,
                level: ErrorLevel::ERROR,
                message: message.to_owned(),
            };
            error.is_unknown_procedure()
        };
        for words in [
            "unknown procedure: 273",
            "unbekannte Prozedur: 273",
            "未知的流程：273",
        ] {
            assert!(says(ErrorCode::RPC, ErrorDomain::RPC, words), "{words}");
        }
        for words in [
            "authentication required",
            "Unable to decode message payload",
            "",
        ] {
            assert!(!says(ErrorCode::RPC, ErrorDomain::RPC, words), "{words}");
        }
        // Not from where messages are looked at.
        let words = "unknown procedure: 273";
        assert!(!says(ErrorCode::INTERNAL_ERROR, ErrorDomain::RPC, words));
        assert!(!says(ErrorCode::RPC, ErrorDomain::QEMU, words));
    }
    #[test]
    fn relay_is_lost_when_the_daemon_s_own_client_fails() {
        for (code, domain, lost) in [
            (ErrorCode::INTERNAL_ERROR, ErrorDomain::RPC, true),
            (ErrorCode::SYSTEM_ERROR, ErrorDomain::RPC, true),
            (ErrorCode::RPC, ErrorDomain::RPC, false),
            (ErrorCode::SYSTEM_ERROR, ErrorDomain::QEMU, false),
        ] {
            let error = RemoteError {
                code,
                domain,
                level: ErrorLevel::ERROR,
                message: "client socket is closed".to_owned(),
            };
            assert_eq!(error.is_relay_lost(), lost, "{error:?}");
        }
    }
}
