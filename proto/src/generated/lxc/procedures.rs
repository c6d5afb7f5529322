// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! The lxc program's procedures and events.

use crate::procedure_table::procedures;

procedures! {
    LXC;

    /// Procedure 1, `virDomainLxcOpenNamespace`.
    #[doc(alias("virDomainLxcOpenNamespace", "LXC_PROC_DOMAIN_OPEN_NAMESPACE"))]
    call DomainOpenNamespace = 1 "DOMAIN_OPEN_NAMESPACE" "virDomainLxcOpenNamespace": super::DomainOpenNamespaceArgs => (), Low, Short, None, Received;
}
