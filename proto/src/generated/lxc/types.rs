// Written by `codegen`; change the inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: types.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use crate::remote::Domain;
use serde::{Deserialize, Serialize};

/// Argument of [`DomainOpenNamespace`](super::DomainOpenNamespace).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainOpenNamespaceArgs {
    pub domain: Domain,
    pub flags: u32,
}
