// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: node.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{CPUMAP_MAX, DomainAffectFlags, NodeSuspendTarget, STRING_MAX, TypedParam};
use crate::bit_set::bit_set;
use crate::character::Character;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, FixedArray, Opaque, Text};

/// `NODE_CPU_STATS_MAX` in `proto/remote.x`.
pub const NODE_CPU_STATS_MAX: u32 = 16;

/// `NODE_MEMORY_STATS_MAX` in `proto/remote.x`.
pub const NODE_MEMORY_STATS_MAX: u32 = 16;

/// `NODE_MAX_CELLS` in `proto/remote.x`.
pub const NODE_MAX_CELLS: u32 = 1024;

/// `SECURITY_MODEL_MAX` in `proto/remote.x`.
pub const SECURITY_MODEL_MAX: u32 = 257;

/// `SECURITY_DOI_MAX` in `proto/remote.x`.
pub const SECURITY_DOI_MAX: u32 = 257;

/// `NODE_MEMORY_PARAMETERS_MAX` in `proto/remote.x`.
pub const NODE_MEMORY_PARAMETERS_MAX: u32 = 64;

/// `NODE_SEV_INFO_MAX` in `proto/remote.x`.
pub const NODE_SEV_INFO_MAX: u32 = 64;

bit_set! {
    /// Values of `virNodeAllocPagesFlags`.
    #[doc(alias = "virNodeAllocPagesFlags")]
    NodeAllocPagesFlags(u32) {
        SET = 0x1,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeCpuStat {
    #[serde(with = "Text::<STRING_MAX>")]
    pub field: String,
    pub value: u64,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeMemoryStat {
    #[serde(with = "Text::<STRING_MAX>")]
    pub field: String,
    pub value: u64,
}

/// Result of [`NodeGetInfo`](super::NodeGetInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetInfoRet {
    #[serde(with = "FixedArray::<Character>")]
    pub model: [u8; 32],
    pub memory: u64,
    pub cpus: i32,
    pub mhz: i32,
    pub nodes: i32,
    pub sockets: i32,
    pub cores: i32,
    pub threads: i32,
}

/// Argument of [`NodeGetCpuStats`](super::NodeGetCpuStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetCpuStatsArgs {
    pub cpu_num: i32,
    pub nparams: i32,
    pub flags: u32,
}

/// Result of [`NodeGetCpuStats`](super::NodeGetCpuStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetCpuStatsRet {
    #[serde(with = "Array::<NODE_CPU_STATS_MAX>")]
    pub params: Vec<NodeCpuStat>,
    pub nparams: i32,
}

/// Argument of [`NodeGetMemoryStats`](super::NodeGetMemoryStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetMemoryStatsArgs {
    pub nparams: i32,
    pub cell_num: i32,
    pub flags: u32,
}

/// Result of [`NodeGetMemoryStats`](super::NodeGetMemoryStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetMemoryStatsRet {
    #[serde(with = "Array::<NODE_MEMORY_STATS_MAX>")]
    pub params: Vec<NodeMemoryStat>,
    pub nparams: i32,
}

/// Argument of [`NodeGetCellsFreeMemory`](super::NodeGetCellsFreeMemory).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetCellsFreeMemoryArgs {
    pub start_cell: i32,
    pub maxcells: i32,
}

/// Result of [`NodeGetCellsFreeMemory`](super::NodeGetCellsFreeMemory).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetCellsFreeMemoryRet {
    #[serde(with = "Array::<NODE_MAX_CELLS>")]
    pub cells: Vec<u64>,
}

/// Result of [`NodeGetFreeMemory`](super::NodeGetFreeMemory).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetFreeMemoryRet {
    pub free_mem: u64,
}

/// Result of [`NodeGetSecurityModel`](super::NodeGetSecurityModel).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetSecurityModelRet {
    #[serde(with = "Array::<SECURITY_MODEL_MAX, Character>")]
    pub model: Vec<u8>,
    #[serde(with = "Array::<SECURITY_DOI_MAX, Character>")]
    pub doi: Vec<u8>,
}

/// Argument of [`NodeSuspendForDuration`](super::NodeSuspendForDuration).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeSuspendForDurationArgs {
    pub target: NodeSuspendTarget,
    pub duration: u64,
    pub flags: u32,
}

/// Argument of [`NodeSetMemoryParameters`](super::NodeSetMemoryParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeSetMemoryParametersArgs {
    #[serde(with = "Array::<NODE_MEMORY_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

/// Argument of [`NodeGetMemoryParameters`](super::NodeGetMemoryParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetMemoryParametersArgs {
    pub nparams: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`NodeGetMemoryParameters`](super::NodeGetMemoryParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetMemoryParametersRet {
    #[serde(with = "Array::<NODE_MEMORY_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

/// Argument of [`NodeGetCpuMap`](super::NodeGetCpuMap).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetCpuMapArgs {
    pub need_map: i32,
    pub need_online: i32,
    pub flags: u32,
}

/// Result of [`NodeGetCpuMap`](super::NodeGetCpuMap).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetCpuMapRet {
    #[serde(with = "Opaque::<CPUMAP_MAX>")]
    pub cpumap: Vec<u8>,
    pub online: u32,
    pub ret: i32,
}

/// Argument of [`NodeGetFreePages`](super::NodeGetFreePages).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetFreePagesArgs {
    #[serde(with = "Array::<NODE_MAX_CELLS>")]
    pub pages: Vec<u32>,
    pub start_cell: i32,
    pub cell_count: u32,
    pub flags: u32,
}

/// Result of [`NodeGetFreePages`](super::NodeGetFreePages).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetFreePagesRet {
    #[serde(with = "Array::<NODE_MAX_CELLS>")]
    pub counts: Vec<u64>,
}

/// Argument of [`NodeAllocPages`](super::NodeAllocPages).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeAllocPagesArgs {
    #[serde(with = "Array::<NODE_MAX_CELLS>")]
    pub page_sizes: Vec<u32>,
    #[serde(with = "Array::<NODE_MAX_CELLS>")]
    pub page_counts: Vec<u64>,
    pub start_cell: i32,
    pub cell_count: u32,
    pub flags: NodeAllocPagesFlags,
}

/// Result of [`NodeAllocPages`](super::NodeAllocPages).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeAllocPagesRet {
    pub ret: i32,
}

/// Argument of [`NodeGetSevInfo`](super::NodeGetSevInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetSevInfoArgs {
    pub nparams: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`NodeGetSevInfo`](super::NodeGetSevInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeGetSevInfoRet {
    #[serde(with = "Array::<NODE_SEV_INFO_MAX>")]
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}
