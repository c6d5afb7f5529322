// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: snapshot.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{Domain, STRING_MAX};
use crate::bit_set::bit_set;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Text};

/// `DOMAIN_CHECKPOINT_LIST_MAX` in `proto/remote.x`.
pub const DOMAIN_CHECKPOINT_LIST_MAX: u32 = 16_384;

/// `DOMAIN_SNAPSHOT_LIST_MAX` in `proto/remote.x`.
pub const DOMAIN_SNAPSHOT_LIST_MAX: u32 = 16_384;

bit_set! {
    /// Values of `virDomainSnapshotCreateFlags`.
    #[doc(alias = "virDomainSnapshotCreateFlags")]
    DomainSnapshotCreateFlags(u32) {
        REDEFINE = 0x1,
        CURRENT = 0x2,
        NO_METADATA = 0x4,
        HALT = 0x8,
        DISK_ONLY = 0x10,
        REUSE_EXT = 0x20,
        QUIESCE = 0x40,
        ATOMIC = 0x80,
        LIVE = 0x100,
        VALIDATE = 0x200,
    }
}

bit_set! {
    /// Values of `virDomainSnapshotXMLFlags`.
    #[doc(alias = "virDomainSnapshotXMLFlags")]
    DomainSnapshotXmlFlags(u32) {
        SECURE = 0x1,
    }
}

bit_set! {
    /// Values of `virDomainSnapshotListFlags`.
    #[doc(alias = "virDomainSnapshotListFlags")]
    DomainSnapshotListFlags(u32) {
        ROOTS = 0x1,
        DESCENDANTS = 0x1,
        LEAVES = 0x4,
        NO_LEAVES = 0x8,
        METADATA = 0x2,
        NO_METADATA = 0x10,
        INACTIVE = 0x20,
        ACTIVE = 0x40,
        DISK_ONLY = 0x80,
        INTERNAL = 0x100,
        EXTERNAL = 0x200,
        TOPOLOGICAL = 0x400,
    }
}

bit_set! {
    /// Values of `virDomainSnapshotRevertFlags`.
    #[doc(alias = "virDomainSnapshotRevertFlags")]
    DomainSnapshotRevertFlags(u32) {
        RUNNING = 0x1,
        PAUSED = 0x2,
        FORCE = 0x4,
        RESET_NVRAM = 0x8,
    }
}

bit_set! {
    /// Values of `virDomainSnapshotDeleteFlags`.
    #[doc(alias = "virDomainSnapshotDeleteFlags")]
    DomainSnapshotDeleteFlags(u32) {
        CHILDREN = 0x1,
        METADATA_ONLY = 0x2,
        CHILDREN_ONLY = 0x4,
    }
}

bit_set! {
    /// Values of `virDomainCheckpointCreateFlags`.
    #[doc(alias = "virDomainCheckpointCreateFlags")]
    DomainCheckpointCreateFlags(u32) {
        REDEFINE = 0x1,
        QUIESCE = 0x2,
        REDEFINE_VALIDATE = 0x4,
    }
}

bit_set! {
    /// Values of `virDomainCheckpointXMLFlags`.
    #[doc(alias = "virDomainCheckpointXMLFlags")]
    DomainCheckpointXmlFlags(u32) {
        SECURE = 0x1,
        NO_DOMAIN = 0x2,
        SIZE = 0x4,
    }
}

bit_set! {
    /// Values of `virDomainCheckpointListFlags`.
    #[doc(alias = "virDomainCheckpointListFlags")]
    DomainCheckpointListFlags(u32) {
        ROOTS = 0x1,
        DESCENDANTS = 0x1,
        TOPOLOGICAL = 0x2,
        LEAVES = 0x4,
        NO_LEAVES = 0x8,
    }
}

bit_set! {
    /// Values of `virDomainCheckpointDeleteFlags`.
    #[doc(alias = "virDomainCheckpointDeleteFlags")]
    DomainCheckpointDeleteFlags(u32) {
        CHILDREN = 0x1,
        METADATA_ONLY = 0x2,
        CHILDREN_ONLY = 0x4,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpoint {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub domain: Domain,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshot {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub domain: Domain,
}

/// Argument of [`DomainSnapshotCreateXml`](super::DomainSnapshotCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotCreateXmlArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml_desc: String,
    pub flags: DomainSnapshotCreateFlags,
}

/// Result of [`DomainSnapshotCreateXml`](super::DomainSnapshotCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotCreateXmlRet {
    pub snapshot: DomainSnapshot,
}

/// Argument of [`DomainSnapshotGetXmlDesc`](super::DomainSnapshotGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotGetXmlDescArgs {
    pub snapshot: DomainSnapshot,
    pub flags: DomainSnapshotXmlFlags,
}

/// Result of [`DomainSnapshotGetXmlDesc`](super::DomainSnapshotGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`DomainSnapshotNum`](super::DomainSnapshotNum).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotNumArgs {
    pub domain: Domain,
    pub flags: DomainSnapshotListFlags,
}

/// Result of [`DomainSnapshotNum`](super::DomainSnapshotNum).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotNumRet {
    pub num: i32,
}

/// Argument of [`DomainSnapshotListNames`](super::DomainSnapshotListNames).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotListNamesArgs {
    pub domain: Domain,
    pub maxnames: i32,
    pub flags: DomainSnapshotListFlags,
}

/// Result of [`DomainSnapshotListNames`](super::DomainSnapshotListNames).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotListNamesRet {
    #[serde(with = "Array::<DOMAIN_SNAPSHOT_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Argument of [`DomainListAllSnapshots`](super::DomainListAllSnapshots).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainListAllSnapshotsArgs {
    pub domain: Domain,
    pub need_results: i32,
    pub flags: DomainSnapshotListFlags,
}

/// Result of [`DomainListAllSnapshots`](super::DomainListAllSnapshots).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainListAllSnapshotsRet {
    #[serde(with = "Array::<DOMAIN_SNAPSHOT_LIST_MAX>")]
    pub snapshots: Vec<DomainSnapshot>,
    pub ret: i32,
}

/// Argument of [`DomainSnapshotNumChildren`](super::DomainSnapshotNumChildren).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotNumChildrenArgs {
    pub snapshot: DomainSnapshot,
    pub flags: DomainSnapshotListFlags,
}

/// Result of [`DomainSnapshotNumChildren`](super::DomainSnapshotNumChildren).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotNumChildrenRet {
    pub num: i32,
}

/// Argument of [`DomainSnapshotListChildrenNames`](super::DomainSnapshotListChildrenNames).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotListChildrenNamesArgs {
    pub snapshot: DomainSnapshot,
    pub maxnames: i32,
    pub flags: DomainSnapshotListFlags,
}

/// Result of [`DomainSnapshotListChildrenNames`](super::DomainSnapshotListChildrenNames).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotListChildrenNamesRet {
    #[serde(with = "Array::<DOMAIN_SNAPSHOT_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Argument of [`DomainSnapshotListAllChildren`](super::DomainSnapshotListAllChildren).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotListAllChildrenArgs {
    pub snapshot: DomainSnapshot,
    pub need_results: i32,
    pub flags: DomainSnapshotListFlags,
}

/// Result of [`DomainSnapshotListAllChildren`](super::DomainSnapshotListAllChildren).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotListAllChildrenRet {
    #[serde(with = "Array::<DOMAIN_SNAPSHOT_LIST_MAX>")]
    pub snapshots: Vec<DomainSnapshot>,
    pub ret: i32,
}

/// Argument of [`DomainSnapshotLookupByName`](super::DomainSnapshotLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotLookupByNameArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub flags: u32,
}

/// Result of [`DomainSnapshotLookupByName`](super::DomainSnapshotLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotLookupByNameRet {
    pub snapshot: DomainSnapshot,
}

/// Argument of [`DomainHasCurrentSnapshot`](super::DomainHasCurrentSnapshot).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainHasCurrentSnapshotArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainHasCurrentSnapshot`](super::DomainHasCurrentSnapshot).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainHasCurrentSnapshotRet {
    pub result: i32,
}

/// Argument of [`DomainSnapshotGetParent`](super::DomainSnapshotGetParent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotGetParentArgs {
    pub snapshot: DomainSnapshot,
    pub flags: u32,
}

/// Result of [`DomainSnapshotGetParent`](super::DomainSnapshotGetParent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotGetParentRet {
    pub snapshot: DomainSnapshot,
}

/// Argument of [`DomainSnapshotCurrent`](super::DomainSnapshotCurrent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotCurrentArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainSnapshotCurrent`](super::DomainSnapshotCurrent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotCurrentRet {
    pub snapshot: DomainSnapshot,
}

/// Argument of [`DomainSnapshotIsCurrent`](super::DomainSnapshotIsCurrent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotIsCurrentArgs {
    pub snapshot: DomainSnapshot,
    pub flags: u32,
}

/// Result of [`DomainSnapshotIsCurrent`](super::DomainSnapshotIsCurrent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotIsCurrentRet {
    pub current: i32,
}

/// Argument of [`DomainSnapshotHasMetadata`](super::DomainSnapshotHasMetadata).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotHasMetadataArgs {
    pub snapshot: DomainSnapshot,
    pub flags: u32,
}

/// Result of [`DomainSnapshotHasMetadata`](super::DomainSnapshotHasMetadata).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotHasMetadataRet {
    pub metadata: i32,
}

/// Argument of [`DomainRevertToSnapshot`](super::DomainRevertToSnapshot).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainRevertToSnapshotArgs {
    pub snapshot: DomainSnapshot,
    pub flags: DomainSnapshotRevertFlags,
}

/// Argument of [`DomainSnapshotDelete`](super::DomainSnapshotDelete).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSnapshotDeleteArgs {
    pub snapshot: DomainSnapshot,
    pub flags: DomainSnapshotDeleteFlags,
}

/// Argument of [`DomainCheckpointCreateXml`](super::DomainCheckpointCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointCreateXmlArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml_desc: String,
    pub flags: DomainCheckpointCreateFlags,
}

/// Result of [`DomainCheckpointCreateXml`](super::DomainCheckpointCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointCreateXmlRet {
    pub checkpoint: DomainCheckpoint,
}

/// Argument of [`DomainCheckpointGetXmlDesc`](super::DomainCheckpointGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointGetXmlDescArgs {
    pub checkpoint: DomainCheckpoint,
    pub flags: DomainCheckpointXmlFlags,
}

/// Result of [`DomainCheckpointGetXmlDesc`](super::DomainCheckpointGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`DomainListAllCheckpoints`](super::DomainListAllCheckpoints).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainListAllCheckpointsArgs {
    pub domain: Domain,
    pub need_results: i32,
    pub flags: DomainCheckpointListFlags,
}

/// Result of [`DomainListAllCheckpoints`](super::DomainListAllCheckpoints).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainListAllCheckpointsRet {
    #[serde(with = "Array::<DOMAIN_CHECKPOINT_LIST_MAX>")]
    pub checkpoints: Vec<DomainCheckpoint>,
    pub ret: i32,
}

/// Argument of [`DomainCheckpointListAllChildren`](super::DomainCheckpointListAllChildren).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointListAllChildrenArgs {
    pub checkpoint: DomainCheckpoint,
    pub need_results: i32,
    pub flags: DomainCheckpointListFlags,
}

/// Result of [`DomainCheckpointListAllChildren`](super::DomainCheckpointListAllChildren).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointListAllChildrenRet {
    #[serde(with = "Array::<DOMAIN_CHECKPOINT_LIST_MAX>")]
    pub checkpoints: Vec<DomainCheckpoint>,
    pub ret: i32,
}

/// Argument of [`DomainCheckpointLookupByName`](super::DomainCheckpointLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointLookupByNameArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub flags: u32,
}

/// Result of [`DomainCheckpointLookupByName`](super::DomainCheckpointLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointLookupByNameRet {
    pub checkpoint: DomainCheckpoint,
}

/// Argument of [`DomainCheckpointGetParent`](super::DomainCheckpointGetParent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointGetParentArgs {
    pub checkpoint: DomainCheckpoint,
    pub flags: u32,
}

/// Result of [`DomainCheckpointGetParent`](super::DomainCheckpointGetParent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointGetParentRet {
    pub parent: DomainCheckpoint,
}

/// Argument of [`DomainCheckpointDelete`](super::DomainCheckpointDelete).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCheckpointDeleteArgs {
    pub checkpoint: DomainCheckpoint,
    pub flags: DomainCheckpointDeleteFlags,
}
