// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: domain.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{IpAddrType, STRING_MAX, TypedParam, TypedParamFlags};
use crate::bit_set::bit_set;
use crate::character::Character;
use crate::open_enum::open_enum;
use crate::uuid::Uuid;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, HostText, Name, Opaque, Optional, Plain, Text};

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

/// Largest number of parameters of `DOMAIN_ANNOUNCE_INTERFACE`. The bound of libvirt 12 is unknown here; this value is
/// meant to be no smaller.
pub const DOMAIN_ANNOUNCE_INTERFACE_PARAMS_MAX: u32 = 64;

open_enum! {
    /// State of a virtual CPU.
    #[doc(alias = "virVcpuState")]
    VcpuState(i32) {
        OFFLINE = 0,
        RUNNING = 1,
        BLOCKED = 2,
    }
}

open_enum! {
    /// Error that stopped a disk.
    #[doc(alias = "virDomainDiskErrorCode")]
    DomainDiskErrorCode(i32) {
        NONE = 0,
        UNSPEC = 1,
        NO_SPACE = 2,
    }
}

bit_set! {
    /// Flags that select the running domain, the domain's stored configuration, or both. With the empty set, the call
    /// applies to the running domain, or to the configuration if the domain is off. A call that reads accepts at most one
    /// of `LIVE` and `CONFIG`.
    ///
    /// `TYPED_PARAM_STRING_OKAY` (`virTypedParameterFlags`) travels in the same word; the flag declares that the client
    /// understands typed parameters that are strings.
    #[doc(alias = "virDomainModificationImpact")]
    DomainAffectFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
        TYPED_PARAM_STRING_OKAY = 0x4,
    }
}

bit_set! {
    /// Options for resizing a disk: the unit of the new size, or the size of the underlying block device.
    #[doc(alias = "virDomainBlockResizeFlags")]
    DomainBlockResizeFlags(u32) {
        BYTES = 0x1,
        CAPACITY = 0x2,
    }
}

open_enum! {
    /// Meaning of a number from `DOMAIN_MEMORY_STATS`: an amount of memory in KiB, unless the tag names another unit.
    #[doc(alias = "virDomainMemoryStatTags")]
    DomainMemoryStatTag(i32) {
        /// Memory read from swap space since the guest booted.
        SWAP_IN = 0,
        /// Memory written to swap space since the guest booted.
        SWAP_OUT = 1,
        /// Number of page faults that needed a disk read.
        MAJOR_FAULT = 2,
        /// Number of page faults that needed no disk read.
        MINOR_FAULT = 3,
        /// Memory that the guest does not use.
        UNUSED = 4,
        /// Memory that the guest's operating system can use in total.
        AVAILABLE = 5,
        /// Memory that the balloon leaves to the guest.
        ACTUAL_BALLOON = 6,
        /// Host memory that the domain's process occupies.
        RSS = 7,
        /// Memory that can be taken from the guest before the guest swaps.
        USABLE = 8,
        /// Time when the guest last reported statistics, in seconds since 1970.
        LAST_UPDATE = 9,
        /// Caches that the guest can drop without writing to a disk.
        DISK_CACHES = 10,
        /// Number of huge pages that the guest allocated.
        HUGETLB_PGALLOC = 11,
        /// Number of huge pages that the guest failed to allocate.
        HUGETLB_PGFAIL = 12,
        NR = 13,
    }
}

bit_set! {
    /// Address space that `DOMAIN_MEMORY_PEEK` reads.
    #[doc(alias = "virDomainMemoryFlags")]
    DomainMemoryPeekFlags(u32) {
        VIRTUAL = 0x1,
        PHYSICAL = 0x2,
    }
}

bit_set! {
    /// Options for starting a domain.
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
    /// Storage for memory while a host or a domain sleeps.
    #[doc(alias = "virNodeSuspendTarget")]
    NodeSuspendTarget(u32) {
        MEM = 0,
        DISK = 1,
        HYBRID = 2,
    }
}

bit_set! {
    /// Methods of asking a guest to reboot; with the empty set the driver chooses.
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
    /// Options for stopping a domain forcibly.
    #[doc(alias = "virDomainDestroyFlagsValues")]
    DomainDestroyFlagValues(u32) {
        GRACEFUL = 0x1,
        REMOVE_LOGS = 0x2,
    }
}

bit_set! {
    /// Flags that select the current or maximum memory size, and the running domain or the stored configuration.
    #[doc(alias = "virDomainMemoryModFlags")]
    DomainMemoryModFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
        MAXIMUM = 0x4,
    }
}

bit_set! {
    /// Options for saving a domain, and the state that the domain resumes in.
    #[doc(alias = "virDomainSaveRestoreFlags")]
    DomainSaveRestoreFlags(u32) {
        BYPASS_CACHE = 0x1,
        RUNNING = 0x2,
        PAUSED = 0x4,
        RESET_NVRAM = 0x8,
    }
}

bit_set! {
    /// Option that includes secrets in the XML of a save image.
    #[doc(alias = "virDomainSaveImageXMLFlags")]
    DomainSaveImageXmlFlags(u32) {
        SECURE = 0x1,
    }
}

bit_set! {
    /// Options for a core dump, and the domain's state after the dump.
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
    /// File format of a memory dump.
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
    /// Options for the content of a domain's XML.
    #[doc(alias = "virDomainXMLFlags")]
    DomainXmlFlags(u32) {
        SECURE = 0x1,
        INACTIVE = 0x2,
        UPDATE_CPU = 0x4,
        MIGRATABLE = 0x8,
    }
}

bit_set! {
    /// Option that validates the XML before a domain is defined.
    #[doc(alias = "virDomainDefineFlags")]
    DomainDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Data that is removed or kept when a domain's definition is removed.
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
    /// Set of key codes that `DOMAIN_SEND_KEY` uses.
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
    /// Signals for a process inside a container, in libvirt's own numbering.
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
    /// Flags that select the current or maximum number of virtual CPUs, and the running domain or the stored configuration.
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
    /// Flags that select the running domain, the stored configuration, or both for a change of a device. With the empty
    /// set, the running domain changes, or the definition if the domain is off.
    #[doc(alias = "virDomainDeviceModifyFlags")]
    DomainDeviceModifyFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
        FORCE = 0x4,
    }
}

open_enum! {
    /// Part of a domain's metadata.
    #[doc(alias = "virDomainMetadataType")]
    DomainMetadataType(i32) {
        DESCRIPTION = 0,
        TITLE = 1,
        ELEMENT = 2,
    }
}

bit_set! {
    /// Options for ending a block job.
    #[doc(alias = "virDomainBlockJobAbortFlags")]
    DomainBlockJobAbortFlags(u32) {
        ASYNC = 0x1,
        PIVOT = 0x2,
    }
}

bit_set! {
    /// Unit in which a block job's speed is returned.
    #[doc(alias = "virDomainBlockJobInfoFlags")]
    DomainBlockJobInfoFlags(u32) {
        BANDWIDTH_BYTES = 0x1,
    }
}

open_enum! {
    /// Kind of a block job.
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
    /// Unit in which a block job's speed is set.
    #[doc(alias = "virDomainBlockJobSetSpeedFlags")]
    DomainBlockJobSetSpeedFlags(u32) {
        BANDWIDTH_BYTES = 0x1,
    }
}

bit_set! {
    /// Unit of a block pull's speed.
    #[doc(alias = "virDomainBlockPullFlags")]
    DomainBlockPullFlags(u32) {
        BANDWIDTH_BYTES = 0x40,
    }
}

bit_set! {
    /// Options for rebasing or copying a disk.
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
    /// Options for copying a disk.
    #[doc(alias = "virDomainBlockCopyFlags")]
    DomainBlockCopyFlags(u32) {
        SHALLOW = 0x1,
        REUSE_EXT = 0x2,
        TRANSIENT_JOB = 0x4,
        SYNCHRONOUS_WRITES = 0x8,
    }
}

bit_set! {
    /// Options for merging a disk's images.
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
    /// Sources of a guest's host name.
    #[doc(alias = "virDomainGetHostnameFlags")]
    DomainGetHostnameFlags(u32) {
        LEASE = 0x1,
        AGENT = 0x2,
    }
}

open_enum! {
    /// State of a domain's job: absent, running with or without a known end, or the result of a completed job.
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
    /// Flags that select the running or the completed job for `DOMAIN_GET_JOB_STATS`.
    #[doc(alias = "virDomainGetJobStatsFlags")]
    DomainGetJobStatsFlags(u32) {
        COMPLETED = 0x1,
        KEEP_COMPLETED = 0x2,
    }
}

bit_set! {
    /// Option for aborting a domain's job.
    #[doc(alias = "virDomainAbortJobFlagsValues")]
    DomainAbortJobFlagValues(u32) {
        POSTCOPY = 0x1,
    }
}

bit_set! {
    /// Options for opening a console, including whether an earlier user is disconnected.
    #[doc(alias = "virDomainConsoleFlags")]
    DomainConsoleFlags(u32) {
        FORCE = 0x1,
        SAFE = 0x2,
    }
}

bit_set! {
    /// Option that disconnects an earlier user of the channel.
    #[doc(alias = "virDomainChannelFlags")]
    DomainChannelFlags(u32) {
        FORCE = 0x1,
    }
}

open_enum! {
    /// State of a domain. The enum of each state, such as [`DomainShutoffReason`], defines the accompanying reasons.
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
    /// State of a domain's control interface to the hypervisor.
    #[doc(alias = "virDomainControlState")]
    DomainControlState(u32) {
        OK = 0,
        JOB = 1,
        OCCUPIED = 2,
        ERROR = 3,
    }
}

open_enum! {
    /// Reason that a domain's control interface is in the state `ERROR`.
    #[doc(alias = "virDomainControlErrorReason")]
    DomainControlErrorReason(u32) {
        NONE = 0,
        UNKNOWN = 1,
        MONITOR = 2,
        INTERNAL = 3,
    }
}

bit_set! {
    /// Option that skips a display's own authentication.
    #[doc(alias = "virDomainOpenGraphicsFlags")]
    DomainOpenGraphicsFlags(u32) {
        SKIPAUTH = 0x1,
    }
}

bit_set! {
    /// Methods of asking a guest to shut down; with the empty set the driver chooses.
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
    /// Flags that select the domains of a list. A domain must match at least one flag of each group that has a flag set.
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
    /// Option that sets a guest's clock from the guest's hardware clock.
    #[doc(alias = "virDomainSetTimeFlags")]
    DomainSetTimeFlags(u32) {
        SYNC = 0x1,
    }
}

open_enum! {
    /// Source of a guest's network addresses.
    #[doc(alias = "virDomainInterfaceAddressesSource")]
    DomainInterfaceAddressesSource(u32) {
        LEASE = 0,
        AGENT = 1,
        ARP = 2,
    }
}

bit_set! {
    /// Option for a password that is already encrypted in the form that the guest's operating system stores.
    #[doc(alias = "virDomainSetUserPasswordFlags")]
    DomainSetUserPasswordFlags(u32) {
        ENCRYPTED = 0x1,
    }
}

open_enum! {
    /// Lifecycle event of a domain that has a configurable action.
    #[doc(alias = "virDomainLifecycle")]
    DomainLifecycle(u32) {
        POWEROFF = 0,
        REBOOT = 1,
        CRASH = 2,
    }
}

open_enum! {
    /// Action that follows a lifecycle event.
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
    /// Kinds of information that the guest agent can return.
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
    /// Timeout for a guest agent's response, in seconds; the values below 1 are special.
    #[doc(alias = "virDomainAgentResponseTimeoutValues")]
    DomainAgentResponseTimeout(i32) {
        /// Wait without a limit. This is the default until another value is set.
        BLOCK = -2,
        /// Use the driver's default: 5 seconds with qemu.
        DEFAULT = -1,
        /// Do not wait.
        NOWAIT = 0,
    }
}

bit_set! {
    /// Option that lets a backup write to existing files.
    #[doc(alias = "virDomainBackupBeginFlags")]
    DomainBackupBeginFlags(u32) {
        REUSE_EXTERNAL = 0x1,
    }
}

bit_set! {
    /// Options that add or remove keys; with the empty set the keys replace those in the file.
    #[doc(alias = "virDomainAuthorizedSSHKeysSetFlags")]
    DomainAuthorizedSshKeysSetFlags(u32) {
        APPEND = 0x1,
        REMOVE = 0x2,
    }
}

bit_set! {
    /// Kinds of messages that a daemon keeps about a domain.
    #[doc(alias = "virDomainMessageType")]
    DomainMessageFlags(u32) {
        DEPRECATION = 0x1,
        TAINTING = 0x2,
        IOERRORS = 0x4,
    }
}

bit_set! {
    /// Methods of measuring how fast a guest changes memory; the empty set samples pages.
    #[doc(alias = "virDomainDirtyRateCalcFlags")]
    DomainDirtyRateCalcFlags(u32) {
        DIRTY_BITMAP = 0x1,
        DIRTY_RING = 0x2,
    }
}

open_enum! {
    /// Kinds of displays that reload certificates.
    #[doc(alias = "virDomainGraphicsReloadType")]
    DomainGraphicsReloadType(u32) {
        ANY = 0,
        VNC = 1,
    }
}

bit_set! {
    /// Options for the security labels of associated file descriptors.
    #[doc(alias = "virDomainFDAssociateFlags")]
    DomainFdAssociateFlags(u32) {
        SECLABEL_RESTORE = 0x1,
        SECLABEL_WRITABLE = 0x2,
    }
}

open_enum! {
    /// Reason that a domain is in no state.
    #[doc(alias = "virDomainNostateReason")]
    DomainNostateReason(i32) {
        UNKNOWN = 0,
    }
}

open_enum! {
    /// Reason that a domain is running.
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
    /// Reason that a domain is blocked.
    #[doc(alias = "virDomainBlockedReason")]
    DomainBlockedReason(i32) {
        UNKNOWN = 0,
    }
}

open_enum! {
    /// Reason that a domain is paused.
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
    /// Reason that a domain is shutting down.
    #[doc(alias = "virDomainShutdownReason")]
    DomainShutdownReason(i32) {
        UNKNOWN = 0,
        USER = 1,
    }
}

open_enum! {
    /// Reason that a domain is off.
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
    /// Reason that a domain crashed.
    #[doc(alias = "virDomainCrashedReason")]
    DomainCrashedReason(i32) {
        UNKNOWN = 0,
        PANICKED = 1,
    }
}

open_enum! {
    /// Reason that a domain is suspended by the guest's power management.
    #[doc(alias = "virDomainPMSuspendedReason")]
    DomainPmsuspendedReason(i32) {
        UNKNOWN = 0,
    }
}

open_enum! {
    /// Reason that a domain is suspended to the guest's disk.
    #[doc(alias = "virDomainPMSuspendedDiskReason")]
    DomainPmsuspendedDiskReason(i32) {
        UNKNOWN = 0,
    }
}

open_enum! {
    /// Operation that a domain's job performs: the typed parameter `operation` of the job's statistics.
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
    /// Progress of measuring how fast a guest changes memory: a typed parameter of the statistics.
    #[doc(alias = "virDomainDirtyRateStatus")]
    DomainDirtyRateStatus(i32) {
        UNSTARTED = 0,
        MEASURING = 1,
        MEASURED = 2,
    }
}

open_enum! {
    /// Policy for allocating memory on NUMA nodes: a typed parameter.
    #[doc(alias = "virDomainNumatuneMemMode")]
    DomainNumatuneMemMode(i32) {
        STRICT = 0,
        PREFERRED = 1,
        INTERLEAVE = 2,
        RESTRICTIVE = 3,
    }
}

wire_struct! {
    /// Identity of a domain, as passed in calls. `id` is -1 while the domain is off.
    #[derive(Debug, Default)]
    Domain {
        name: HostText => Text<STRING_MAX>,
        uuid: Uuid => Plain,
        id: i32 => Plain,
    }
}

wire_struct! {
    /// A virtual CPU: state, CPU time in nanoseconds, and the host CPU that runs the virtual CPU.
    #[derive(Debug, Default)]
    VcpuInfo {
        number: u32 => Plain,
        state: VcpuState => Plain,
        cpu_time: u64 => Plain,
        cpu: i32 => Plain,
    }
}

wire_struct! {
    /// A disk that stopped because of an error.
    #[derive(Debug, Default)]
    DomainDiskError {
        disk: HostText => Text<STRING_MAX>,
        error: DomainDiskErrorCode => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetSchedulerType`](super::DomainGetSchedulerType).
    #[derive(Debug, Default)]
    DomainGetSchedulerTypeArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Scheduler of a domain's virtual CPUs, and the number of scheduler parameters.
    #[derive(Debug, Default)]
    DomainSchedulerType {
        kind: String => Text<STRING_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetSchedulerParameters`](super::DomainGetSchedulerParameters).
    #[derive(Debug, Default)]
    DomainGetSchedulerParametersArgs {
        domain: Domain => Plain,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetSchedulerParameters`](super::DomainGetSchedulerParameters).
    #[derive(Debug, Default)]
    DomainGetSchedulerParametersRet {
        params: Vec<TypedParam> => Array<DOMAIN_SCHEDULER_PARAMETERS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainGetSchedulerParametersFlags`](super::DomainGetSchedulerParametersFlags).
    #[derive(Debug, Default)]
    DomainGetSchedulerParametersFlagsArgs {
        domain: Domain => Plain,
        nparams: i32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetSchedulerParametersFlags`](super::DomainGetSchedulerParametersFlags).
    #[derive(Debug, Default)]
    DomainGetSchedulerParametersFlagsRet {
        params: Vec<TypedParam> => Array<DOMAIN_SCHEDULER_PARAMETERS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainSetSchedulerParameters`](super::DomainSetSchedulerParameters).
    #[derive(Debug, Default)]
    DomainSetSchedulerParametersArgs {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_SCHEDULER_PARAMETERS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainSetSchedulerParametersFlags`](super::DomainSetSchedulerParametersFlags).
    #[derive(Debug, Default)]
    DomainSetSchedulerParametersFlagsArgs {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_SCHEDULER_PARAMETERS_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetBlkioParameters`](super::DomainSetBlkioParameters).
    #[derive(Debug, Default)]
    DomainSetBlkioParametersArgs {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_BLKIO_PARAMETERS_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetBlkioParameters`](super::DomainGetBlkioParameters).
    #[derive(Debug, Default)]
    DomainGetBlkioParametersArgs {
        domain: Domain => Plain,
        nparams: i32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetBlkioParameters`](super::DomainGetBlkioParameters).
    #[derive(Debug, Default)]
    DomainGetBlkioParametersRet {
        params: Vec<TypedParam> => Array<DOMAIN_BLKIO_PARAMETERS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetMemoryParameters`](super::DomainSetMemoryParameters).
    #[derive(Debug, Default)]
    DomainSetMemoryParametersArgs {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_MEMORY_PARAMETERS_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetMemoryParameters`](super::DomainGetMemoryParameters).
    #[derive(Debug, Default)]
    DomainGetMemoryParametersArgs {
        domain: Domain => Plain,
        nparams: i32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetMemoryParameters`](super::DomainGetMemoryParameters).
    #[derive(Debug, Default)]
    DomainGetMemoryParametersRet {
        params: Vec<TypedParam> => Array<DOMAIN_MEMORY_PARAMETERS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainBlockResize`](super::DomainBlockResize).
    #[derive(Debug, Default)]
    DomainBlockResizeArgs {
        domain: Domain => Plain,
        disk: HostText => Text<STRING_MAX>,
        size: u64 => Plain,
        flags: DomainBlockResizeFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetNumaParameters`](super::DomainSetNumaParameters).
    #[derive(Debug, Default)]
    DomainSetNumaParametersArgs {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_NUMA_PARAMETERS_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetNumaParameters`](super::DomainGetNumaParameters).
    #[derive(Debug, Default)]
    DomainGetNumaParametersArgs {
        domain: Domain => Plain,
        nparams: i32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetNumaParameters`](super::DomainGetNumaParameters).
    #[derive(Debug, Default)]
    DomainGetNumaParametersRet {
        params: Vec<TypedParam> => Array<DOMAIN_NUMA_PARAMETERS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetPerfEvents`](super::DomainSetPerfEvents).
    #[derive(Debug, Default)]
    DomainSetPerfEventsArgs {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_PERF_EVENTS_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetPerfEvents`](super::DomainGetPerfEvents).
    #[derive(Debug, Default)]
    DomainGetPerfEventsArgs {
        domain: Domain => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetPerfEvents`](super::DomainGetPerfEvents).
    #[derive(Debug, Default)]
    DomainGetPerfEventsRet {
        params: Vec<TypedParam> => Array<DOMAIN_PERF_EVENTS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainBlockStats`](super::DomainBlockStats).
    #[derive(Debug, Default)]
    DomainBlockStatsArgs {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Counters of a disk; a counter is -1 if the driver does not count that value.
    #[derive(Debug, Default)]
    DomainDiskCounters {
        /// Number of read requests.
        rd_req: i64 => Plain,
        rd_bytes: i64 => Plain,
        /// Number of write requests.
        wr_req: i64 => Plain,
        wr_bytes: i64 => Plain,
        errs: i64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainBlockStatsFlags`](super::DomainBlockStatsFlags).
    #[derive(Debug, Default)]
    DomainBlockStatsFlagsArgs {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
        nparams: i32 => Plain,
        flags: TypedParamFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainBlockStatsFlags`](super::DomainBlockStatsFlags).
    #[derive(Debug, Default)]
    DomainBlockStatsFlagsRet {
        params: Vec<TypedParam> => Array<DOMAIN_BLOCK_STATS_PARAMETERS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainInterfaceStats`](super::DomainInterfaceStats).
    #[derive(Debug, Default)]
    DomainInterfaceStatsArgs {
        domain: Domain => Plain,
        device: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Traffic counters of an interface; a counter is -1 if the driver does not count that value.
    #[derive(Debug, Default)]
    DomainInterfaceCounters {
        rx_bytes: i64 => Plain,
        rx_packets: i64 => Plain,
        rx_errs: i64 => Plain,
        rx_drop: i64 => Plain,
        tx_bytes: i64 => Plain,
        tx_packets: i64 => Plain,
        tx_errs: i64 => Plain,
        tx_drop: i64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetInterfaceParameters`](super::DomainSetInterfaceParameters).
    #[derive(Debug, Default)]
    DomainSetInterfaceParametersArgs {
        domain: Domain => Plain,
        device: HostText => Text<STRING_MAX>,
        params: Vec<TypedParam> => Array<DOMAIN_INTERFACE_PARAMETERS_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetInterfaceParameters`](super::DomainGetInterfaceParameters).
    #[derive(Debug, Default)]
    DomainGetInterfaceParametersArgs {
        domain: Domain => Plain,
        device: HostText => Text<STRING_MAX>,
        nparams: i32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetInterfaceParameters`](super::DomainGetInterfaceParameters).
    #[derive(Debug, Default)]
    DomainGetInterfaceParametersRet {
        params: Vec<TypedParam> => Array<DOMAIN_INTERFACE_PARAMETERS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMemoryStats`](super::DomainMemoryStats).
    #[derive(Debug, Default)]
    DomainMemoryStatsArgs {
        domain: Domain => Plain,
        max_stats: u32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// A statistic of a domain's memory.
    #[derive(Debug, Default)]
    DomainMemoryStat {
        tag: DomainMemoryStatTag => Plain,
        value: u64 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMemoryStats`](super::DomainMemoryStats).
    #[derive(Debug, Default)]
    DomainMemoryStatsRet {
        stats: Vec<DomainMemoryStat> => Array<DOMAIN_MEMORY_STATS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainBlockPeek`](super::DomainBlockPeek).
    #[derive(Debug, Default)]
    DomainBlockPeekArgs {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
        offset: u64 => Plain,
        size: u32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainBlockPeek`](super::DomainBlockPeek).
    #[derive(Debug, Default)]
    DomainBlockPeekRet {
        buffer: Vec<u8> => Opaque<DOMAIN_BLOCK_PEEK_BUFFER_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainMemoryPeek`](super::DomainMemoryPeek).
    #[derive(Debug, Default)]
    DomainMemoryPeekArgs {
        domain: Domain => Plain,
        offset: u64 => Plain,
        size: u32 => Plain,
        flags: DomainMemoryPeekFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMemoryPeek`](super::DomainMemoryPeek).
    #[derive(Debug, Default)]
    DomainMemoryPeekRet {
        buffer: Vec<u8> => Opaque<DOMAIN_MEMORY_PEEK_BUFFER_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainGetBlockInfo`](super::DomainGetBlockInfo).
    #[derive(Debug, Default)]
    DomainGetBlockInfoArgs {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Sizes of a domain's disk, in bytes.
    #[derive(Debug, Default)]
    DomainBlockInfo {
        /// Storage that the disk occupies on the host.
        allocation: u64 => Plain,
        /// Disk size that the guest sees.
        capacity: u64 => Plain,
        /// Size of the disk's file or device on the host.
        physical: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListDomains`](super::ConnectListDomains).
    #[derive(Debug, Default)]
    ConnectListDomainsArgs {
        maxids: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListDomains`](super::ConnectListDomains).
    #[derive(Debug, Default)]
    ConnectListDomainsRet {
        ids: Vec<i32> => Array<DOMAIN_LIST_MAX>,
    }
}

wire_struct! {
    /// Result of [`ConnectNumOfDomains`](super::ConnectNumOfDomains).
    #[derive(Debug, Default)]
    ConnectNumOfDomainsRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCreateXml`](super::DomainCreateXml).
    #[derive(Debug, Default)]
    DomainCreateXmlArgs {
        xml_desc: String => Text<STRING_MAX>,
        flags: DomainCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainCreateXml`](super::DomainCreateXml).
    #[derive(Debug, Default)]
    DomainCreateXmlRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCreateXmlWithFiles`](super::DomainCreateXmlWithFiles).
    #[derive(Debug, Default)]
    DomainCreateXmlWithFilesArgs {
        xml_desc: String => Text<STRING_MAX>,
        flags: DomainCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainCreateXmlWithFiles`](super::DomainCreateXmlWithFiles).
    #[derive(Debug, Default)]
    DomainCreateXmlWithFilesRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainLookupById`](super::DomainLookupById).
    #[derive(Debug, Default)]
    DomainLookupByIdArgs {
        id: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainLookupById`](super::DomainLookupById).
    #[derive(Debug, Default)]
    DomainLookupByIdRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainLookupByUuid`](super::DomainLookupByUuid).
    #[derive(Debug, Default)]
    DomainLookupByUuidArgs {
        uuid: Uuid => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainLookupByUuid`](super::DomainLookupByUuid).
    #[derive(Debug, Default)]
    DomainLookupByUuidRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainLookupByName`](super::DomainLookupByName).
    #[derive(Debug, Default)]
    DomainLookupByNameArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`DomainLookupByName`](super::DomainLookupByName).
    #[derive(Debug, Default)]
    DomainLookupByNameRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSuspend`](super::DomainSuspend).
    #[derive(Debug, Default)]
    DomainSuspendArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainResume`](super::DomainResume).
    #[derive(Debug, Default)]
    DomainResumeArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainPmSuspendForDuration`](super::DomainPmSuspendForDuration).
    #[derive(Debug, Default)]
    DomainPmSuspendForDurationArgs {
        domain: Domain => Plain,
        target: NodeSuspendTarget => Plain,
        duration: u64 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainPmWakeup`](super::DomainPmWakeup).
    #[derive(Debug, Default)]
    DomainPmWakeupArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainShutdown`](super::DomainShutdown).
    #[derive(Debug, Default)]
    DomainShutdownArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainReboot`](super::DomainReboot).
    #[derive(Debug, Default)]
    DomainRebootArgs {
        domain: Domain => Plain,
        flags: DomainRebootFlagValues => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainReset`](super::DomainReset).
    #[derive(Debug, Default)]
    DomainResetArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainDestroy`](super::DomainDestroy).
    #[derive(Debug, Default)]
    DomainDestroyArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainDestroyFlags`](super::DomainDestroyFlags).
    #[derive(Debug, Default)]
    DomainDestroyFlagsArgs {
        domain: Domain => Plain,
        flags: DomainDestroyFlagValues => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetOsType`](super::DomainGetOsType).
    #[derive(Debug, Default)]
    DomainGetOsTypeArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetOsType`](super::DomainGetOsType).
    #[derive(Debug, Default)]
    DomainGetOsTypeRet {
        kind: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainGetMaxMemory`](super::DomainGetMaxMemory).
    #[derive(Debug, Default)]
    DomainGetMaxMemoryArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetMaxMemory`](super::DomainGetMaxMemory).
    #[derive(Debug, Default)]
    DomainGetMaxMemoryRet {
        memory: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetMaxMemory`](super::DomainSetMaxMemory).
    #[derive(Debug, Default)]
    DomainSetMaxMemoryArgs {
        domain: Domain => Plain,
        memory: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetMemory`](super::DomainSetMemory).
    #[derive(Debug, Default)]
    DomainSetMemoryArgs {
        domain: Domain => Plain,
        memory: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetMemoryFlags`](super::DomainSetMemoryFlags).
    #[derive(Debug, Default)]
    DomainSetMemoryFlagsArgs {
        domain: Domain => Plain,
        memory: u64 => Plain,
        flags: DomainMemoryModFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetMemoryStatsPeriod`](super::DomainSetMemoryStatsPeriod).
    #[derive(Debug, Default)]
    DomainSetMemoryStatsPeriodArgs {
        domain: Domain => Plain,
        period: i32 => Plain,
        flags: DomainMemoryModFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetInfo`](super::DomainGetInfo).
    #[derive(Debug, Default)]
    DomainGetInfoArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// State, memory and CPU usage of a domain.
    #[derive(Debug, Default)]
    DomainInfo {
        /// A [`DomainState`].
        state: u8 => Plain,
        /// Maximum memory, in KiB.
        max_mem: u64 => Plain,
        /// Current memory, in KiB.
        memory: u64 => Plain,
        /// Number of virtual CPUs.
        nr_virt_cpu: u16 => Plain,
        /// CPU time, in nanoseconds.
        cpu_time: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSave`](super::DomainSave).
    #[derive(Debug, Default)]
    DomainSaveArgs {
        domain: Domain => Plain,
        to: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainSaveFlags`](super::DomainSaveFlags).
    #[derive(Debug, Default)]
    DomainSaveFlagsArgs {
        domain: Domain => Plain,
        to: HostText => Text<STRING_MAX>,
        dxml: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainSaveRestoreFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSaveParams`](super::DomainSaveParams).
    #[derive(Debug, Default)]
    DomainSaveParamsArgs {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_SAVE_PARAMS_MAX>,
        flags: DomainSaveRestoreFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainRestore`](super::DomainRestore).
    #[derive(Debug, Default)]
    DomainRestoreArgs {
        from: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainRestoreFlags`](super::DomainRestoreFlags).
    #[derive(Debug, Default)]
    DomainRestoreFlagsArgs {
        from: HostText => Text<STRING_MAX>,
        dxml: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainSaveRestoreFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainRestoreParams`](super::DomainRestoreParams).
    #[derive(Debug, Default)]
    DomainRestoreParamsArgs {
        params: Vec<TypedParam> => Array<DOMAIN_SAVE_PARAMS_MAX>,
        flags: DomainSaveRestoreFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSaveImageGetXmlDesc`](super::DomainSaveImageGetXmlDesc).
    #[derive(Debug, Default)]
    DomainSaveImageGetXmlDescArgs {
        file: HostText => Text<STRING_MAX>,
        flags: DomainSaveImageXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSaveImageGetXmlDesc`](super::DomainSaveImageGetXmlDesc).
    #[derive(Debug, Default)]
    DomainSaveImageGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainSaveImageDefineXml`](super::DomainSaveImageDefineXml).
    #[derive(Debug, Default)]
    DomainSaveImageDefineXmlArgs {
        file: HostText => Text<STRING_MAX>,
        dxml: String => Text<STRING_MAX>,
        flags: DomainSaveRestoreFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCoreDump`](super::DomainCoreDump).
    #[derive(Debug, Default)]
    DomainCoreDumpArgs {
        domain: Domain => Plain,
        to: HostText => Text<STRING_MAX>,
        flags: DomainCoreDumpFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCoreDumpWithFormat`](super::DomainCoreDumpWithFormat).
    #[derive(Debug, Default)]
    DomainCoreDumpWithFormatArgs {
        domain: Domain => Plain,
        to: HostText => Text<STRING_MAX>,
        dumpformat: DomainCoreDumpFormat => Plain,
        flags: DomainCoreDumpFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainScreenshot`](super::DomainScreenshot).
    #[derive(Debug, Default)]
    DomainScreenshotArgs {
        domain: Domain => Plain,
        screen: u32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainScreenshot`](super::DomainScreenshot).
    #[derive(Debug, Default)]
    DomainScreenshotRet {
        mime: Option<String> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainGetXmlDesc`](super::DomainGetXmlDesc).
    #[derive(Debug, Default)]
    DomainGetXmlDescArgs {
        domain: Domain => Plain,
        flags: DomainXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetXmlDesc`](super::DomainGetXmlDesc).
    #[derive(Debug, Default)]
    DomainGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ConnectListDefinedDomains`](super::ConnectListDefinedDomains).
    #[derive(Debug, Default)]
    ConnectListDefinedDomainsArgs {
        maxnames: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListDefinedDomains`](super::ConnectListDefinedDomains).
    #[derive(Debug, Default)]
    ConnectListDefinedDomainsRet {
        names: Vec<HostText> => Array<DOMAIN_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Result of [`ConnectNumOfDefinedDomains`](super::ConnectNumOfDefinedDomains).
    #[derive(Debug, Default)]
    ConnectNumOfDefinedDomainsRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCreate`](super::DomainCreate).
    #[derive(Debug, Default)]
    DomainCreateArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCreateWithFlags`](super::DomainCreateWithFlags).
    #[derive(Debug, Default)]
    DomainCreateWithFlagsArgs {
        domain: Domain => Plain,
        flags: DomainCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainCreateWithFlags`](super::DomainCreateWithFlags).
    #[derive(Debug, Default)]
    DomainCreateWithFlagsRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCreateWithFiles`](super::DomainCreateWithFiles).
    #[derive(Debug, Default)]
    DomainCreateWithFilesArgs {
        domain: Domain => Plain,
        flags: DomainCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainCreateWithFiles`](super::DomainCreateWithFiles).
    #[derive(Debug, Default)]
    DomainCreateWithFilesRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainDefineXml`](super::DomainDefineXml).
    #[derive(Debug, Default)]
    DomainDefineXmlArgs {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`DomainDefineXml`](super::DomainDefineXml).
    #[derive(Debug, Default)]
    DomainDefineXmlRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainDefineXmlFlags`](super::DomainDefineXmlFlags).
    #[derive(Debug, Default)]
    DomainDefineXmlFlagsArgs {
        xml: String => Text<STRING_MAX>,
        flags: DomainDefineFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainDefineXmlFlags`](super::DomainDefineXmlFlags).
    #[derive(Debug, Default)]
    DomainDefineXmlFlagsRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainUndefine`](super::DomainUndefine).
    #[derive(Debug, Default)]
    DomainUndefineArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainUndefineFlags`](super::DomainUndefineFlags).
    #[derive(Debug, Default)]
    DomainUndefineFlagsArgs {
        domain: Domain => Plain,
        flags: DomainUndefineFlagValues => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainInjectNmi`](super::DomainInjectNmi).
    #[derive(Debug, Default)]
    DomainInjectNmiArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSendKey`](super::DomainSendKey).
    #[derive(Debug, Default)]
    DomainSendKeyArgs {
        domain: Domain => Plain,
        codeset: KeycodeSet => Plain,
        holdtime: u32 => Plain,
        keycodes: Vec<u32> => Array<DOMAIN_SEND_KEY_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSendProcessSignal`](super::DomainSendProcessSignal).
    #[derive(Debug, Default)]
    DomainSendProcessSignalArgs {
        domain: Domain => Plain,
        pid_value: i64 => Plain,
        signum: DomainProcessSignal => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetVcpus`](super::DomainSetVcpus).
    #[derive(Debug, Default)]
    DomainSetVcpusArgs {
        domain: Domain => Plain,
        nvcpus: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetVcpusFlags`](super::DomainSetVcpusFlags).
    #[derive(Debug, Default)]
    DomainSetVcpusFlagsArgs {
        domain: Domain => Plain,
        nvcpus: u32 => Plain,
        flags: DomainVcpuFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetVcpusFlags`](super::DomainGetVcpusFlags).
    #[derive(Debug, Default)]
    DomainGetVcpusFlagsArgs {
        domain: Domain => Plain,
        flags: DomainVcpuFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetVcpusFlags`](super::DomainGetVcpusFlags).
    #[derive(Debug, Default)]
    DomainGetVcpusFlagsRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainPinVcpu`](super::DomainPinVcpu).
    #[derive(Debug, Default)]
    DomainPinVcpuArgs {
        domain: Domain => Plain,
        vcpu: u32 => Plain,
        cpumap: Vec<u8> => Opaque<CPUMAP_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainPinVcpuFlags`](super::DomainPinVcpuFlags).
    #[derive(Debug, Default)]
    DomainPinVcpuFlagsArgs {
        domain: Domain => Plain,
        vcpu: u32 => Plain,
        cpumap: Vec<u8> => Opaque<CPUMAP_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetVcpuPinInfo`](super::DomainGetVcpuPinInfo).
    #[derive(Debug, Default)]
    DomainGetVcpuPinInfoArgs {
        domain: Domain => Plain,
        ncpumaps: i32 => Plain,
        maplen: i32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetVcpuPinInfo`](super::DomainGetVcpuPinInfo).
    #[derive(Debug, Default)]
    DomainGetVcpuPinInfoRet {
        cpumaps: Vec<u8> => Opaque<CPUMAPS_MAX>,
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainPinEmulator`](super::DomainPinEmulator).
    #[derive(Debug, Default)]
    DomainPinEmulatorArgs {
        domain: Domain => Plain,
        cpumap: Vec<u8> => Opaque<CPUMAP_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetEmulatorPinInfo`](super::DomainGetEmulatorPinInfo).
    #[derive(Debug, Default)]
    DomainGetEmulatorPinInfoArgs {
        domain: Domain => Plain,
        maplen: i32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetEmulatorPinInfo`](super::DomainGetEmulatorPinInfo).
    #[derive(Debug, Default)]
    DomainGetEmulatorPinInfoRet {
        cpumaps: Vec<u8> => Opaque<CPUMAPS_MAX>,
        ret: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetVcpus`](super::DomainGetVcpus).
    #[derive(Debug, Default)]
    DomainGetVcpusArgs {
        domain: Domain => Plain,
        maxinfo: i32 => Plain,
        maplen: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetVcpus`](super::DomainGetVcpus).
    #[derive(Debug, Default)]
    DomainGetVcpusRet {
        info: Vec<VcpuInfo> => Array<VCPUINFO_MAX>,
        cpumaps: Vec<u8> => Opaque<CPUMAPS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainGetMaxVcpus`](super::DomainGetMaxVcpus).
    #[derive(Debug, Default)]
    DomainGetMaxVcpusArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetMaxVcpus`](super::DomainGetMaxVcpus).
    #[derive(Debug, Default)]
    DomainGetMaxVcpusRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// An I/O thread and the bitmap of host CPUs that the thread can run on.
    #[derive(Debug, Default)]
    DomainIothreadInfo {
        iothread_id: u32 => Plain,
        cpumap: Vec<u8> => Opaque<CPUMAP_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainGetIothreadInfo`](super::DomainGetIothreadInfo).
    #[derive(Debug, Default)]
    DomainGetIothreadInfoArgs {
        domain: Domain => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetIothreadInfo`](super::DomainGetIothreadInfo).
    #[derive(Debug, Default)]
    DomainGetIothreadInfoRet {
        info: Vec<DomainIothreadInfo> => Array<IOTHREAD_INFO_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainPinIothread`](super::DomainPinIothread).
    #[derive(Debug, Default)]
    DomainPinIothreadArgs {
        domain: Domain => Plain,
        iothreads_id: u32 => Plain,
        cpumap: Vec<u8> => Opaque<CPUMAP_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainAddIothread`](super::DomainAddIothread).
    #[derive(Debug, Default)]
    DomainAddIothreadArgs {
        domain: Domain => Plain,
        iothread_id: u32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainDelIothread`](super::DomainDelIothread).
    #[derive(Debug, Default)]
    DomainDelIothreadArgs {
        domain: Domain => Plain,
        iothread_id: u32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetIothreadParams`](super::DomainSetIothreadParams).
    #[derive(Debug, Default)]
    DomainSetIothreadParamsArgs {
        domain: Domain => Plain,
        iothread_id: u32 => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_IOTHREAD_PARAMS_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetSecurityLabel`](super::DomainGetSecurityLabel).
    #[derive(Debug, Default)]
    DomainGetSecurityLabelArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Security label that isolates a domain from other domains.
    #[derive(Debug, Default)]
    DomainSecurityLabel {
        label: Vec<u8> => Array<SECURITY_LABEL_MAX, Character>,
        /// 1 if the security label is enforced.
        enforcing: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetSecurityLabelList`](super::DomainGetSecurityLabelList).
    #[derive(Debug, Default)]
    DomainGetSecurityLabelListArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetSecurityLabelList`](super::DomainGetSecurityLabelList).
    #[derive(Debug, Default)]
    DomainGetSecurityLabelListRet {
        labels: Vec<DomainSecurityLabel> => Array<SECURITY_LABEL_LIST_MAX>,
        ret: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainAttachDevice`](super::DomainAttachDevice).
    #[derive(Debug, Default)]
    DomainAttachDeviceArgs {
        domain: Domain => Plain,
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainAttachDeviceFlags`](super::DomainAttachDeviceFlags).
    #[derive(Debug, Default)]
    DomainAttachDeviceFlagsArgs {
        domain: Domain => Plain,
        xml: String => Text<STRING_MAX>,
        flags: DomainDeviceModifyFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainDetachDevice`](super::DomainDetachDevice).
    #[derive(Debug, Default)]
    DomainDetachDeviceArgs {
        domain: Domain => Plain,
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainDetachDeviceFlags`](super::DomainDetachDeviceFlags).
    #[derive(Debug, Default)]
    DomainDetachDeviceFlagsArgs {
        domain: Domain => Plain,
        xml: String => Text<STRING_MAX>,
        flags: DomainDeviceModifyFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainUpdateDeviceFlags`](super::DomainUpdateDeviceFlags).
    #[derive(Debug, Default)]
    DomainUpdateDeviceFlagsArgs {
        domain: Domain => Plain,
        xml: String => Text<STRING_MAX>,
        flags: DomainDeviceModifyFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainDetachDeviceAlias`](super::DomainDetachDeviceAlias).
    #[derive(Debug, Default)]
    DomainDetachDeviceAliasArgs {
        domain: Domain => Plain,
        alias: HostText => Text<STRING_MAX>,
        flags: DomainDeviceModifyFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetAutostart`](super::DomainGetAutostart).
    #[derive(Debug, Default)]
    DomainGetAutostartArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetAutostart`](super::DomainGetAutostart).
    #[derive(Debug, Default)]
    DomainGetAutostartRet {
        /// 1 if the domain starts automatically.
        autostart: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetAutostart`](super::DomainSetAutostart).
    #[derive(Debug, Default)]
    DomainSetAutostartArgs {
        domain: Domain => Plain,
        autostart: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetMetadata`](super::DomainSetMetadata).
    #[derive(Debug, Default)]
    DomainSetMetadataArgs {
        domain: Domain => Plain,
        kind: DomainMetadataType => Plain,
        metadata: Option<String> => Optional<Text<STRING_MAX>>,
        key: Option<Name> => Optional<Text<STRING_MAX>>,
        uri: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetMetadata`](super::DomainGetMetadata).
    #[derive(Debug, Default)]
    DomainGetMetadataArgs {
        domain: Domain => Plain,
        kind: DomainMetadataType => Plain,
        uri: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetMetadata`](super::DomainGetMetadata).
    #[derive(Debug, Default)]
    DomainGetMetadataRet {
        metadata: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainBlockJobAbort`](super::DomainBlockJobAbort).
    #[derive(Debug, Default)]
    DomainBlockJobAbortArgs {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
        flags: DomainBlockJobAbortFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetBlockJobInfo`](super::DomainGetBlockJobInfo).
    #[derive(Debug, Default)]
    DomainGetBlockJobInfoArgs {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
        flags: DomainBlockJobInfoFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetBlockJobInfo`](super::DomainGetBlockJobInfo).
    #[derive(Debug, Default)]
    DomainGetBlockJobInfoRet {
        found: i32 => Plain,
        kind: DomainBlockJobType => Plain,
        bandwidth: u64 => Plain,
        cur: u64 => Plain,
        end: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainBlockJobSetSpeed`](super::DomainBlockJobSetSpeed).
    #[derive(Debug, Default)]
    DomainBlockJobSetSpeedArgs {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
        bandwidth: u64 => Plain,
        flags: DomainBlockJobSetSpeedFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainBlockPull`](super::DomainBlockPull).
    #[derive(Debug, Default)]
    DomainBlockPullArgs {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
        bandwidth: u64 => Plain,
        flags: DomainBlockPullFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainBlockRebase`](super::DomainBlockRebase).
    #[derive(Debug, Default)]
    DomainBlockRebaseArgs {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
        base: Option<HostText> => Optional<Text<STRING_MAX>>,
        bandwidth: u64 => Plain,
        flags: DomainBlockRebaseFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainBlockCopy`](super::DomainBlockCopy).
    #[derive(Debug, Default)]
    DomainBlockCopyArgs {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
        destxml: String => Text<STRING_MAX>,
        params: Vec<TypedParam> => Array<DOMAIN_BLOCK_COPY_PARAMETERS_MAX>,
        flags: DomainBlockCopyFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainBlockCommit`](super::DomainBlockCommit).
    #[derive(Debug, Default)]
    DomainBlockCommitArgs {
        domain: Domain => Plain,
        disk: HostText => Text<STRING_MAX>,
        base: Option<HostText> => Optional<Text<STRING_MAX>>,
        top: Option<HostText> => Optional<Text<STRING_MAX>>,
        bandwidth: u64 => Plain,
        flags: DomainBlockCommitFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetBlockIoTune`](super::DomainSetBlockIoTune).
    #[derive(Debug, Default)]
    DomainSetBlockIoTuneArgs {
        domain: Domain => Plain,
        disk: HostText => Text<STRING_MAX>,
        params: Vec<TypedParam> => Array<DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetBlockIoTune`](super::DomainGetBlockIoTune).
    #[derive(Debug, Default)]
    DomainGetBlockIoTuneArgs {
        domain: Domain => Plain,
        disk: Option<HostText> => Optional<Text<STRING_MAX>>,
        nparams: i32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetBlockIoTune`](super::DomainGetBlockIoTune).
    #[derive(Debug, Default)]
    DomainGetBlockIoTuneRet {
        params: Vec<TypedParam> => Array<DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetThrottleGroup`](super::DomainSetThrottleGroup).
    #[derive(Debug, Default)]
    DomainSetThrottleGroupArgs {
        domain: Domain => Plain,
        group: String => Text<STRING_MAX>,
        params: Vec<TypedParam> => Array<DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainDelThrottleGroup`](super::DomainDelThrottleGroup).
    #[derive(Debug, Default)]
    DomainDelThrottleGroupArgs {
        domain: Domain => Plain,
        group: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetCpuStats`](super::DomainGetCpuStats).
    #[derive(Debug, Default)]
    DomainGetCpuStatsArgs {
        domain: Domain => Plain,
        nparams: u32 => Plain,
        start_cpu: i32 => Plain,
        ncpus: u32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetCpuStats`](super::DomainGetCpuStats).
    #[derive(Debug, Default)]
    DomainGetCpuStatsRet {
        params: Vec<TypedParam> => Array<DOMAIN_GET_CPU_STATS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetHostname`](super::DomainGetHostname).
    #[derive(Debug, Default)]
    DomainGetHostnameArgs {
        domain: Domain => Plain,
        flags: DomainGetHostnameFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetHostname`](super::DomainGetHostname).
    #[derive(Debug, Default)]
    DomainGetHostnameRet {
        hostname: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainIsActive`](super::DomainIsActive).
    #[derive(Debug, Default)]
    DomainIsActiveArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainIsActive`](super::DomainIsActive).
    #[derive(Debug, Default)]
    DomainIsActiveRet {
        active: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainIsPersistent`](super::DomainIsPersistent).
    #[derive(Debug, Default)]
    DomainIsPersistentArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainIsPersistent`](super::DomainIsPersistent).
    #[derive(Debug, Default)]
    DomainIsPersistentRet {
        /// 1 if the domain is persistent: the definition remains while the domain is off.
        persistent: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainIsUpdated`](super::DomainIsUpdated).
    #[derive(Debug, Default)]
    DomainIsUpdatedArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainIsUpdated`](super::DomainIsUpdated).
    #[derive(Debug, Default)]
    DomainIsUpdatedRet {
        updated: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetJobInfo`](super::DomainGetJobInfo).
    #[derive(Debug, Default)]
    DomainGetJobInfoArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetJobInfo`](super::DomainGetJobInfo).
    #[derive(Debug, Default)]
    DomainGetJobInfoRet {
        kind: DomainJobType => Plain,
        /// Elapsed time, in milliseconds.
        time_elapsed: u64 => Plain,
        /// Remaining time, in milliseconds; 0 if unknown.
        time_remaining: u64 => Plain,
        /// Total data, in bytes; 0 if unknown. The sizes below are also in bytes.
        data_total: u64 => Plain,
        data_processed: u64 => Plain,
        data_remaining: u64 => Plain,
        mem_total: u64 => Plain,
        mem_processed: u64 => Plain,
        mem_remaining: u64 => Plain,
        file_total: u64 => Plain,
        file_processed: u64 => Plain,
        file_remaining: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetJobStats`](super::DomainGetJobStats).
    #[derive(Debug, Default)]
    DomainGetJobStatsArgs {
        domain: Domain => Plain,
        flags: DomainGetJobStatsFlags => Plain,
    }
}

wire_struct! {
    /// Progress of a job, or the result of a completed job.
    #[derive(Debug, Default)]
    DomainJobStats {
        kind: DomainJobType => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_JOB_STATS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainAbortJob`](super::DomainAbortJob).
    #[derive(Debug, Default)]
    DomainAbortJobArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainAbortJobFlags`](super::DomainAbortJobFlags).
    #[derive(Debug, Default)]
    DomainAbortJobFlagsArgs {
        domain: Domain => Plain,
        flags: DomainAbortJobFlagValues => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainManagedSave`](super::DomainManagedSave).
    #[derive(Debug, Default)]
    DomainManagedSaveArgs {
        domain: Domain => Plain,
        flags: DomainSaveRestoreFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainHasManagedSaveImage`](super::DomainHasManagedSaveImage).
    #[derive(Debug, Default)]
    DomainHasManagedSaveImageArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainHasManagedSaveImage`](super::DomainHasManagedSaveImage).
    #[derive(Debug, Default)]
    DomainHasManagedSaveImageRet {
        /// 1 if a managed save image exists.
        result: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainManagedSaveRemove`](super::DomainManagedSaveRemove).
    #[derive(Debug, Default)]
    DomainManagedSaveRemoveArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainManagedSaveGetXmlDesc`](super::DomainManagedSaveGetXmlDesc).
    #[derive(Debug, Default)]
    DomainManagedSaveGetXmlDescArgs {
        domain: Domain => Plain,
        flags: DomainSaveImageXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainManagedSaveGetXmlDesc`](super::DomainManagedSaveGetXmlDesc).
    #[derive(Debug, Default)]
    DomainManagedSaveGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainManagedSaveDefineXml`](super::DomainManagedSaveDefineXml).
    #[derive(Debug, Default)]
    DomainManagedSaveDefineXmlArgs {
        domain: Domain => Plain,
        dxml: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainSaveRestoreFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainOpenConsole`](super::DomainOpenConsole).
    #[derive(Debug, Default)]
    DomainOpenConsoleArgs {
        domain: Domain => Plain,
        dev_name: Option<HostText> => Optional<Text<STRING_MAX>>,
        flags: DomainConsoleFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainOpenChannel`](super::DomainOpenChannel).
    #[derive(Debug, Default)]
    DomainOpenChannelArgs {
        domain: Domain => Plain,
        name: Option<HostText> => Optional<Text<STRING_MAX>>,
        flags: DomainChannelFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetState`](super::DomainGetState).
    #[derive(Debug, Default)]
    DomainGetStateArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetState`](super::DomainGetState).
    #[derive(Debug, Default)]
    DomainGetStateRet {
        state: DomainState => Plain,
        /// Reason for the state; the enum of the state, such as [`DomainShutoffReason`], defines the values.
        reason: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetControlInfo`](super::DomainGetControlInfo).
    #[derive(Debug, Default)]
    DomainGetControlInfoArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// State of a domain's control interface to the hypervisor.
    #[derive(Debug, Default)]
    DomainControlInfo {
        state: DomainControlState => Plain,
        details: DomainControlErrorReason => Plain,
        /// Time that the control interface has been busy, in milliseconds; not measured in the states `OK` and `ERROR`.
        state_time: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainOpenGraphics`](super::DomainOpenGraphics).
    #[derive(Debug, Default)]
    DomainOpenGraphicsArgs {
        domain: Domain => Plain,
        index: u32 => Plain,
        flags: DomainOpenGraphicsFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainOpenGraphicsFd`](super::DomainOpenGraphicsFd).
    #[derive(Debug, Default)]
    DomainOpenGraphicsFdArgs {
        domain: Domain => Plain,
        index: u32 => Plain,
        flags: DomainOpenGraphicsFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainShutdownFlags`](super::DomainShutdownFlags).
    #[derive(Debug, Default)]
    DomainShutdownFlagsArgs {
        domain: Domain => Plain,
        flags: DomainShutdownFlagValues => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetDiskErrors`](super::DomainGetDiskErrors).
    #[derive(Debug, Default)]
    DomainGetDiskErrorsArgs {
        domain: Domain => Plain,
        maxerrors: u32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetDiskErrors`](super::DomainGetDiskErrors).
    #[derive(Debug, Default)]
    DomainGetDiskErrorsRet {
        errors: Vec<DomainDiskError> => Array<DOMAIN_DISK_ERRORS_MAX>,
        nerrors: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListAllDomains`](super::ConnectListAllDomains).
    #[derive(Debug, Default)]
    ConnectListAllDomainsArgs {
        /// 0 to request only the number of domains.
        need_results: i32 => Plain,
        flags: ConnectListAllDomainsFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListAllDomains`](super::ConnectListAllDomains).
    #[derive(Debug, Default)]
    ConnectListAllDomainsRet {
        domains: Vec<Domain> => Array<DOMAIN_LIST_MAX>,
        /// Number of domains.
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainFstrim`](super::DomainFstrim).
    #[derive(Debug, Default)]
    DomainFstrimArgs {
        domain: Domain => Plain,
        mount_point: Option<HostText> => Optional<Text<STRING_MAX>>,
        minimum: u64 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetTime`](super::DomainGetTime).
    #[derive(Debug, Default)]
    DomainGetTimeArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Time of a guest's clock, since 1970 in UTC.
    #[derive(Debug, Default)]
    DomainTime {
        seconds: i64 => Plain,
        nseconds: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetTime`](super::DomainSetTime).
    #[derive(Debug, Default)]
    DomainSetTimeArgs {
        domain: Domain => Plain,
        seconds: i64 => Plain,
        nseconds: u32 => Plain,
        flags: DomainSetTimeFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainFsfreeze`](super::DomainFsfreeze).
    #[derive(Debug, Default)]
    DomainFsfreezeArgs {
        domain: Domain => Plain,
        mountpoints: Vec<HostText> => Array<DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, Text<STRING_MAX>>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainFsfreeze`](super::DomainFsfreeze).
    #[derive(Debug, Default)]
    DomainFsfreezeRet {
        filesystems: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainFsthaw`](super::DomainFsthaw).
    #[derive(Debug, Default)]
    DomainFsthawArgs {
        domain: Domain => Plain,
        mountpoints: Vec<HostText> => Array<DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, Text<STRING_MAX>>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainFsthaw`](super::DomainFsthaw).
    #[derive(Debug, Default)]
    DomainFsthawRet {
        filesystems: i32 => Plain,
    }
}

wire_struct! {
    /// Statistics of a domain.
    #[derive(Debug, Default)]
    DomainStatsRecord {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<CONNECT_GET_ALL_DOMAIN_STATS_MAX>,
    }
}

wire_struct! {
    /// A mounted file system of a guest and the disks that hold the file system.
    #[derive(Debug, Default)]
    DomainFsinfo {
        mountpoint: HostText => Text<STRING_MAX>,
        name: HostText => Text<STRING_MAX>,
        fstype: HostText => Text<STRING_MAX>,
        dev_aliases: Vec<HostText> => Array<DOMAIN_FSINFO_DISKS_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainGetFsinfo`](super::DomainGetFsinfo).
    #[derive(Debug, Default)]
    DomainGetFsinfoArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetFsinfo`](super::DomainGetFsinfo).
    #[derive(Debug, Default)]
    DomainGetFsinfoRet {
        info: Vec<DomainFsinfo> => Array<DOMAIN_FSINFO_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// An address of a guest's interface.
    #[derive(Debug, Default)]
    DomainIpAddr {
        kind: IpAddrType => Plain,
        address: HostText => Text<STRING_MAX>,
        /// Length of the network prefix, in bits; 0 if unknown, for example from `ARP`.
        prefix: u32 => Plain,
    }
}

wire_struct! {
    /// A guest's interface and the interface's addresses.
    #[derive(Debug, Default)]
    DomainInterface {
        name: HostText => Text<STRING_MAX>,
        hwaddr: Option<HostText> => Optional<Text<STRING_MAX>>,
        addresses: Vec<DomainIpAddr> => Array<DOMAIN_IP_ADDR_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainInterfaceAddresses`](super::DomainInterfaceAddresses).
    #[derive(Debug, Default)]
    DomainInterfaceAddressesArgs {
        domain: Domain => Plain,
        source: DomainInterfaceAddressesSource => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainInterfaceAddresses`](super::DomainInterfaceAddresses).
    #[derive(Debug, Default)]
    DomainInterfaceAddressesRet {
        interfaces: Vec<DomainInterface> => Array<DOMAIN_INTERFACE_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainSetUserPassword`](super::DomainSetUserPassword).
    #[derive(Default)]
    DomainSetUserPasswordArgs {
        domain: Domain => Plain,
        user: Option<String> => Optional<Text<STRING_MAX>>,
        password: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainSetUserPasswordFlags => Plain,
    }
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

wire_struct! {
    /// Argument of [`DomainRename`](super::DomainRename).
    #[derive(Debug, Default)]
    DomainRenameArgs {
        domain: Domain => Plain,
        new_name: Option<HostText> => Optional<Text<STRING_MAX>>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainRename`](super::DomainRename).
    #[derive(Debug, Default)]
    DomainRenameRet {
        retcode: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetGuestVcpus`](super::DomainGetGuestVcpus).
    #[derive(Debug, Default)]
    DomainGetGuestVcpusArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetGuestVcpus`](super::DomainGetGuestVcpus).
    #[derive(Debug, Default)]
    DomainGetGuestVcpusRet {
        params: Vec<TypedParam> => Array<DOMAIN_GUEST_VCPU_PARAMS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainSetGuestVcpus`](super::DomainSetGuestVcpus).
    #[derive(Debug, Default)]
    DomainSetGuestVcpusArgs {
        domain: Domain => Plain,
        cpumap: String => Text<STRING_MAX>,
        state: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetVcpu`](super::DomainSetVcpu).
    #[derive(Debug, Default)]
    DomainSetVcpuArgs {
        domain: Domain => Plain,
        cpumap: String => Text<STRING_MAX>,
        state: i32 => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetBlockThreshold`](super::DomainSetBlockThreshold).
    #[derive(Debug, Default)]
    DomainSetBlockThresholdArgs {
        domain: Domain => Plain,
        device: HostText => Text<STRING_MAX>,
        threshold: u64 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetLifecycleAction`](super::DomainSetLifecycleAction).
    #[derive(Debug, Default)]
    DomainSetLifecycleActionArgs {
        domain: Domain => Plain,
        kind: DomainLifecycle => Plain,
        action: DomainLifecycleAction => Plain,
        flags: DomainAffectFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetLaunchSecurityInfo`](super::DomainGetLaunchSecurityInfo).
    #[derive(Debug, Default)]
    DomainGetLaunchSecurityInfoArgs {
        domain: Domain => Plain,
        flags: TypedParamFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetLaunchSecurityInfo`](super::DomainGetLaunchSecurityInfo).
    #[derive(Debug, Default)]
    DomainGetLaunchSecurityInfoRet {
        params: Vec<TypedParam> => Array<DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainSetLaunchSecurityState`](super::DomainSetLaunchSecurityState).
    #[derive(Debug, Default)]
    DomainSetLaunchSecurityStateArgs {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetGuestInfo`](super::DomainGetGuestInfo).
    #[derive(Debug, Default)]
    DomainGetGuestInfoArgs {
        domain: Domain => Plain,
        types: DomainGuestInfoFlags => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetGuestInfo`](super::DomainGetGuestInfo).
    #[derive(Debug, Default)]
    DomainGetGuestInfoRet {
        params: Vec<TypedParam> => Array<DOMAIN_GUEST_INFO_PARAMS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainAgentSetResponseTimeout`](super::DomainAgentSetResponseTimeout).
    #[derive(Debug, Default)]
    DomainAgentSetResponseTimeoutArgs {
        domain: Domain => Plain,
        timeout: DomainAgentResponseTimeout => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainAgentSetResponseTimeout`](super::DomainAgentSetResponseTimeout).
    #[derive(Debug, Default)]
    DomainAgentSetResponseTimeoutRet {
        retcode: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainBackupBegin`](super::DomainBackupBegin).
    #[derive(Debug, Default)]
    DomainBackupBeginArgs {
        domain: Domain => Plain,
        backup_xml: String => Text<STRING_MAX>,
        checkpoint_xml: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainBackupBeginFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainBackupGetXmlDesc`](super::DomainBackupGetXmlDesc).
    #[derive(Debug, Default)]
    DomainBackupGetXmlDescArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainBackupGetXmlDesc`](super::DomainBackupGetXmlDesc).
    #[derive(Debug, Default)]
    DomainBackupGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainAuthorizedSshKeysGet`](super::DomainAuthorizedSshKeysGet).
    #[derive(Debug, Default)]
    DomainAuthorizedSshKeysGetArgs {
        domain: Domain => Plain,
        user: String => Text<STRING_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainAuthorizedSshKeysGet`](super::DomainAuthorizedSshKeysGet).
    #[derive(Debug, Default)]
    DomainAuthorizedSshKeysGetRet {
        keys: Vec<HostText> => Array<DOMAIN_AUTHORIZED_SSH_KEYS_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainAuthorizedSshKeysSet`](super::DomainAuthorizedSshKeysSet).
    #[derive(Debug, Default)]
    DomainAuthorizedSshKeysSetArgs {
        domain: Domain => Plain,
        user: String => Text<STRING_MAX>,
        keys: Vec<HostText> => Array<DOMAIN_AUTHORIZED_SSH_KEYS_MAX, Text<STRING_MAX>>,
        flags: DomainAuthorizedSshKeysSetFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetMessages`](super::DomainGetMessages).
    #[derive(Debug, Default)]
    DomainGetMessagesArgs {
        domain: Domain => Plain,
        flags: DomainMessageFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetMessages`](super::DomainGetMessages).
    #[derive(Debug, Default)]
    DomainGetMessagesRet {
        messages: Vec<HostText> => Array<DOMAIN_MESSAGES_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainStartDirtyRateCalc`](super::DomainStartDirtyRateCalc).
    #[derive(Debug, Default)]
    DomainStartDirtyRateCalcArgs {
        domain: Domain => Plain,
        seconds: i32 => Plain,
        flags: DomainDirtyRateCalcFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGraphicsReload`](super::DomainGraphicsReload).
    #[derive(Debug, Default)]
    DomainGraphicsReloadArgs {
        domain: Domain => Plain,
        kind: DomainGraphicsReloadType => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainFdAssociate`](super::DomainFdAssociate).
    #[derive(Debug, Default)]
    DomainFdAssociateArgs {
        domain: Domain => Plain,
        name: HostText => Text<STRING_MAX>,
        flags: DomainFdAssociateFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainGetAutostartOnce`](super::DomainGetAutostartOnce).
    #[derive(Debug, Default)]
    DomainGetAutostartOnceArgs {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainGetAutostartOnce`](super::DomainGetAutostartOnce).
    #[derive(Debug, Default)]
    DomainGetAutostartOnceRet {
        autostart: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSetAutostartOnce`](super::DomainSetAutostartOnce).
    #[derive(Debug, Default)]
    DomainSetAutostartOnceArgs {
        domain: Domain => Plain,
        autostart: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainAnnounceInterface`](super::DomainAnnounceInterface).
    #[derive(Debug, Default)]
    DomainAnnounceInterfaceArgs {
        domain: Domain => Plain,
        device: Option<String> => Optional<Text<STRING_MAX>>,
        params: Vec<TypedParam> => Array<DOMAIN_ANNOUNCE_INTERFACE_PARAMS_MAX>,
        flags: u32 => Plain,
    }
}
