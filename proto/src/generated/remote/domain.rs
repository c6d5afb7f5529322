// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: domain.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{IpAddrType, STRING_MAX, TypedParam};
use crate::bit_set::bit_set;
use crate::character::Character;
use crate::open_enum::open_enum;
use crate::uuid::Uuid;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Opaque, Optional, Text};

/// `DOMAIN_LIST_MAX` in `proto/remote.x`.
pub const DOMAIN_LIST_MAX: u32 = 16_384;

/// `CPUMAP_MAX` in `proto/remote.x`.
pub const CPUMAP_MAX: u32 = 2048;

/// `VCPUINFO_MAX` in `proto/remote.x`.
pub const VCPUINFO_MAX: u32 = 16_384;

/// `CPUMAPS_MAX` in `proto/remote.x`.
pub const CPUMAPS_MAX: u32 = 8_388_608;

/// `IOTHREAD_INFO_MAX` in `proto/remote.x`.
pub const IOTHREAD_INFO_MAX: u32 = 16_384;

/// `DOMAIN_SCHEDULER_PARAMETERS_MAX` in `proto/remote.x`.
pub const DOMAIN_SCHEDULER_PARAMETERS_MAX: u32 = 16;

/// `DOMAIN_BLKIO_PARAMETERS_MAX` in `proto/remote.x`.
pub const DOMAIN_BLKIO_PARAMETERS_MAX: u32 = 16;

/// `DOMAIN_MEMORY_PARAMETERS_MAX` in `proto/remote.x`.
pub const DOMAIN_MEMORY_PARAMETERS_MAX: u32 = 16;

/// `DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX` in `proto/remote.x`.
pub const DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX: u32 = 32;

/// `DOMAIN_NUMA_PARAMETERS_MAX` in `proto/remote.x`.
pub const DOMAIN_NUMA_PARAMETERS_MAX: u32 = 16;

/// `DOMAIN_PERF_EVENTS_MAX` in `proto/remote.x`.
pub const DOMAIN_PERF_EVENTS_MAX: u32 = 64;

/// `DOMAIN_BLOCK_COPY_PARAMETERS_MAX` in `proto/remote.x`.
pub const DOMAIN_BLOCK_COPY_PARAMETERS_MAX: u32 = 16;

/// `DOMAIN_BLOCK_STATS_PARAMETERS_MAX` in `proto/remote.x`.
pub const DOMAIN_BLOCK_STATS_PARAMETERS_MAX: u32 = 16;

/// `DOMAIN_MEMORY_STATS_MAX` in `proto/remote.x`.
pub const DOMAIN_MEMORY_STATS_MAX: u32 = 1024;

/// `DOMAIN_BLOCK_PEEK_BUFFER_MAX` in `proto/remote.x`.
pub const DOMAIN_BLOCK_PEEK_BUFFER_MAX: u32 = 4_194_304;

/// `DOMAIN_MEMORY_PEEK_BUFFER_MAX` in `proto/remote.x`.
pub const DOMAIN_MEMORY_PEEK_BUFFER_MAX: u32 = 4_194_304;

/// `SECURITY_LABEL_LIST_MAX` in `proto/remote.x`.
pub const SECURITY_LABEL_LIST_MAX: u32 = 64;

/// `SECURITY_LABEL_MAX` in `proto/remote.x`.
pub const SECURITY_LABEL_MAX: u32 = 4097;

/// `DOMAIN_SEND_KEY_MAX` in `proto/remote.x`.
pub const DOMAIN_SEND_KEY_MAX: u32 = 16;

/// `DOMAIN_INTERFACE_PARAMETERS_MAX` in `proto/remote.x`.
pub const DOMAIN_INTERFACE_PARAMETERS_MAX: u32 = 16;

/// `DOMAIN_GET_CPU_STATS_NCPUS_MAX` in `proto/remote.x`.
pub const DOMAIN_GET_CPU_STATS_NCPUS_MAX: u32 = 128;

/// `DOMAIN_GET_CPU_STATS_MAX` in `proto/remote.x`.
pub const DOMAIN_GET_CPU_STATS_MAX: u32 = 2048;

/// `DOMAIN_DISK_ERRORS_MAX` in `proto/remote.x`.
pub const DOMAIN_DISK_ERRORS_MAX: u32 = 256;

/// `DOMAIN_SAVE_PARAMS_MAX` in `proto/remote.x`.
pub const DOMAIN_SAVE_PARAMS_MAX: u32 = 64;

/// `DOMAIN_JOB_STATS_MAX` in `proto/remote.x`.
pub const DOMAIN_JOB_STATS_MAX: u32 = 64;

/// `DOMAIN_FSFREEZE_MOUNTPOINTS_MAX` in `proto/remote.x`.
pub const DOMAIN_FSFREEZE_MOUNTPOINTS_MAX: u32 = 256;

/// `CONNECT_GET_ALL_DOMAIN_STATS_MAX` in `proto/remote.x`.
pub const CONNECT_GET_ALL_DOMAIN_STATS_MAX: u32 = 262_144;

/// `DOMAIN_FSINFO_MAX` in `proto/remote.x`.
pub const DOMAIN_FSINFO_MAX: u32 = 256;

/// `DOMAIN_FSINFO_DISKS_MAX` in `proto/remote.x`.
pub const DOMAIN_FSINFO_DISKS_MAX: u32 = 256;

/// `DOMAIN_INTERFACE_MAX` in `proto/remote.x`.
pub const DOMAIN_INTERFACE_MAX: u32 = 2048;

/// `DOMAIN_IP_ADDR_MAX` in `proto/remote.x`.
pub const DOMAIN_IP_ADDR_MAX: u32 = 2048;

/// `DOMAIN_GUEST_VCPU_PARAMS_MAX` in `proto/remote.x`.
pub const DOMAIN_GUEST_VCPU_PARAMS_MAX: u32 = 64;

/// `DOMAIN_IOTHREAD_PARAMS_MAX` in `proto/remote.x`.
pub const DOMAIN_IOTHREAD_PARAMS_MAX: u32 = 64;

/// `DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX` in `proto/remote.x`.
pub const DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX: u32 = 64;

/// `DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX` in `proto/remote.x`.
pub const DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX: u32 = 64;

/// `DOMAIN_GUEST_INFO_PARAMS_MAX` in `proto/remote.x`.
pub const DOMAIN_GUEST_INFO_PARAMS_MAX: u32 = 2048;

/// `DOMAIN_AUTHORIZED_SSH_KEYS_MAX` in `proto/remote.x`.
pub const DOMAIN_AUTHORIZED_SSH_KEYS_MAX: u32 = 2048;

/// `DOMAIN_MESSAGES_MAX` in `proto/remote.x`.
pub const DOMAIN_MESSAGES_MAX: u32 = 2048;

/// `DOMAIN_ANNOUNCE_INTERFACE_PARAMS_MAX` in `proto/remote.x`.
pub const DOMAIN_ANNOUNCE_INTERFACE_PARAMS_MAX: u32 = 16;

open_enum! {
    /// Values of `virVcpuState`.
    #[doc(alias = "virVcpuState")]
    VcpuState(i32) {
        OFFLINE = 0,
        RUNNING = 1,
        BLOCKED = 2,
    }
}

open_enum! {
    /// Values of `virDomainDiskErrorCode`.
    #[doc(alias = "virDomainDiskErrorCode")]
    DomainDiskErrorCode(i32) {
        NONE = 0,
        UNSPEC = 1,
        NO_SPACE = 2,
    }
}

bit_set! {
    /// Values of `virDomainModificationImpact`.
    #[doc(alias = "virDomainModificationImpact")]
    DomainAffectFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
        TYPED_PARAM_STRING_OKAY = 0x4,
    }
}

bit_set! {
    /// Values of `virDomainBlockResizeFlags`.
    #[doc(alias = "virDomainBlockResizeFlags")]
    DomainBlockResizeFlags(u32) {
        BYTES = 0x1,
        CAPACITY = 0x2,
    }
}

open_enum! {
    /// Values of `virDomainMemoryStatTags`.
    #[doc(alias = "virDomainMemoryStatTags")]
    DomainMemoryStatTag(i32) {
        SWAP_IN = 0,
        SWAP_OUT = 1,
        MAJOR_FAULT = 2,
        MINOR_FAULT = 3,
        UNUSED = 4,
        AVAILABLE = 5,
        ACTUAL_BALLOON = 6,
        RSS = 7,
        USABLE = 8,
        LAST_UPDATE = 9,
        DISK_CACHES = 10,
        HUGETLB_PGALLOC = 11,
        HUGETLB_PGFAIL = 12,
        NR = 13,
    }
}

bit_set! {
    /// Values of `virDomainMemoryFlags`.
    #[doc(alias = "virDomainMemoryFlags")]
    DomainMemoryPeekFlags(u32) {
        VIRTUAL = 0x1,
        PHYSICAL = 0x2,
    }
}

bit_set! {
    /// Values of `virDomainCreateFlags`.
    #[doc(alias = "virDomainCreateFlags")]
    DomainCreateFlags(u32) {
        PAUSED = 0x1,
        AUTODESTROY = 0x2,
        BYPASS_CACHE = 0x4,
        FORCE_BOOT = 0x8,
        VALIDATE = 0x10,
        RESET_NVRAM = 0x20,
    }
}

open_enum! {
    /// Values of `virNodeSuspendTarget`.
    #[doc(alias = "virNodeSuspendTarget")]
    NodeSuspendTarget(u32) {
        MEM = 0,
        DISK = 1,
        HYBRID = 2,
    }
}

bit_set! {
    /// Values of `virDomainRebootFlagValues`.
    #[doc(alias = "virDomainRebootFlagValues")]
    DomainRebootFlagValues(u32) {
        ACPI_POWER_BTN = 0x1,
        GUEST_AGENT = 0x2,
        INITCTL = 0x4,
        SIGNAL = 0x8,
        PARAVIRT = 0x10,
    }
}

bit_set! {
    /// Values of `virDomainDestroyFlagsValues`.
    #[doc(alias = "virDomainDestroyFlagsValues")]
    DomainDestroyFlagValues(u32) {
        GRACEFUL = 0x1,
        REMOVE_LOGS = 0x2,
    }
}

bit_set! {
    /// Values of `virDomainMemoryModFlags`.
    #[doc(alias = "virDomainMemoryModFlags")]
    DomainMemoryModFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
        MAXIMUM = 0x4,
    }
}

bit_set! {
    /// Values of `virDomainSaveRestoreFlags`.
    #[doc(alias = "virDomainSaveRestoreFlags")]
    DomainSaveRestoreFlags(u32) {
        BYPASS_CACHE = 0x1,
        RUNNING = 0x2,
        PAUSED = 0x4,
        RESET_NVRAM = 0x8,
    }
}

bit_set! {
    /// Values of `virDomainSaveImageXMLFlags`.
    #[doc(alias = "virDomainSaveImageXMLFlags")]
    DomainSaveImageXmlFlags(u32) {
        SECURE = 0x1,
    }
}

bit_set! {
    /// Values of `virDomainCoreDumpFlags`.
    #[doc(alias = "virDomainCoreDumpFlags")]
    DomainCoreDumpFlags(u32) {
        CRASH = 0x1,
        LIVE = 0x2,
        BYPASS_CACHE = 0x4,
        RESET = 0x8,
        MEMORY_ONLY = 0x10,
    }
}

open_enum! {
    /// Values of `virDomainCoreDumpFormat`.
    #[doc(alias = "virDomainCoreDumpFormat")]
    DomainCoreDumpFormat(u32) {
        RAW = 0,
        KDUMP_ZLIB = 1,
        KDUMP_LZO = 2,
        KDUMP_SNAPPY = 3,
        WIN_DMP = 4,
    }
}

bit_set! {
    /// Values of `virDomainXMLFlags`.
    #[doc(alias = "virDomainXMLFlags")]
    DomainXmlFlags(u32) {
        SECURE = 0x1,
        INACTIVE = 0x2,
        UPDATE_CPU = 0x4,
        MIGRATABLE = 0x8,
    }
}

bit_set! {
    /// Values of `virDomainDefineFlags`.
    #[doc(alias = "virDomainDefineFlags")]
    DomainDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Values of `virDomainUndefineFlagsValues`.
    #[doc(alias = "virDomainUndefineFlagsValues")]
    DomainUndefineFlagValues(u32) {
        MANAGED_SAVE = 0x1,
        SNAPSHOTS_METADATA = 0x2,
        NVRAM = 0x4,
        KEEP_NVRAM = 0x8,
        CHECKPOINTS_METADATA = 0x10,
        TPM = 0x20,
        KEEP_TPM = 0x40,
    }
}

open_enum! {
    /// Values of `virKeycodeSet`.
    #[doc(alias = "virKeycodeSet")]
    KeycodeSet(u32) {
        LINUX = 0,
        XT = 1,
        ATSET1 = 2,
        ATSET2 = 3,
        ATSET3 = 4,
        OSX = 5,
        XT_KBD = 6,
        USB = 7,
        WIN32 = 8,
        QNUM = 9,
    }
}

open_enum! {
    /// Values of `virDomainProcessSignal`.
    #[doc(alias = "virDomainProcessSignal")]
    DomainProcessSignal(u32) {
        NOP = 0,
        HUP = 1,
        INT = 2,
        QUIT = 3,
        ILL = 4,
        TRAP = 5,
        ABRT = 6,
        BUS = 7,
        FPE = 8,
        KILL = 9,
        USR1 = 10,
        SEGV = 11,
        USR2 = 12,
        PIPE = 13,
        ALRM = 14,
        TERM = 15,
        STKFLT = 16,
        CHLD = 17,
        CONT = 18,
        STOP = 19,
        TSTP = 20,
        TTIN = 21,
        TTOU = 22,
        URG = 23,
        XCPU = 24,
        XFSZ = 25,
        VTALRM = 26,
        PROF = 27,
        WINCH = 28,
        POLL = 29,
        PWR = 30,
        SYS = 31,
        RT0 = 32,
        RT1 = 33,
        RT2 = 34,
        RT3 = 35,
        RT4 = 36,
        RT5 = 37,
        RT6 = 38,
        RT7 = 39,
        RT8 = 40,
        RT9 = 41,
        RT10 = 42,
        RT11 = 43,
        RT12 = 44,
        RT13 = 45,
        RT14 = 46,
        RT15 = 47,
        RT16 = 48,
        RT17 = 49,
        RT18 = 50,
        RT19 = 51,
        RT20 = 52,
        RT21 = 53,
        RT22 = 54,
        RT23 = 55,
        RT24 = 56,
        RT25 = 57,
        RT26 = 58,
        RT27 = 59,
        RT28 = 60,
        RT29 = 61,
        RT30 = 62,
        RT31 = 63,
        RT32 = 64,
    }
}

bit_set! {
    /// Values of `virDomainVcpuFlags`.
    #[doc(alias = "virDomainVcpuFlags")]
    DomainVcpuFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
        MAXIMUM = 0x4,
        GUEST = 0x8,
        HOTPLUGGABLE = 0x10,
    }
}

bit_set! {
    /// Values of `virDomainDeviceModifyFlags`.
    #[doc(alias = "virDomainDeviceModifyFlags")]
    DomainDeviceModifyFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
        FORCE = 0x4,
    }
}

open_enum! {
    /// Values of `virDomainMetadataType`.
    #[doc(alias = "virDomainMetadataType")]
    DomainMetadataType(i32) {
        DESCRIPTION = 0,
        TITLE = 1,
        ELEMENT = 2,
    }
}

bit_set! {
    /// Values of `virDomainBlockJobAbortFlags`.
    #[doc(alias = "virDomainBlockJobAbortFlags")]
    DomainBlockJobAbortFlags(u32) {
        ASYNC = 0x1,
        PIVOT = 0x2,
    }
}

bit_set! {
    /// Values of `virDomainBlockJobInfoFlags`.
    #[doc(alias = "virDomainBlockJobInfoFlags")]
    DomainBlockJobInfoFlags(u32) {
        BANDWIDTH_BYTES = 0x1,
    }
}

open_enum! {
    /// Values of `virDomainBlockJobType`.
    #[doc(alias = "virDomainBlockJobType")]
    DomainBlockJobType(i32) {
        UNKNOWN = 0,
        PULL = 1,
        COPY = 2,
        COMMIT = 3,
        ACTIVE_COMMIT = 4,
        BACKUP = 5,
    }
}

bit_set! {
    /// Values of `virDomainBlockJobSetSpeedFlags`.
    #[doc(alias = "virDomainBlockJobSetSpeedFlags")]
    DomainBlockJobSetSpeedFlags(u32) {
        BANDWIDTH_BYTES = 0x1,
    }
}

bit_set! {
    /// Values of `virDomainBlockPullFlags`.
    #[doc(alias = "virDomainBlockPullFlags")]
    DomainBlockPullFlags(u32) {
        BANDWIDTH_BYTES = 0x40,
    }
}

bit_set! {
    /// Values of `virDomainBlockRebaseFlags`.
    #[doc(alias = "virDomainBlockRebaseFlags")]
    DomainBlockRebaseFlags(u32) {
        SHALLOW = 0x1,
        REUSE_EXT = 0x2,
        COPY_RAW = 0x4,
        COPY = 0x8,
        RELATIVE = 0x10,
        COPY_DEV = 0x20,
        BANDWIDTH_BYTES = 0x40,
    }
}

bit_set! {
    /// Values of `virDomainBlockCopyFlags`.
    #[doc(alias = "virDomainBlockCopyFlags")]
    DomainBlockCopyFlags(u32) {
        SHALLOW = 0x1,
        REUSE_EXT = 0x2,
        TRANSIENT_JOB = 0x4,
        SYNCHRONOUS_WRITES = 0x8,
    }
}

bit_set! {
    /// Values of `virDomainBlockCommitFlags`.
    #[doc(alias = "virDomainBlockCommitFlags")]
    DomainBlockCommitFlags(u32) {
        SHALLOW = 0x1,
        DELETE = 0x2,
        ACTIVE = 0x4,
        RELATIVE = 0x8,
        BANDWIDTH_BYTES = 0x10,
    }
}

bit_set! {
    /// Values of `virDomainGetHostnameFlags`.
    #[doc(alias = "virDomainGetHostnameFlags")]
    DomainGetHostnameFlags(u32) {
        LEASE = 0x1,
        AGENT = 0x2,
    }
}

open_enum! {
    /// Values of `virDomainJobType`.
    #[doc(alias = "virDomainJobType")]
    DomainJobType(i32) {
        NONE = 0,
        BOUNDED = 1,
        UNBOUNDED = 2,
        COMPLETED = 3,
        FAILED = 4,
        CANCELLED = 5,
    }
}

bit_set! {
    /// Values of `virDomainGetJobStatsFlags`.
    #[doc(alias = "virDomainGetJobStatsFlags")]
    DomainGetJobStatsFlags(u32) {
        COMPLETED = 0x1,
        KEEP_COMPLETED = 0x2,
    }
}

bit_set! {
    /// Values of `virDomainAbortJobFlagsValues`.
    #[doc(alias = "virDomainAbortJobFlagsValues")]
    DomainAbortJobFlagValues(u32) {
        POSTCOPY = 0x1,
    }
}

bit_set! {
    /// Values of `virDomainConsoleFlags`.
    #[doc(alias = "virDomainConsoleFlags")]
    DomainConsoleFlags(u32) {
        FORCE = 0x1,
        SAFE = 0x2,
    }
}

bit_set! {
    /// Values of `virDomainChannelFlags`.
    #[doc(alias = "virDomainChannelFlags")]
    DomainChannelFlags(u32) {
        FORCE = 0x1,
    }
}

open_enum! {
    /// Values of `virDomainState`.
    #[doc(alias = "virDomainState")]
    DomainState(i32) {
        NOSTATE = 0,
        RUNNING = 1,
        BLOCKED = 2,
        PAUSED = 3,
        SHUTDOWN = 4,
        SHUTOFF = 5,
        CRASHED = 6,
        PMSUSPENDED = 7,
    }
}

open_enum! {
    /// Values of `virDomainControlState`.
    #[doc(alias = "virDomainControlState")]
    DomainControlState(u32) {
        OK = 0,
        JOB = 1,
        OCCUPIED = 2,
        ERROR = 3,
    }
}

open_enum! {
    /// Values of `virDomainControlErrorReason`.
    #[doc(alias = "virDomainControlErrorReason")]
    DomainControlErrorReason(u32) {
        NONE = 0,
        UNKNOWN = 1,
        MONITOR = 2,
        INTERNAL = 3,
    }
}

bit_set! {
    /// Values of `virDomainOpenGraphicsFlags`.
    #[doc(alias = "virDomainOpenGraphicsFlags")]
    DomainOpenGraphicsFlags(u32) {
        SKIPAUTH = 0x1,
    }
}

bit_set! {
    /// Values of `virDomainShutdownFlagValues`.
    #[doc(alias = "virDomainShutdownFlagValues")]
    DomainShutdownFlagValues(u32) {
        ACPI_POWER_BTN = 0x1,
        GUEST_AGENT = 0x2,
        INITCTL = 0x4,
        SIGNAL = 0x8,
        PARAVIRT = 0x10,
    }
}

bit_set! {
    /// Values of `virConnectListAllDomainsFlags`.
    #[doc(alias = "virConnectListAllDomainsFlags")]
    ConnectListAllDomainsFlags(u32) {
        ACTIVE = 0x1,
        INACTIVE = 0x2,
        PERSISTENT = 0x4,
        TRANSIENT = 0x8,
        RUNNING = 0x10,
        PAUSED = 0x20,
        SHUTOFF = 0x40,
        OTHER = 0x80,
        MANAGEDSAVE = 0x100,
        NO_MANAGEDSAVE = 0x200,
        AUTOSTART = 0x400,
        NO_AUTOSTART = 0x800,
        HAS_SNAPSHOT = 0x1000,
        NO_SNAPSHOT = 0x2000,
        HAS_CHECKPOINT = 0x4000,
        NO_CHECKPOINT = 0x8000,
    }
}

bit_set! {
    /// Values of `virDomainSetTimeFlags`.
    #[doc(alias = "virDomainSetTimeFlags")]
    DomainSetTimeFlags(u32) {
        SYNC = 0x1,
    }
}

open_enum! {
    /// Values of `virDomainInterfaceAddressesSource`.
    #[doc(alias = "virDomainInterfaceAddressesSource")]
    DomainInterfaceAddressesSource(u32) {
        LEASE = 0,
        AGENT = 1,
        ARP = 2,
    }
}

bit_set! {
    /// Values of `virDomainSetUserPasswordFlags`.
    #[doc(alias = "virDomainSetUserPasswordFlags")]
    DomainSetUserPasswordFlags(u32) {
        ENCRYPTED = 0x1,
    }
}

open_enum! {
    /// Values of `virDomainLifecycle`.
    #[doc(alias = "virDomainLifecycle")]
    DomainLifecycle(u32) {
        POWEROFF = 0,
        REBOOT = 1,
        CRASH = 2,
    }
}

open_enum! {
    /// Values of `virDomainLifecycleAction`.
    #[doc(alias = "virDomainLifecycleAction")]
    DomainLifecycleAction(u32) {
        DESTROY = 0,
        RESTART = 1,
        RESTART_RENAME = 2,
        PRESERVE = 3,
        COREDUMP_DESTROY = 4,
        COREDUMP_RESTART = 5,
    }
}

bit_set! {
    /// Values of `virDomainGuestInfoTypes`.
    #[doc(alias = "virDomainGuestInfoTypes")]
    DomainGuestInfoFlags(u32) {
        USERS = 0x1,
        OS = 0x2,
        TIMEZONE = 0x4,
        HOSTNAME = 0x8,
        FILESYSTEM = 0x10,
        DISKS = 0x20,
        INTERFACES = 0x40,
        LOAD = 0x80,
    }
}

open_enum! {
    /// Values of `virDomainAgentResponseTimeoutValues`.
    #[doc(alias = "virDomainAgentResponseTimeoutValues")]
    DomainAgentResponseTimeout(i32) {
        BLOCK = -2,
        DEFAULT = -1,
        NOWAIT = 0,
    }
}

bit_set! {
    /// Values of `virDomainBackupBeginFlags`.
    #[doc(alias = "virDomainBackupBeginFlags")]
    DomainBackupBeginFlags(u32) {
        REUSE_EXTERNAL = 0x1,
    }
}

bit_set! {
    /// Values of `virDomainAuthorizedSSHKeysSetFlags`.
    #[doc(alias = "virDomainAuthorizedSSHKeysSetFlags")]
    DomainAuthorizedSshKeysSetFlags(u32) {
        APPEND = 0x1,
        REMOVE = 0x2,
    }
}

bit_set! {
    /// Values of `virDomainMessageType`.
    #[doc(alias = "virDomainMessageType")]
    DomainMessageFlags(u32) {
        DEPRECATION = 0x1,
        TAINTING = 0x2,
        IOERRORS = 0x4,
    }
}

bit_set! {
    /// Values of `virDomainDirtyRateCalcFlags`.
    #[doc(alias = "virDomainDirtyRateCalcFlags")]
    DomainDirtyRateCalcFlags(u32) {
        DIRTY_BITMAP = 0x1,
        DIRTY_RING = 0x2,
    }
}

open_enum! {
    /// Values of `virDomainGraphicsReloadType`.
    #[doc(alias = "virDomainGraphicsReloadType")]
    DomainGraphicsReloadType(u32) {
        ANY = 0,
        VNC = 1,
    }
}

bit_set! {
    /// Values of `virDomainFDAssociateFlags`.
    #[doc(alias = "virDomainFDAssociateFlags")]
    DomainFdAssociateFlags(u32) {
        SECLABEL_RESTORE = 0x1,
        SECLABEL_WRITABLE = 0x2,
    }
}

open_enum! {
    /// Values of `virDomainNostateReason`.
    #[doc(alias = "virDomainNostateReason")]
    DomainNostateReason(i32) {
        UNKNOWN = 0,
    }
}

open_enum! {
    /// Values of `virDomainRunningReason`.
    #[doc(alias = "virDomainRunningReason")]
    DomainRunningReason(i32) {
        UNKNOWN = 0,
        BOOTED = 1,
        MIGRATED = 2,
        RESTORED = 3,
        FROM_SNAPSHOT = 4,
        UNPAUSED = 5,
        MIGRATION_CANCELED = 6,
        SAVE_CANCELED = 7,
        WAKEUP = 8,
        CRASHED = 9,
        POSTCOPY = 10,
        POSTCOPY_FAILED = 11,
    }
}

open_enum! {
    /// Values of `virDomainBlockedReason`.
    #[doc(alias = "virDomainBlockedReason")]
    DomainBlockedReason(i32) {
        UNKNOWN = 0,
    }
}

open_enum! {
    /// Values of `virDomainPausedReason`.
    #[doc(alias = "virDomainPausedReason")]
    DomainPausedReason(i32) {
        UNKNOWN = 0,
        USER = 1,
        MIGRATION = 2,
        SAVE = 3,
        DUMP = 4,
        IOERROR = 5,
        WATCHDOG = 6,
        FROM_SNAPSHOT = 7,
        SHUTTING_DOWN = 8,
        SNAPSHOT = 9,
        CRASHED = 10,
        STARTING_UP = 11,
        POSTCOPY = 12,
        POSTCOPY_FAILED = 13,
        API_ERROR = 14,
    }
}

open_enum! {
    /// Values of `virDomainShutdownReason`.
    #[doc(alias = "virDomainShutdownReason")]
    DomainShutdownReason(i32) {
        UNKNOWN = 0,
        USER = 1,
    }
}

open_enum! {
    /// Values of `virDomainShutoffReason`.
    #[doc(alias = "virDomainShutoffReason")]
    DomainShutoffReason(i32) {
        UNKNOWN = 0,
        SHUTDOWN = 1,
        DESTROYED = 2,
        CRASHED = 3,
        MIGRATED = 4,
        SAVED = 5,
        FAILED = 6,
        FROM_SNAPSHOT = 7,
        DAEMON = 8,
    }
}

open_enum! {
    /// Values of `virDomainCrashedReason`.
    #[doc(alias = "virDomainCrashedReason")]
    DomainCrashedReason(i32) {
        UNKNOWN = 0,
        PANICKED = 1,
    }
}

open_enum! {
    /// Values of `virDomainPMSuspendedReason`.
    #[doc(alias = "virDomainPMSuspendedReason")]
    DomainPmsuspendedReason(i32) {
        UNKNOWN = 0,
    }
}

open_enum! {
    /// Values of `virDomainPMSuspendedDiskReason`.
    #[doc(alias = "virDomainPMSuspendedDiskReason")]
    DomainPmsuspendedDiskReason(i32) {
        UNKNOWN = 0,
    }
}

open_enum! {
    /// Values of `virDomainJobOperation`.
    #[doc(alias = "virDomainJobOperation")]
    DomainJobOperation(i32) {
        UNKNOWN = 0,
        START = 1,
        SAVE = 2,
        RESTORE = 3,
        MIGRATION_IN = 4,
        MIGRATION_OUT = 5,
        SNAPSHOT = 6,
        SNAPSHOT_REVERT = 7,
        DUMP = 8,
        BACKUP = 9,
        SNAPSHOT_DELETE = 10,
    }
}

open_enum! {
    /// Values of `virDomainDirtyRateStatus`.
    #[doc(alias = "virDomainDirtyRateStatus")]
    DomainDirtyRateStatus(i32) {
        UNSTARTED = 0,
        MEASURING = 1,
        MEASURED = 2,
    }
}

open_enum! {
    /// Values of `virDomainNumatuneMemMode`.
    #[doc(alias = "virDomainNumatuneMemMode")]
    DomainNumatuneMemMode(i32) {
        STRICT = 0,
        PREFERRED = 1,
        INTERLEAVE = 2,
        RESTRICTIVE = 3,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Domain {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub uuid: Uuid,
    pub id: i32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VcpuInfo {
    pub number: u32,
    pub state: VcpuState,
    pub cpu_time: u64,
    pub cpu: i32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDiskError {
    #[serde(with = "Text::<STRING_MAX>")]
    pub disk: String,
    pub error: DomainDiskErrorCode,
}

/// Argument of [`DomainGetSchedulerType`](super::DomainGetSchedulerType).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetSchedulerTypeArgs {
    pub domain: Domain,
}

/// Result of [`DomainGetSchedulerType`](super::DomainGetSchedulerType).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetSchedulerTypeRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub kind: String,
    pub nparams: i32,
}

/// Argument of [`DomainGetSchedulerParameters`](super::DomainGetSchedulerParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetSchedulerParametersArgs {
    pub domain: Domain,
    pub nparams: i32,
}

/// Result of [`DomainGetSchedulerParameters`](super::DomainGetSchedulerParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetSchedulerParametersRet {
    #[serde(with = "Array::<DOMAIN_SCHEDULER_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`DomainGetSchedulerParametersFlags`](super::DomainGetSchedulerParametersFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetSchedulerParametersFlagsArgs {
    pub domain: Domain,
    pub nparams: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetSchedulerParametersFlags`](super::DomainGetSchedulerParametersFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetSchedulerParametersFlagsRet {
    #[serde(with = "Array::<DOMAIN_SCHEDULER_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`DomainSetSchedulerParameters`](super::DomainSetSchedulerParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetSchedulerParametersArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_SCHEDULER_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`DomainSetSchedulerParametersFlags`](super::DomainSetSchedulerParametersFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetSchedulerParametersFlagsArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_SCHEDULER_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainSetBlkioParameters`](super::DomainSetBlkioParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetBlkioParametersArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_BLKIO_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetBlkioParameters`](super::DomainGetBlkioParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetBlkioParametersArgs {
    pub domain: Domain,
    pub nparams: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetBlkioParameters`](super::DomainGetBlkioParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetBlkioParametersRet {
    #[serde(with = "Array::<DOMAIN_BLKIO_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

/// Argument of [`DomainSetMemoryParameters`](super::DomainSetMemoryParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetMemoryParametersArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_MEMORY_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetMemoryParameters`](super::DomainGetMemoryParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetMemoryParametersArgs {
    pub domain: Domain,
    pub nparams: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetMemoryParameters`](super::DomainGetMemoryParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetMemoryParametersRet {
    #[serde(with = "Array::<DOMAIN_MEMORY_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

/// Argument of [`DomainBlockResize`](super::DomainBlockResize).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockResizeArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub disk: String,
    pub size: u64,
    pub flags: DomainBlockResizeFlags,
}

/// Argument of [`DomainSetNumaParameters`](super::DomainSetNumaParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetNumaParametersArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_NUMA_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetNumaParameters`](super::DomainGetNumaParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetNumaParametersArgs {
    pub domain: Domain,
    pub nparams: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetNumaParameters`](super::DomainGetNumaParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetNumaParametersRet {
    #[serde(with = "Array::<DOMAIN_NUMA_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

/// Argument of [`DomainSetPerfEvents`](super::DomainSetPerfEvents).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetPerfEventsArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_PERF_EVENTS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetPerfEvents`](super::DomainGetPerfEvents).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetPerfEventsArgs {
    pub domain: Domain,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetPerfEvents`](super::DomainGetPerfEvents).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetPerfEventsRet {
    #[serde(with = "Array::<DOMAIN_PERF_EVENTS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`DomainBlockStats`](super::DomainBlockStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockStatsArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
}

/// Result of [`DomainBlockStats`](super::DomainBlockStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockStatsRet {
    pub rd_req: i64,
    pub rd_bytes: i64,
    pub wr_req: i64,
    pub wr_bytes: i64,
    pub errs: i64,
}

/// Argument of [`DomainBlockStatsFlags`](super::DomainBlockStatsFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockStatsFlagsArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
    pub nparams: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainBlockStatsFlags`](super::DomainBlockStatsFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockStatsFlagsRet {
    #[serde(with = "Array::<DOMAIN_BLOCK_STATS_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

/// Argument of [`DomainInterfaceStats`](super::DomainInterfaceStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainInterfaceStatsArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub device: String,
}

/// Result of [`DomainInterfaceStats`](super::DomainInterfaceStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainInterfaceStatsRet {
    pub rx_bytes: i64,
    pub rx_packets: i64,
    pub rx_errs: i64,
    pub rx_drop: i64,
    pub tx_bytes: i64,
    pub tx_packets: i64,
    pub tx_errs: i64,
    pub tx_drop: i64,
}

/// Argument of [`DomainSetInterfaceParameters`](super::DomainSetInterfaceParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetInterfaceParametersArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub device: String,
    #[serde(with = "Array::<DOMAIN_INTERFACE_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetInterfaceParameters`](super::DomainGetInterfaceParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetInterfaceParametersArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub device: String,
    pub nparams: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetInterfaceParameters`](super::DomainGetInterfaceParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetInterfaceParametersRet {
    #[serde(with = "Array::<DOMAIN_INTERFACE_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

/// Argument of [`DomainMemoryStats`](super::DomainMemoryStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMemoryStatsArgs {
    pub domain: Domain,
    pub max_stats: u32,
    pub flags: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMemoryStat {
    pub tag: DomainMemoryStatTag,
    pub value: u64,
}

/// Result of [`DomainMemoryStats`](super::DomainMemoryStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMemoryStatsRet {
    #[serde(with = "Array::<DOMAIN_MEMORY_STATS_MAX>")]
    pub stats: Vec<DomainMemoryStat>,
}

/// Argument of [`DomainBlockPeek`](super::DomainBlockPeek).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockPeekArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
    pub offset: u64,
    pub size: u32,
    pub flags: u32,
}

/// Result of [`DomainBlockPeek`](super::DomainBlockPeek).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockPeekRet {
    #[serde(with = "Opaque::<DOMAIN_BLOCK_PEEK_BUFFER_MAX>")]
    pub buffer: Vec<u8>,
}

/// Argument of [`DomainMemoryPeek`](super::DomainMemoryPeek).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMemoryPeekArgs {
    pub domain: Domain,
    pub offset: u64,
    pub size: u32,
    pub flags: DomainMemoryPeekFlags,
}

/// Result of [`DomainMemoryPeek`](super::DomainMemoryPeek).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMemoryPeekRet {
    #[serde(with = "Opaque::<DOMAIN_MEMORY_PEEK_BUFFER_MAX>")]
    pub buffer: Vec<u8>,
}

/// Argument of [`DomainGetBlockInfo`](super::DomainGetBlockInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetBlockInfoArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
    pub flags: u32,
}

/// Result of [`DomainGetBlockInfo`](super::DomainGetBlockInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetBlockInfoRet {
    pub allocation: u64,
    pub capacity: u64,
    pub physical: u64,
}

/// Argument of [`ConnectListDomains`](super::ConnectListDomains).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListDomainsArgs {
    pub maxids: i32,
}

/// Result of [`ConnectListDomains`](super::ConnectListDomains).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListDomainsRet {
    #[serde(with = "Array::<DOMAIN_LIST_MAX>")]
    pub ids: Vec<i32>,
}

/// Result of [`ConnectNumOfDomains`](super::ConnectNumOfDomains).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNumOfDomainsRet {
    pub num: i32,
}

/// Argument of [`DomainCreateXml`](super::DomainCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCreateXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml_desc: String,
    pub flags: DomainCreateFlags,
}

/// Result of [`DomainCreateXml`](super::DomainCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCreateXmlRet {
    pub domain: Domain,
}

/// Argument of [`DomainCreateXmlWithFiles`](super::DomainCreateXmlWithFiles).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCreateXmlWithFilesArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml_desc: String,
    pub flags: DomainCreateFlags,
}

/// Result of [`DomainCreateXmlWithFiles`](super::DomainCreateXmlWithFiles).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCreateXmlWithFilesRet {
    pub domain: Domain,
}

/// Argument of [`DomainLookupById`](super::DomainLookupById).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainLookupByIdArgs {
    pub id: i32,
}

/// Result of [`DomainLookupById`](super::DomainLookupById).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainLookupByIdRet {
    pub domain: Domain,
}

/// Argument of [`DomainLookupByUuid`](super::DomainLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainLookupByUuidArgs {
    pub uuid: Uuid,
}

/// Result of [`DomainLookupByUuid`](super::DomainLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainLookupByUuidRet {
    pub domain: Domain,
}

/// Argument of [`DomainLookupByName`](super::DomainLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainLookupByNameArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`DomainLookupByName`](super::DomainLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainLookupByNameRet {
    pub domain: Domain,
}

/// Argument of [`DomainSuspend`](super::DomainSuspend).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSuspendArgs {
    pub domain: Domain,
}

/// Argument of [`DomainResume`](super::DomainResume).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainResumeArgs {
    pub domain: Domain,
}

/// Argument of [`DomainPmSuspendForDuration`](super::DomainPmSuspendForDuration).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainPmSuspendForDurationArgs {
    pub domain: Domain,
    pub target: NodeSuspendTarget,
    pub duration: u64,
    pub flags: u32,
}

/// Argument of [`DomainPmWakeup`](super::DomainPmWakeup).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainPmWakeupArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Argument of [`DomainShutdown`](super::DomainShutdown).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainShutdownArgs {
    pub domain: Domain,
}

/// Argument of [`DomainReboot`](super::DomainReboot).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainRebootArgs {
    pub domain: Domain,
    pub flags: DomainRebootFlagValues,
}

/// Argument of [`DomainReset`](super::DomainReset).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainResetArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Argument of [`DomainDestroy`](super::DomainDestroy).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDestroyArgs {
    pub domain: Domain,
}

/// Argument of [`DomainDestroyFlags`](super::DomainDestroyFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDestroyFlagsArgs {
    pub domain: Domain,
    pub flags: DomainDestroyFlagValues,
}

/// Argument of [`DomainGetOsType`](super::DomainGetOsType).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetOsTypeArgs {
    pub domain: Domain,
}

/// Result of [`DomainGetOsType`](super::DomainGetOsType).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetOsTypeRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub kind: String,
}

/// Argument of [`DomainGetMaxMemory`](super::DomainGetMaxMemory).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetMaxMemoryArgs {
    pub domain: Domain,
}

/// Result of [`DomainGetMaxMemory`](super::DomainGetMaxMemory).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetMaxMemoryRet {
    pub memory: u64,
}

/// Argument of [`DomainSetMaxMemory`](super::DomainSetMaxMemory).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetMaxMemoryArgs {
    pub domain: Domain,
    pub memory: u64,
}

/// Argument of [`DomainSetMemory`](super::DomainSetMemory).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetMemoryArgs {
    pub domain: Domain,
    pub memory: u64,
}

/// Argument of [`DomainSetMemoryFlags`](super::DomainSetMemoryFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetMemoryFlagsArgs {
    pub domain: Domain,
    pub memory: u64,
    pub flags: DomainMemoryModFlags,
}

/// Argument of [`DomainSetMemoryStatsPeriod`](super::DomainSetMemoryStatsPeriod).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetMemoryStatsPeriodArgs {
    pub domain: Domain,
    pub period: i32,
    pub flags: DomainMemoryModFlags,
}

/// Argument of [`DomainGetInfo`](super::DomainGetInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetInfoArgs {
    pub domain: Domain,
}

/// Result of [`DomainGetInfo`](super::DomainGetInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetInfoRet {
    pub state: u8,
    pub max_mem: u64,
    pub memory: u64,
    pub nr_virt_cpu: u16,
    pub cpu_time: u64,
}

/// Argument of [`DomainSave`](super::DomainSave).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSaveArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub to: String,
}

/// Argument of [`DomainSaveFlags`](super::DomainSaveFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSaveFlagsArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub to: String,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dxml: Option<String>,
    pub flags: DomainSaveRestoreFlags,
}

/// Argument of [`DomainSaveParams`](super::DomainSaveParams).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSaveParamsArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_SAVE_PARAMS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainSaveRestoreFlags,
}

/// Argument of [`DomainRestore`](super::DomainRestore).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainRestoreArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub from: String,
}

/// Argument of [`DomainRestoreFlags`](super::DomainRestoreFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainRestoreFlagsArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub from: String,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dxml: Option<String>,
    pub flags: DomainSaveRestoreFlags,
}

/// Argument of [`DomainRestoreParams`](super::DomainRestoreParams).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainRestoreParamsArgs {
    #[serde(with = "Array::<DOMAIN_SAVE_PARAMS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainSaveRestoreFlags,
}

/// Argument of [`DomainSaveImageGetXmlDesc`](super::DomainSaveImageGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSaveImageGetXmlDescArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub file: String,
    pub flags: DomainSaveImageXmlFlags,
}

/// Result of [`DomainSaveImageGetXmlDesc`](super::DomainSaveImageGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSaveImageGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`DomainSaveImageDefineXml`](super::DomainSaveImageDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSaveImageDefineXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub file: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dxml: String,
    pub flags: DomainSaveRestoreFlags,
}

/// Argument of [`DomainCoreDump`](super::DomainCoreDump).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCoreDumpArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub to: String,
    pub flags: DomainCoreDumpFlags,
}

/// Argument of [`DomainCoreDumpWithFormat`](super::DomainCoreDumpWithFormat).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCoreDumpWithFormatArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub to: String,
    pub dumpformat: DomainCoreDumpFormat,
    pub flags: DomainCoreDumpFlags,
}

/// Argument of [`DomainScreenshot`](super::DomainScreenshot).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainScreenshotArgs {
    pub domain: Domain,
    pub screen: u32,
    pub flags: u32,
}

/// Result of [`DomainScreenshot`](super::DomainScreenshot).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainScreenshotRet {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub mime: Option<String>,
}

/// Argument of [`DomainGetXmlDesc`](super::DomainGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetXmlDescArgs {
    pub domain: Domain,
    pub flags: DomainXmlFlags,
}

/// Result of [`DomainGetXmlDesc`](super::DomainGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`ConnectListDefinedDomains`](super::ConnectListDefinedDomains).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListDefinedDomainsArgs {
    pub maxnames: i32,
}

/// Result of [`ConnectListDefinedDomains`](super::ConnectListDefinedDomains).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListDefinedDomainsRet {
    #[serde(with = "Array::<DOMAIN_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Result of [`ConnectNumOfDefinedDomains`](super::ConnectNumOfDefinedDomains).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNumOfDefinedDomainsRet {
    pub num: i32,
}

/// Argument of [`DomainCreate`](super::DomainCreate).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCreateArgs {
    pub domain: Domain,
}

/// Argument of [`DomainCreateWithFlags`](super::DomainCreateWithFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCreateWithFlagsArgs {
    pub domain: Domain,
    pub flags: DomainCreateFlags,
}

/// Result of [`DomainCreateWithFlags`](super::DomainCreateWithFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCreateWithFlagsRet {
    pub domain: Domain,
}

/// Argument of [`DomainCreateWithFiles`](super::DomainCreateWithFiles).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCreateWithFilesArgs {
    pub domain: Domain,
    pub flags: DomainCreateFlags,
}

/// Result of [`DomainCreateWithFiles`](super::DomainCreateWithFiles).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainCreateWithFilesRet {
    pub domain: Domain,
}

/// Argument of [`DomainDefineXml`](super::DomainDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDefineXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Result of [`DomainDefineXml`](super::DomainDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDefineXmlRet {
    pub domain: Domain,
}

/// Argument of [`DomainDefineXmlFlags`](super::DomainDefineXmlFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDefineXmlFlagsArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: DomainDefineFlags,
}

/// Result of [`DomainDefineXmlFlags`](super::DomainDefineXmlFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDefineXmlFlagsRet {
    pub domain: Domain,
}

/// Argument of [`DomainUndefine`](super::DomainUndefine).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainUndefineArgs {
    pub domain: Domain,
}

/// Argument of [`DomainUndefineFlags`](super::DomainUndefineFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainUndefineFlagsArgs {
    pub domain: Domain,
    pub flags: DomainUndefineFlagValues,
}

/// Argument of [`DomainInjectNmi`](super::DomainInjectNmi).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainInjectNmiArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Argument of [`DomainSendKey`](super::DomainSendKey).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSendKeyArgs {
    pub domain: Domain,
    pub codeset: KeycodeSet,
    pub holdtime: u32,
    #[serde(with = "Array::<DOMAIN_SEND_KEY_MAX>")]
    pub keycodes: Vec<u32>,
    pub flags: u32,
}

/// Argument of [`DomainSendProcessSignal`](super::DomainSendProcessSignal).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSendProcessSignalArgs {
    pub domain: Domain,
    pub pid_value: i64,
    pub signum: DomainProcessSignal,
    pub flags: u32,
}

/// Argument of [`DomainSetVcpus`](super::DomainSetVcpus).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetVcpusArgs {
    pub domain: Domain,
    pub nvcpus: u32,
}

/// Argument of [`DomainSetVcpusFlags`](super::DomainSetVcpusFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetVcpusFlagsArgs {
    pub domain: Domain,
    pub nvcpus: u32,
    pub flags: DomainVcpuFlags,
}

/// Argument of [`DomainGetVcpusFlags`](super::DomainGetVcpusFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetVcpusFlagsArgs {
    pub domain: Domain,
    pub flags: DomainVcpuFlags,
}

/// Result of [`DomainGetVcpusFlags`](super::DomainGetVcpusFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetVcpusFlagsRet {
    pub num: i32,
}

/// Argument of [`DomainPinVcpu`](super::DomainPinVcpu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainPinVcpuArgs {
    pub domain: Domain,
    pub vcpu: u32,
    #[serde(with = "Opaque::<CPUMAP_MAX>")]
    pub cpumap: Vec<u8>,
}

/// Argument of [`DomainPinVcpuFlags`](super::DomainPinVcpuFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainPinVcpuFlagsArgs {
    pub domain: Domain,
    pub vcpu: u32,
    #[serde(with = "Opaque::<CPUMAP_MAX>")]
    pub cpumap: Vec<u8>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetVcpuPinInfo`](super::DomainGetVcpuPinInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetVcpuPinInfoArgs {
    pub domain: Domain,
    pub ncpumaps: i32,
    pub maplen: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetVcpuPinInfo`](super::DomainGetVcpuPinInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetVcpuPinInfoRet {
    #[serde(with = "Opaque::<CPUMAPS_MAX>")]
    pub cpumaps: Vec<u8>,
    pub num: i32,
}

/// Argument of [`DomainPinEmulator`](super::DomainPinEmulator).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainPinEmulatorArgs {
    pub domain: Domain,
    #[serde(with = "Opaque::<CPUMAP_MAX>")]
    pub cpumap: Vec<u8>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetEmulatorPinInfo`](super::DomainGetEmulatorPinInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetEmulatorPinInfoArgs {
    pub domain: Domain,
    pub maplen: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetEmulatorPinInfo`](super::DomainGetEmulatorPinInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetEmulatorPinInfoRet {
    #[serde(with = "Opaque::<CPUMAPS_MAX>")]
    pub cpumaps: Vec<u8>,
    pub ret: i32,
}

/// Argument of [`DomainGetVcpus`](super::DomainGetVcpus).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetVcpusArgs {
    pub domain: Domain,
    pub maxinfo: i32,
    pub maplen: i32,
}

/// Result of [`DomainGetVcpus`](super::DomainGetVcpus).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetVcpusRet {
    #[serde(with = "Array::<VCPUINFO_MAX>")]
    pub info: Vec<VcpuInfo>,
    #[serde(with = "Opaque::<CPUMAPS_MAX>")]
    pub cpumaps: Vec<u8>,
}

/// Argument of [`DomainGetMaxVcpus`](super::DomainGetMaxVcpus).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetMaxVcpusArgs {
    pub domain: Domain,
}

/// Result of [`DomainGetMaxVcpus`](super::DomainGetMaxVcpus).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetMaxVcpusRet {
    pub num: i32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainIothreadInfo {
    pub iothread_id: u32,
    #[serde(with = "Opaque::<CPUMAP_MAX>")]
    pub cpumap: Vec<u8>,
}

/// Argument of [`DomainGetIothreadInfo`](super::DomainGetIothreadInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetIothreadInfoArgs {
    pub domain: Domain,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetIothreadInfo`](super::DomainGetIothreadInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetIothreadInfoRet {
    #[serde(with = "Array::<IOTHREAD_INFO_MAX>")]
    pub info: Vec<DomainIothreadInfo>,
    pub ret: u32,
}

/// Argument of [`DomainPinIothread`](super::DomainPinIothread).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainPinIothreadArgs {
    pub domain: Domain,
    pub iothreads_id: u32,
    #[serde(with = "Opaque::<CPUMAP_MAX>")]
    pub cpumap: Vec<u8>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainAddIothread`](super::DomainAddIothread).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAddIothreadArgs {
    pub domain: Domain,
    pub iothread_id: u32,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainDelIothread`](super::DomainDelIothread).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDelIothreadArgs {
    pub domain: Domain,
    pub iothread_id: u32,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainSetIothreadParams`](super::DomainSetIothreadParams).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetIothreadParamsArgs {
    pub domain: Domain,
    pub iothread_id: u32,
    #[serde(with = "Array::<DOMAIN_IOTHREAD_PARAMS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetSecurityLabel`](super::DomainGetSecurityLabel).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetSecurityLabelArgs {
    pub domain: Domain,
}

/// Result of [`DomainGetSecurityLabel`](super::DomainGetSecurityLabel).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetSecurityLabelRet {
    #[serde(with = "Array::<SECURITY_LABEL_MAX, Character>")]
    pub label: Vec<u8>,
    pub enforcing: i32,
}

/// Argument of [`DomainGetSecurityLabelList`](super::DomainGetSecurityLabelList).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetSecurityLabelListArgs {
    pub domain: Domain,
}

/// Result of [`DomainGetSecurityLabelList`](super::DomainGetSecurityLabelList).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetSecurityLabelListRet {
    #[serde(with = "Array::<SECURITY_LABEL_LIST_MAX>")]
    pub labels: Vec<DomainGetSecurityLabelRet>,
    pub ret: i32,
}

/// Argument of [`DomainAttachDevice`](super::DomainAttachDevice).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAttachDeviceArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`DomainAttachDeviceFlags`](super::DomainAttachDeviceFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAttachDeviceFlagsArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: DomainDeviceModifyFlags,
}

/// Argument of [`DomainDetachDevice`](super::DomainDetachDevice).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDetachDeviceArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`DomainDetachDeviceFlags`](super::DomainDetachDeviceFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDetachDeviceFlagsArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: DomainDeviceModifyFlags,
}

/// Argument of [`DomainUpdateDeviceFlags`](super::DomainUpdateDeviceFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainUpdateDeviceFlagsArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: DomainDeviceModifyFlags,
}

/// Argument of [`DomainDetachDeviceAlias`](super::DomainDetachDeviceAlias).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDetachDeviceAliasArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub alias: String,
    pub flags: DomainDeviceModifyFlags,
}

/// Argument of [`DomainGetAutostart`](super::DomainGetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetAutostartArgs {
    pub domain: Domain,
}

/// Result of [`DomainGetAutostart`](super::DomainGetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetAutostartRet {
    pub autostart: i32,
}

/// Argument of [`DomainSetAutostart`](super::DomainSetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetAutostartArgs {
    pub domain: Domain,
    pub autostart: i32,
}

/// Argument of [`DomainSetMetadata`](super::DomainSetMetadata).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetMetadataArgs {
    pub domain: Domain,
    pub kind: DomainMetadataType,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub metadata: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub key: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri: Option<String>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetMetadata`](super::DomainGetMetadata).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetMetadataArgs {
    pub domain: Domain,
    pub kind: DomainMetadataType,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri: Option<String>,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetMetadata`](super::DomainGetMetadata).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetMetadataRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub metadata: String,
}

/// Argument of [`DomainBlockJobAbort`](super::DomainBlockJobAbort).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockJobAbortArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
    pub flags: DomainBlockJobAbortFlags,
}

/// Argument of [`DomainGetBlockJobInfo`](super::DomainGetBlockJobInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetBlockJobInfoArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
    pub flags: DomainBlockJobInfoFlags,
}

/// Result of [`DomainGetBlockJobInfo`](super::DomainGetBlockJobInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetBlockJobInfoRet {
    pub found: i32,
    pub kind: DomainBlockJobType,
    pub bandwidth: u64,
    pub cur: u64,
    pub end: u64,
}

/// Argument of [`DomainBlockJobSetSpeed`](super::DomainBlockJobSetSpeed).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockJobSetSpeedArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
    pub bandwidth: u64,
    pub flags: DomainBlockJobSetSpeedFlags,
}

/// Argument of [`DomainBlockPull`](super::DomainBlockPull).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockPullArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
    pub bandwidth: u64,
    pub flags: DomainBlockPullFlags,
}

/// Argument of [`DomainBlockRebase`](super::DomainBlockRebase).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockRebaseArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub base: Option<String>,
    pub bandwidth: u64,
    pub flags: DomainBlockRebaseFlags,
}

/// Argument of [`DomainBlockCopy`](super::DomainBlockCopy).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockCopyArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub destxml: String,
    #[serde(with = "Array::<DOMAIN_BLOCK_COPY_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainBlockCopyFlags,
}

/// Argument of [`DomainBlockCommit`](super::DomainBlockCommit).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBlockCommitArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub disk: String,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub base: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub top: Option<String>,
    pub bandwidth: u64,
    pub flags: DomainBlockCommitFlags,
}

/// Argument of [`DomainSetBlockIoTune`](super::DomainSetBlockIoTune).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetBlockIoTuneArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub disk: String,
    #[serde(with = "Array::<DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetBlockIoTune`](super::DomainGetBlockIoTune).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetBlockIoTuneArgs {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub disk: Option<String>,
    pub nparams: i32,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetBlockIoTune`](super::DomainGetBlockIoTune).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetBlockIoTuneRet {
    #[serde(with = "Array::<DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

/// Argument of [`DomainSetThrottleGroup`](super::DomainSetThrottleGroup).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetThrottleGroupArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub group: String,
    #[serde(with = "Array::<DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainDelThrottleGroup`](super::DomainDelThrottleGroup).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainDelThrottleGroupArgs {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub group: Option<String>,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetCpuStats`](super::DomainGetCpuStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetCpuStatsArgs {
    pub domain: Domain,
    pub nparams: u32,
    pub start_cpu: i32,
    pub ncpus: u32,
    pub flags: DomainAffectFlags,
}

/// Result of [`DomainGetCpuStats`](super::DomainGetCpuStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetCpuStatsRet {
    #[serde(with = "Array::<DOMAIN_GET_CPU_STATS_MAX>")]
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

/// Argument of [`DomainGetHostname`](super::DomainGetHostname).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetHostnameArgs {
    pub domain: Domain,
    pub flags: DomainGetHostnameFlags,
}

/// Result of [`DomainGetHostname`](super::DomainGetHostname).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetHostnameRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub hostname: String,
}

/// Argument of [`DomainIsActive`](super::DomainIsActive).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainIsActiveArgs {
    pub domain: Domain,
}

/// Result of [`DomainIsActive`](super::DomainIsActive).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainIsActiveRet {
    pub active: i32,
}

/// Argument of [`DomainIsPersistent`](super::DomainIsPersistent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainIsPersistentArgs {
    pub domain: Domain,
}

/// Result of [`DomainIsPersistent`](super::DomainIsPersistent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainIsPersistentRet {
    pub persistent: i32,
}

/// Argument of [`DomainIsUpdated`](super::DomainIsUpdated).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainIsUpdatedArgs {
    pub domain: Domain,
}

/// Result of [`DomainIsUpdated`](super::DomainIsUpdated).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainIsUpdatedRet {
    pub updated: i32,
}

/// Argument of [`DomainGetJobInfo`](super::DomainGetJobInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetJobInfoArgs {
    pub domain: Domain,
}

/// Result of [`DomainGetJobInfo`](super::DomainGetJobInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetJobInfoRet {
    pub kind: DomainJobType,
    pub time_elapsed: u64,
    pub time_remaining: u64,
    pub data_total: u64,
    pub data_processed: u64,
    pub data_remaining: u64,
    pub mem_total: u64,
    pub mem_processed: u64,
    pub mem_remaining: u64,
    pub file_total: u64,
    pub file_processed: u64,
    pub file_remaining: u64,
}

/// Argument of [`DomainGetJobStats`](super::DomainGetJobStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetJobStatsArgs {
    pub domain: Domain,
    pub flags: DomainGetJobStatsFlags,
}

/// Result of [`DomainGetJobStats`](super::DomainGetJobStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetJobStatsRet {
    pub kind: DomainJobType,
    #[serde(with = "Array::<DOMAIN_JOB_STATS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`DomainAbortJob`](super::DomainAbortJob).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAbortJobArgs {
    pub domain: Domain,
}

/// Argument of [`DomainAbortJobFlags`](super::DomainAbortJobFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAbortJobFlagsArgs {
    pub domain: Domain,
    pub flags: DomainAbortJobFlagValues,
}

/// Argument of [`DomainManagedSave`](super::DomainManagedSave).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainManagedSaveArgs {
    pub domain: Domain,
    pub flags: DomainSaveRestoreFlags,
}

/// Argument of [`DomainHasManagedSaveImage`](super::DomainHasManagedSaveImage).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainHasManagedSaveImageArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainHasManagedSaveImage`](super::DomainHasManagedSaveImage).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainHasManagedSaveImageRet {
    pub result: i32,
}

/// Argument of [`DomainManagedSaveRemove`](super::DomainManagedSaveRemove).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainManagedSaveRemoveArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Argument of [`DomainManagedSaveGetXmlDesc`](super::DomainManagedSaveGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainManagedSaveGetXmlDescArgs {
    pub domain: Domain,
    pub flags: DomainSaveImageXmlFlags,
}

/// Result of [`DomainManagedSaveGetXmlDesc`](super::DomainManagedSaveGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainManagedSaveGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`DomainManagedSaveDefineXml`](super::DomainManagedSaveDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainManagedSaveDefineXmlArgs {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dxml: Option<String>,
    pub flags: DomainSaveRestoreFlags,
}

/// Argument of [`DomainOpenConsole`](super::DomainOpenConsole).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainOpenConsoleArgs {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dev_name: Option<String>,
    pub flags: DomainConsoleFlags,
}

/// Argument of [`DomainOpenChannel`](super::DomainOpenChannel).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainOpenChannelArgs {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub name: Option<String>,
    pub flags: DomainChannelFlags,
}

/// Argument of [`DomainGetState`](super::DomainGetState).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetStateArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainGetState`](super::DomainGetState).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetStateRet {
    pub state: DomainState,
    pub reason: i32,
}

/// Argument of [`DomainGetControlInfo`](super::DomainGetControlInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetControlInfoArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainGetControlInfo`](super::DomainGetControlInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetControlInfoRet {
    pub state: DomainControlState,
    pub details: DomainControlErrorReason,
    pub state_time: u64,
}

/// Argument of [`DomainOpenGraphics`](super::DomainOpenGraphics).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainOpenGraphicsArgs {
    pub domain: Domain,
    pub index: u32,
    pub flags: DomainOpenGraphicsFlags,
}

/// Argument of [`DomainOpenGraphicsFd`](super::DomainOpenGraphicsFd).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainOpenGraphicsFdArgs {
    pub domain: Domain,
    pub index: u32,
    pub flags: DomainOpenGraphicsFlags,
}

/// Argument of [`DomainShutdownFlags`](super::DomainShutdownFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainShutdownFlagsArgs {
    pub domain: Domain,
    pub flags: DomainShutdownFlagValues,
}

/// Argument of [`DomainGetDiskErrors`](super::DomainGetDiskErrors).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetDiskErrorsArgs {
    pub domain: Domain,
    pub maxerrors: u32,
    pub flags: u32,
}

/// Result of [`DomainGetDiskErrors`](super::DomainGetDiskErrors).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetDiskErrorsRet {
    #[serde(with = "Array::<DOMAIN_DISK_ERRORS_MAX>")]
    pub errors: Vec<DomainDiskError>,
    pub nerrors: i32,
}

/// Argument of [`ConnectListAllDomains`](super::ConnectListAllDomains).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllDomainsArgs {
    pub need_results: i32,
    pub flags: ConnectListAllDomainsFlags,
}

/// Result of [`ConnectListAllDomains`](super::ConnectListAllDomains).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllDomainsRet {
    #[serde(with = "Array::<DOMAIN_LIST_MAX>")]
    pub domains: Vec<Domain>,
    pub ret: u32,
}

/// Argument of [`DomainFstrim`](super::DomainFstrim).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainFstrimArgs {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub mount_point: Option<String>,
    pub minimum: u64,
    pub flags: u32,
}

/// Argument of [`DomainGetTime`](super::DomainGetTime).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetTimeArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainGetTime`](super::DomainGetTime).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetTimeRet {
    pub seconds: i64,
    pub nseconds: u32,
}

/// Argument of [`DomainSetTime`](super::DomainSetTime).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetTimeArgs {
    pub domain: Domain,
    pub seconds: i64,
    pub nseconds: u32,
    pub flags: DomainSetTimeFlags,
}

/// Argument of [`DomainFsfreeze`](super::DomainFsfreeze).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainFsfreezeArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, Text<STRING_MAX>>")]
    pub mountpoints: Vec<String>,
    pub flags: u32,
}

/// Result of [`DomainFsfreeze`](super::DomainFsfreeze).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainFsfreezeRet {
    pub filesystems: i32,
}

/// Argument of [`DomainFsthaw`](super::DomainFsthaw).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainFsthawArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, Text<STRING_MAX>>")]
    pub mountpoints: Vec<String>,
    pub flags: u32,
}

/// Result of [`DomainFsthaw`](super::DomainFsthaw).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainFsthawRet {
    pub filesystems: i32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainStatsRecord {
    pub domain: Domain,
    #[serde(with = "Array::<CONNECT_GET_ALL_DOMAIN_STATS_MAX>")]
    pub params: Vec<TypedParam>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainFsinfo {
    #[serde(with = "Text::<STRING_MAX>")]
    pub mountpoint: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub fstype: String,
    #[serde(with = "Array::<DOMAIN_FSINFO_DISKS_MAX, Text<STRING_MAX>>")]
    pub dev_aliases: Vec<String>,
}

/// Argument of [`DomainGetFsinfo`](super::DomainGetFsinfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetFsinfoArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainGetFsinfo`](super::DomainGetFsinfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetFsinfoRet {
    #[serde(with = "Array::<DOMAIN_FSINFO_MAX>")]
    pub info: Vec<DomainFsinfo>,
    pub ret: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainIpAddr {
    pub kind: IpAddrType,
    #[serde(with = "Text::<STRING_MAX>")]
    pub address: String,
    pub prefix: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainInterface {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub hwaddr: Option<String>,
    #[serde(with = "Array::<DOMAIN_IP_ADDR_MAX>")]
    pub addresses: Vec<DomainIpAddr>,
}

/// Argument of [`DomainInterfaceAddresses`](super::DomainInterfaceAddresses).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainInterfaceAddressesArgs {
    pub domain: Domain,
    pub source: DomainInterfaceAddressesSource,
    pub flags: u32,
}

/// Result of [`DomainInterfaceAddresses`](super::DomainInterfaceAddresses).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainInterfaceAddressesRet {
    #[serde(with = "Array::<DOMAIN_INTERFACE_MAX>")]
    pub interfaces: Vec<DomainInterface>,
}

/// Argument of [`DomainSetUserPassword`](super::DomainSetUserPassword).
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetUserPasswordArgs {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub user: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub password: Option<String>,
    pub flags: DomainSetUserPasswordFlags,
}

impl std::fmt::Debug for DomainSetUserPasswordArgs {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DomainSetUserPasswordArgs")
            .field("domain", &self.domain)
            .field("user", &self.user)
            .field("password", &format_args!(".."))
            .field("flags", &self.flags)
            .finish()
    }
}

/// Argument of [`DomainRename`](super::DomainRename).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainRenameArgs {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub new_name: Option<String>,
    pub flags: u32,
}

/// Result of [`DomainRename`](super::DomainRename).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainRenameRet {
    pub retcode: i32,
}

/// Argument of [`DomainGetGuestVcpus`](super::DomainGetGuestVcpus).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetGuestVcpusArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainGetGuestVcpus`](super::DomainGetGuestVcpus).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetGuestVcpusRet {
    #[serde(with = "Array::<DOMAIN_GUEST_VCPU_PARAMS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`DomainSetGuestVcpus`](super::DomainSetGuestVcpus).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetGuestVcpusArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub cpumap: String,
    pub state: i32,
    pub flags: u32,
}

/// Argument of [`DomainSetVcpu`](super::DomainSetVcpu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetVcpuArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub cpumap: String,
    pub state: i32,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainSetBlockThreshold`](super::DomainSetBlockThreshold).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetBlockThresholdArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub device: String,
    pub threshold: u64,
    pub flags: u32,
}

/// Argument of [`DomainSetLifecycleAction`](super::DomainSetLifecycleAction).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetLifecycleActionArgs {
    pub domain: Domain,
    pub kind: DomainLifecycle,
    pub action: DomainLifecycleAction,
    pub flags: DomainAffectFlags,
}

/// Argument of [`DomainGetLaunchSecurityInfo`](super::DomainGetLaunchSecurityInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetLaunchSecurityInfoArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainGetLaunchSecurityInfo`](super::DomainGetLaunchSecurityInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetLaunchSecurityInfoRet {
    #[serde(with = "Array::<DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`DomainSetLaunchSecurityState`](super::DomainSetLaunchSecurityState).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetLaunchSecurityStateArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

/// Argument of [`DomainGetGuestInfo`](super::DomainGetGuestInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetGuestInfoArgs {
    pub domain: Domain,
    pub types: DomainGuestInfoFlags,
    pub flags: u32,
}

/// Result of [`DomainGetGuestInfo`](super::DomainGetGuestInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetGuestInfoRet {
    #[serde(with = "Array::<DOMAIN_GUEST_INFO_PARAMS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`DomainAgentSetResponseTimeout`](super::DomainAgentSetResponseTimeout).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAgentSetResponseTimeoutArgs {
    pub domain: Domain,
    pub timeout: DomainAgentResponseTimeout,
    pub flags: u32,
}

/// Result of [`DomainAgentSetResponseTimeout`](super::DomainAgentSetResponseTimeout).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAgentSetResponseTimeoutRet {
    pub result: i32,
}

/// Argument of [`DomainBackupBegin`](super::DomainBackupBegin).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBackupBeginArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub backup_xml: String,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub checkpoint_xml: Option<String>,
    pub flags: DomainBackupBeginFlags,
}

/// Argument of [`DomainBackupGetXmlDesc`](super::DomainBackupGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBackupGetXmlDescArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainBackupGetXmlDesc`](super::DomainBackupGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainBackupGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`DomainAuthorizedSshKeysGet`](super::DomainAuthorizedSshKeysGet).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAuthorizedSshKeysGetArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub user: String,
    pub flags: u32,
}

/// Result of [`DomainAuthorizedSshKeysGet`](super::DomainAuthorizedSshKeysGet).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAuthorizedSshKeysGetRet {
    #[serde(with = "Array::<DOMAIN_AUTHORIZED_SSH_KEYS_MAX, Text<STRING_MAX>>")]
    pub keys: Vec<String>,
}

/// Argument of [`DomainAuthorizedSshKeysSet`](super::DomainAuthorizedSshKeysSet).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAuthorizedSshKeysSetArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub user: String,
    #[serde(with = "Array::<DOMAIN_AUTHORIZED_SSH_KEYS_MAX, Text<STRING_MAX>>")]
    pub keys: Vec<String>,
    pub flags: DomainAuthorizedSshKeysSetFlags,
}

/// Argument of [`DomainGetMessages`](super::DomainGetMessages).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetMessagesArgs {
    pub domain: Domain,
    pub flags: DomainMessageFlags,
}

/// Result of [`DomainGetMessages`](super::DomainGetMessages).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetMessagesRet {
    #[serde(with = "Array::<DOMAIN_MESSAGES_MAX, Text<STRING_MAX>>")]
    pub messages: Vec<String>,
}

/// Argument of [`DomainStartDirtyRateCalc`](super::DomainStartDirtyRateCalc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainStartDirtyRateCalcArgs {
    pub domain: Domain,
    pub seconds: i32,
    pub flags: DomainDirtyRateCalcFlags,
}

/// Argument of [`DomainGraphicsReload`](super::DomainGraphicsReload).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGraphicsReloadArgs {
    pub domain: Domain,
    pub kind: DomainGraphicsReloadType,
    pub flags: u32,
}

/// Argument of [`DomainFdAssociate`](super::DomainFdAssociate).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainFdAssociateArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub flags: DomainFdAssociateFlags,
}

/// Argument of [`DomainGetAutostartOnce`](super::DomainGetAutostartOnce).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetAutostartOnceArgs {
    pub domain: Domain,
}

/// Result of [`DomainGetAutostartOnce`](super::DomainGetAutostartOnce).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainGetAutostartOnceRet {
    pub autostart: i32,
}

/// Argument of [`DomainSetAutostartOnce`](super::DomainSetAutostartOnce).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainSetAutostartOnceArgs {
    pub domain: Domain,
    pub autostart: i32,
}

/// Argument of [`DomainAnnounceInterface`](super::DomainAnnounceInterface).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAnnounceInterfaceArgs {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub device: Option<String>,
    #[serde(with = "Array::<DOMAIN_ANNOUNCE_INTERFACE_PARAMS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: u32,
}
