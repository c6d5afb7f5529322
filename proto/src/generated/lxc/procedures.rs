// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 834a42a1da6fa998fac702e75324e316307a9f012b88a8ef093cc3562f51e099

//! The lxc program's procedures and events.

use crate::procedure_table::procedures;

procedures! {
    LXC;

    /// Procedure 1, `virDomainLxcOpenNamespace`.
    #[doc(alias("virDomainLxcOpenNamespace", "LXC_PROC_DOMAIN_OPEN_NAMESPACE"))]
    call DomainOpenNamespace = 1 "DOMAIN_OPEN_NAMESPACE" "virDomainLxcOpenNamespace": super::DomainOpenNamespaceArgs => (), Low, None, Received;
}
