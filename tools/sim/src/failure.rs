//! What the daemon answers instead of a result.

use bytes::BytesMut;
use virtwire_proto::frame::{HEADER_SIZE, LENGTH_SIZE};
use virtwire_proto::message::{self, ErrorCode, ErrorDomain, ErrorLevel};
use virtwire_proto::{EncodeError, Header, Status, Uuid, encode};

/// An error as a daemon sends it: code, origin and words.
///
/// The named constructors have the words of libvirt 11.3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What kind of failure it is.
    pub code: ErrorCode,
    /// The part of libvirt that failed.
    pub domain: ErrorDomain,
    /// The words that `virsh` prints after `error: `.
    pub message: String,
    /// Whether the words go out in Latin-1.
    latin_1: bool,
}

/// `ä` in Latin-1.
const A_UMLAUT: u8 = 0xe4;
/// What stands for it while a frame is made, in words that do not have it.
const STAND_IN: char = '\u{7f}';

impl Failure {
    /// Any error.
    #[must_use]
    pub fn new(code: ErrorCode, domain: ErrorDomain, message: impl Into<String>) -> Self {
        Self {
            code,
            domain,
            message: message.into(),
            latin_1: false,
        }
    }

    /// The same from a daemon whose locale is German and Latin-1: each `ä` is one byte, which is not UTF-8.
    #[must_use]
    pub fn in_latin_1(mut self) -> Self {
        self.latin_1 = true;
        self
    }

    /// `NO_SUPPORT`: the driver has no such function. `symbol` is the API's name, such as
    /// `virDomainManagedSave`.
    #[must_use]
    pub fn no_support(symbol: &str) -> Self {
        let message = format!("this function is not supported by the connection driver: {symbol}");
        let domain = match symbol {
            _ if symbol.starts_with("virDomain") => ErrorDomain::DOMAIN,
            _ => ErrorDomain::NONE,
        };
        Self::new(ErrorCode::NO_SUPPORT, domain, message)
    }

    /// `OPERATION_FAILED`: the hypervisor tried and failed.
    #[must_use]
    pub fn operation_failed(detail: &str) -> Self {
        let message = format!("operation failed: {detail}");
        Self::new(ErrorCode::OPERATION_FAILED, ErrorDomain::QEMU, message)
    }

    /// What a full disk looks like: QEMU's words for a save that could not be written.
    #[must_use]
    pub fn no_space() -> Self {
        let message = "Failed to write to save image: No space left on device";
        Self::new(ErrorCode::SYSTEM_ERROR, ErrorDomain::NONE, message)
    }

    /// What libxl says when a save or a restore fails, whatever the cause.
    #[must_use]
    pub fn libxl(detail: &str) -> Self {
        let message = format!("internal error: {detail}");
        Self::new(ErrorCode::INTERNAL_ERROR, ErrorDomain::LIBXL, message)
    }

    /// `OPERATION_INVALID`: not in this state.
    #[must_use]
    pub fn operation_invalid(domain: ErrorDomain, detail: &str) -> Self {
        let message = format!("Requested operation is not valid: {detail}");
        Self::new(ErrorCode::OPERATION_INVALID, domain, message)
    }

    pub(crate) fn not_running() -> Self {
        Self::operation_invalid(ErrorDomain::DOMAIN, "domain is not running")
    }

    pub(crate) fn no_domain(origin: ErrorDomain, detail: &str) -> Self {
        Self::new(
            ErrorCode::NO_DOMAIN,
            origin,
            format!("Domain not found: {detail}"),
        )
    }

    pub(crate) fn no_domain_with_uuid(origin: ErrorDomain, uuid: Uuid, name: &str) -> Self {
        Self::no_domain(
            origin,
            &format!("no domain with matching uuid '{uuid}' ({name})"),
        )
    }

    pub(crate) fn unsupported_flags(origin: ErrorDomain, flags: u32, function: &str) -> Self {
        let message = format!("unsupported flags ({flags:#x}) in function {function}");
        Self::new(ErrorCode::INVALID_ARG, origin, message)
    }

    pub(crate) fn internal(origin: ErrorDomain, detail: &str) -> Self {
        Self::new(
            ErrorCode::INTERNAL_ERROR,
            origin,
            format!("internal error: {detail}"),
        )
    }

    pub(crate) fn rpc(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::RPC, ErrorDomain::RPC, message)
    }

    pub(crate) fn authentication(detail: &str) -> Self {
        let message = format!("authentication failed: {detail}");
        Self::new(ErrorCode::AUTH_FAILED, ErrorDomain::RPC, message)
    }

    /// The message taken apart, as libvirt sends it beside the whole.
    fn parts(&self) -> (String, String) {
        match self.message.split_once(": ") {
            Some((prefix, detail)) if self.code != ErrorCode::RPC => {
                (format!("{prefix}: %1$s"), detail.to_owned())
            }
            _ => ("%s".to_owned(), self.message.clone()),
        }
    }

    /// Appends the frame that answers `call` with this error.
    pub(crate) fn write(mut self, call: &Header, out: &mut BytesMut) -> Result<(), EncodeError> {
        let (latin_1, begin) = (self.latin_1, out.len());
        if latin_1 {
            self.message = self.message.replace('ä', &STAND_IN.to_string());
        }
        let (template, detail) = self.parts();
        let payload = message::Error {
            str1: Some(template),
            str2: Some(detail),
            int1: -1,
            int2: -1,
            code: self.code,
            domain: self.domain,
            message: Some(self.message),
            level: ErrorLevel::ERROR,
            ..message::Error::default()
        };
        encode(&call.reply(Status::Error), &payload, out)?;
        let made = out.get_mut(begin + LENGTH_SIZE + HEADER_SIZE..);
        let made = made.into_iter().flatten();
        for byte in made.filter(|byte| latin_1 && char::from(**byte) == STAND_IN) {
            *byte = A_UMLAUT;
        }
        Ok(())
    }
}
