//! Which payloads are secrets.

use virtwire_proto::{Header, Program, procedure_info};

/// Procedures whose arguments or results hold a password, a key or the tokens of a login.
const SECRET: &[&str] = &[
    "AUTH_SASL_INIT",
    "AUTH_SASL_START",
    "AUTH_SASL_STEP",
    "DOMAIN_SET_LAUNCH_SECURITY_STATE",
    "DOMAIN_SET_USER_PASSWORD",
    "SECRET_GET_VALUE",
    "SECRET_SET_VALUE",
];

/// Whether payloads under `header` may hold a secret and must be neither shown nor recorded.
///
/// XML can hold passwords too (`VIR_DOMAIN_XML_SECURE`); that cannot be told from a header.
#[must_use]
pub fn is_secret(header: &Header) -> bool {
    header.program == Program::REMOTE
        && procedure_info(header.program, header.procedure)
            .is_some_and(|info| SECRET.contains(&info.name))
}

#[cfg(test)]
mod tests {
    use virtwire_proto::remote;

    use super::*;

    #[test]
    fn every_name_is_a_procedure() {
        for name in SECRET {
            assert!(
                remote::PROCEDURES.iter().any(|info| info.name == *name),
                "{name}"
            );
        }
    }

    #[test]
    fn sasl_is_secret_and_the_rest_is_not() {
        assert!(is_secret(&Header::call::<remote::AuthSaslStep>(1)));
        assert!(!is_secret(&Header::call::<remote::ConnectOpen>(1)));
    }
}
