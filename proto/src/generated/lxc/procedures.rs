// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 95f430ef0ab6acb3772233bc35543c8d8dd80b9aea346c21a09da1f48e739dcf

//! The lxc program's procedures and events.

use crate::procedure_table::procedures;

procedures! {
    LXC;

    /// Procedure 1, `virDomainLxcOpenNamespace`.
    #[doc(alias("virDomainLxcOpenNamespace", "LXC_PROC_DOMAIN_OPEN_NAMESPACE"))]
    call DomainOpenNamespace = 1 "DOMAIN_OPEN_NAMESPACE" "virDomainLxcOpenNamespace": super::DomainOpenNamespaceArgs => (), Low, Short, None, Received;
}
