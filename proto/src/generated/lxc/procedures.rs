// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 4451304502032021cdfda76598d9ae454d838c1a3a6519507d5b6f83066f3980

//! The lxc program's procedures and events.

use crate::procedure_table::procedures;

#[expect(clippy::wildcard_imports, reason = "every argument and result")]
use super::*;

procedures! {
    LXC;

    /// Procedure 1, `virDomainLxcOpenNamespace`.
    #[doc(alias("virDomainLxcOpenNamespace", "LXC_PROC_DOMAIN_OPEN_NAMESPACE"))]
    call DomainOpenNamespace = 1 "DOMAIN_OPEN_NAMESPACE": DomainOpenNamespaceArgs => (), Low, None, Received;
}
