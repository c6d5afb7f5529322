//! Calls about the connection and the host.

use virtwire_proto::Procedure;
use virtwire_proto::message::{ErrorCode, ErrorDomain};
use virtwire_proto::remote::{self, AuthType};

use super::session::Session;
use super::written::{Call, Outcome};
use crate::driver::Driver;
use crate::failure::Failure;

/// libvirt 11.3.0, as major * 1,000,000 + minor * 1,000 + release.
const LIBVIRT_VERSION: u64 = 11_003_000;

pub(super) fn route(call: Call<'_>) -> Result<Outcome, Call<'_>> {
    Ok(match call.frame.header.procedure {
        remote::AuthList::NUMBER => call.on_host::<remote::AuthList>(|session, ()| {
            let types = match session.character.auth.as_slice() {
                [] => vec![AuthType::NONE],
                demanded => demanded.to_vec(),
            };
            Ok(remote::AuthListRet { types })
        }),
        remote::AuthPolkit::NUMBER => {
            call.on_host::<remote::AuthPolkit>(|session, ()| authenticate(session))
        }
        remote::AuthSaslInit::NUMBER => call.on_host::<remote::AuthSaslInit>(|session, ()| {
            demanded(session, AuthType::SASL)?;
            Ok(remote::AuthSaslInitRet {
                mechlist: "SCRAM-SHA-256,GSSAPI".to_owned(),
            })
        }),
        remote::AuthSaslStart::NUMBER => call.on_host::<remote::AuthSaslStart>(|session, _| {
            demanded(session, AuthType::SASL)?;
            Err(Failure::authentication("authentication failed"))
        }),
        remote::ConnectSupportsFeature::NUMBER => {
            call.on_host::<remote::ConnectSupportsFeature>(|session, args| {
                let supported = i32::from(session.character.has(args.feature));
                Ok(remote::ConnectSupportsFeatureRet { supported })
            })
        }
        remote::ConnectOpen::NUMBER => call.on_host::<remote::ConnectOpen>(|session, args| {
            if session.open {
                return Err(Failure::internal(
                    ErrorDomain::RPC,
                    "connection already open",
                ));
            }
            check_name(session, args.name.as_deref().unwrap_or_default())?;
            session.open = true;
            Ok(())
        }),
        remote::ConnectClose::NUMBER => call.on_host::<remote::ConnectClose>(|session, ()| {
            session.closed = true;
            Ok(())
        }),
        remote::ConnectGetType::NUMBER => call.on_host::<remote::ConnectGetType>(|session, ()| {
            let kind = session.world.driver().type_name().to_owned();
            Ok(remote::ConnectGetTypeRet { kind })
        }),
        remote::ConnectGetUri::NUMBER => call.on_host::<remote::ConnectGetUri>(|session, ()| {
            Ok(remote::ConnectGetUriRet {
                uri: session.world.driver().uri(),
            })
        }),
        remote::ConnectGetVersion::NUMBER => {
            call.on_host::<remote::ConnectGetVersion>(|session, ()| {
                Ok(remote::ConnectGetVersionRet {
                    hv_ver: session.world.driver().version(),
                })
            })
        }
        remote::ConnectGetLibVersion::NUMBER => {
            call.on_host::<remote::ConnectGetLibVersion>(|_, ()| {
                Ok(remote::ConnectGetLibVersionRet {
                    lib_ver: LIBVIRT_VERSION,
                })
            })
        }
        remote::ConnectGetHostname::NUMBER => {
            call.on_host::<remote::ConnectGetHostname>(|session, ()| {
                Ok(remote::ConnectGetHostnameRet {
                    hostname: session.world.host().into(),
                })
            })
        }
        remote::ConnectGetCapabilities::NUMBER => {
            call.on_host::<remote::ConnectGetCapabilities>(|session, ()| {
                let capabilities = capabilities(session.world.driver());
                Ok(remote::ConnectGetCapabilitiesRet { capabilities })
            })
        }
        remote::ConnectIsSecure::NUMBER => {
            call.on_host::<remote::ConnectIsSecure>(|session, ()| {
                Ok(remote::ConnectIsSecureRet {
                    secure: i32::from(session.character.local),
                })
            })
        }
        remote::ConnectSetIdentity::NUMBER => {
            call.on_host::<remote::ConnectSetIdentity>(|_, _| Ok(()))
        }
        _ => return Err(call),
    })
}

fn demanded(session: &Session, auth: AuthType) -> Result<(), Failure> {
    if session.authenticated || !session.character.auth.contains(&auth) {
        return Err(Failure::authentication("authentication failed"));
    }
    Ok(())
}

fn authenticate(session: &mut Session) -> Result<remote::AuthPolkitRet, Failure> {
    demanded(session, AuthType::POLKIT)?;
    if session.character.polkit_refuses {
        return Err(Failure::new(
            ErrorCode::AUTH_UNAVAILABLE,
            ErrorDomain::POLKIT,
            "authentication unavailable: no polkit agent available to authenticate action \
             'org.libvirt.unix.manage'",
        ));
    }
    session.authenticated = true;
    Ok(remote::AuthPolkitRet { complete: 1 })
}

/// Takes the driver's own URIs, with any parameters, and the empty name that lets the daemon choose.
fn check_name(session: &Session, name: &str) -> Result<(), Failure> {
    let driver = session.world.driver();
    let plain = name.split(['?', '#']).next().unwrap_or_default();
    if plain.is_empty() {
        return Ok(());
    }
    let (scheme, rest) = plain.split_once(':').unwrap_or((plain, ""));
    if scheme != driver.scheme() {
        let message = format!("no connection driver available for {name}");
        return Err(Failure::new(
            ErrorCode::NO_CONNECT,
            ErrorDomain::NONE,
            message,
        ));
    }
    let path = rest.strip_prefix("//").map_or(rest, |rest| {
        rest.find('/')
            .and_then(|slash| rest.get(slash..))
            .unwrap_or_default()
    });
    let session_too = driver == Driver::Qemu && path == "/session";
    if path == driver.path() || path == "/" && driver != Driver::Test || session_too {
        return Ok(());
    }
    let detail = match driver {
        Driver::Qemu => format!("unexpected qemu URI path '{path}', try qemu:///system"),
        Driver::Lxc => format!("Unexpected LXC URI path '{path}', try lxc:///system"),
        Driver::Xen => format!("unexpected Xen URI path '{path}', try xen:///system"),
        Driver::Test => "testOpen: supply a path or use test:///default".to_owned(),
    };
    Err(Failure::internal(driver.error_domain(), &detail))
}

fn capabilities(driver: Driver) -> String {
    format!(
        "<capabilities>\n  <host>\n    <cpu>\n      <arch>x86_64</arch>\n    </cpu>\n  </host>\n  \
         <guest>\n    <os_type>{os_type}</os_type>\n    <arch name='x86_64'>\n      \
         <wordsize>64</wordsize>\n      <domain type='{kind}'/>\n    </arch>\n  </guest>\n\
         </capabilities>\n",
        os_type = driver.os_type(),
        kind = driver.domain_type(),
    )
}
