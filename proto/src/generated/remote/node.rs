// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: node.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{CPUMAP_MAX, NodeSuspendTarget, STRING_MAX, TypedParam, TypedParamFlags};
use crate::bit_set::bit_set;
use crate::character::Character;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, FixedArray, Name, Opaque, Plain, Text};

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
    /// Option that sets the size of the page pool; without the flag, the call adds pages to the pool.
    #[doc(alias = "virNodeAllocPagesFlags")]
    NodeAllocPagesFlags(u32) {
        SET = 0x1,
    }
}

wire_struct! {
    /// A named counter of host CPU time, in nanoseconds; `utilization` is in percent.
    #[derive(Debug, Default)]
    NodeCpuStat {
        field: Name => Text<STRING_MAX>,
        value: u64 => Plain,
    }
}

wire_struct! {
    /// A named size of the host's memory, in KiB.
    #[derive(Debug, Default)]
    NodeMemoryStat {
        field: Name => Text<STRING_MAX>,
        value: u64 => Plain,
    }
}

wire_struct! {
    /// CPUs and memory of a host.
    #[derive(Debug, Default)]
    NodeInfo {
        /// Name of the CPU model, padded with zeros.
        model: [u8; 32] => FixedArray<Character>,
        /// Memory size, in KiB.
        memory: u64 => Plain,
        /// Number of active CPUs.
        cpus: i32 => Plain,
        /// Frequency of a CPU, in MHz; 0 if unknown.
        mhz: i32 => Plain,
        /// Number of NUMA cells.
        nodes: i32 => Plain,
        /// Number of sockets per NUMA cell.
        sockets: i32 => Plain,
        /// Number of cores per socket.
        cores: i32 => Plain,
        /// Number of threads per core.
        threads: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeGetCpuStats`](super::NodeGetCpuStats).
    #[derive(Debug, Default)]
    NodeGetCpuStatsArgs {
        cpu_num: i32 => Plain,
        nparams: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeGetCpuStats`](super::NodeGetCpuStats).
    #[derive(Debug, Default)]
    NodeGetCpuStatsRet {
        params: Vec<NodeCpuStat> => Array<NODE_CPU_STATS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeGetMemoryStats`](super::NodeGetMemoryStats).
    #[derive(Debug, Default)]
    NodeGetMemoryStatsArgs {
        nparams: i32 => Plain,
        cell_num: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeGetMemoryStats`](super::NodeGetMemoryStats).
    #[derive(Debug, Default)]
    NodeGetMemoryStatsRet {
        params: Vec<NodeMemoryStat> => Array<NODE_MEMORY_STATS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeGetCellsFreeMemory`](super::NodeGetCellsFreeMemory).
    #[derive(Debug, Default)]
    NodeGetCellsFreeMemoryArgs {
        start_cell: i32 => Plain,
        maxcells: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeGetCellsFreeMemory`](super::NodeGetCellsFreeMemory).
    #[derive(Debug, Default)]
    NodeGetCellsFreeMemoryRet {
        cells: Vec<u64> => Array<NODE_MAX_CELLS>,
    }
}

wire_struct! {
    /// Result of [`NodeGetFreeMemory`](super::NodeGetFreeMemory).
    #[derive(Debug, Default)]
    NodeGetFreeMemoryRet {
        free_mem: u64 => Plain,
    }
}

wire_struct! {
    /// Security model that isolates guests on a host.
    #[derive(Debug, Default)]
    NodeSecurityModel {
        model: Vec<u8> => Array<SECURITY_MODEL_MAX, Character>,
        doi: Vec<u8> => Array<SECURITY_DOI_MAX, Character>,
    }
}

wire_struct! {
    /// Argument of [`NodeSuspendForDuration`](super::NodeSuspendForDuration).
    #[derive(Debug, Default)]
    NodeSuspendForDurationArgs {
        target: NodeSuspendTarget => Plain,
        duration: u64 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeSetMemoryParameters`](super::NodeSetMemoryParameters).
    #[derive(Debug, Default)]
    NodeSetMemoryParametersArgs {
        params: Vec<TypedParam> => Array<NODE_MEMORY_PARAMETERS_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeGetMemoryParameters`](super::NodeGetMemoryParameters).
    #[derive(Debug, Default)]
    NodeGetMemoryParametersArgs {
        nparams: i32 => Plain,
        flags: TypedParamFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeGetMemoryParameters`](super::NodeGetMemoryParameters).
    #[derive(Debug, Default)]
    NodeGetMemoryParametersRet {
        params: Vec<TypedParam> => Array<NODE_MEMORY_PARAMETERS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeGetCpuMap`](super::NodeGetCpuMap).
    #[derive(Debug, Default)]
    NodeGetCpuMapArgs {
        need_map: i32 => Plain,
        need_online: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeGetCpuMap`](super::NodeGetCpuMap).
    #[derive(Debug, Default)]
    NodeGetCpuMapRet {
        cpumap: Vec<u8> => Opaque<CPUMAP_MAX>,
        online: u32 => Plain,
        ret: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeGetFreePages`](super::NodeGetFreePages).
    #[derive(Debug, Default)]
    NodeGetFreePagesArgs {
        pages: Vec<u32> => Array<NODE_MAX_CELLS>,
        start_cell: i32 => Plain,
        cell_count: u32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeGetFreePages`](super::NodeGetFreePages).
    #[derive(Debug, Default)]
    NodeGetFreePagesRet {
        counts: Vec<u64> => Array<NODE_MAX_CELLS>,
    }
}

wire_struct! {
    /// Argument of [`NodeAllocPages`](super::NodeAllocPages).
    #[derive(Debug, Default)]
    NodeAllocPagesArgs {
        page_sizes: Vec<u32> => Array<NODE_MAX_CELLS>,
        page_counts: Vec<u64> => Array<NODE_MAX_CELLS>,
        start_cell: i32 => Plain,
        cell_count: u32 => Plain,
        flags: NodeAllocPagesFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeAllocPages`](super::NodeAllocPages).
    #[derive(Debug, Default)]
    NodeAllocPagesRet {
        ret: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeGetSevInfo`](super::NodeGetSevInfo).
    #[derive(Debug, Default)]
    NodeGetSevInfoArgs {
        nparams: i32 => Plain,
        flags: TypedParamFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeGetSevInfo`](super::NodeGetSevInfo).
    #[derive(Debug, Default)]
    NodeGetSevInfoRet {
        params: Vec<TypedParam> => Array<NODE_SEV_INFO_MAX>,
        nparams: i32 => Plain,
    }
}
