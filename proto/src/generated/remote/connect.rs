// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: connect.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{DOMAIN_LIST_MAX, Domain, DomainStatsRecord, STRING_MAX};
use crate::bit_set::bit_set;
use crate::character::Character;
use crate::open_enum::open_enum;
use crate::wire_struct::wire_struct;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, HostText, Name, Optional, Plain, Text, UnknownArm};

open_enum! {
    /// Authentication method that a daemon offers in the answer to `AUTH_LIST`.
    AuthType(i32) {
        NONE = 0,
        SASL = 1,
        POLKIT = 2,
    }
}

/// Value of a typed parameter; the discriminants are those of `virTypedParameterType`.
///
/// A message ends for its reader with the first value of an unknown type: lists that hold the value have no element
/// behind it, and numbers that follow in the message are 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TypedParamValue {
    #[serde(rename = "1")]
    Int(i32),
    #[serde(rename = "2")]
    Uint(u32),
    #[serde(rename = "3")]
    Llong(i64),
    #[serde(rename = "4")]
    Ullong(u64),
    #[serde(rename = "5")]
    Double(f64),
    #[serde(rename = "6")]
    Boolean(i32),
    #[serde(rename = "7")]
    String(#[serde(with = "Text::<STRING_MAX>")] HostText),
    /// A kind that this version does not know. XDR does not say how long it is: nothing behind it in the message can be read.
    #[serde(rename = "*")]
    Unknown(UnknownArm),
}

wire_struct! {
    /// A named value of one of seven types, such as a tuning parameter or a statistic.
    #[derive(Debug)]
    TypedParam {
        field: Name => Text<STRING_MAX>,
        value: TypedParamValue => Plain,
    }
}

bit_set! {
    /// Option that asks the daemon to include typed parameters that are strings; without the flag, the daemon omits them.
    #[doc(alias = "virTypedParameterFlags")]
    TypedParamFlags(u32) {
        STRING_OKAY = 0x4,
    }
}

/// `CONNECT_IDENTITY_PARAMS_MAX` in `proto/remote.x`.
pub const CONNECT_IDENTITY_PARAMS_MAX: u32 = 20;

/// `AUTH_SASL_DATA_MAX` in `proto/remote.x`.
pub const AUTH_SASL_DATA_MAX: u32 = 65_536;

/// `AUTH_TYPE_LIST_MAX` in `proto/remote.x`.
pub const AUTH_TYPE_LIST_MAX: u32 = 20;

/// `CPU_BASELINE_MAX` in `proto/remote.x`.
pub const CPU_BASELINE_MAX: u32 = 256;

/// `CONNECT_CPU_MODELS_MAX` in `proto/remote.x`.
pub const CONNECT_CPU_MODELS_MAX: u32 = 8192;

bit_set! {
    /// Options for opening a connection.
    #[doc(alias = "virConnectFlags")]
    ConnectOpenFlags(u32) {
        RO = 0x1,
        NO_ALIASES = 0x2,
    }
}

open_enum! {
    /// Feature of the driver or the daemon that `CONNECT_SUPPORTS_FEATURE` queries.
    #[doc(alias = "virDrvFeature")]
    DriverFeature(i32) {
        MIGRATION_V1 = 1,
        REMOTE = 2,
        MIGRATION_V2 = 3,
        MIGRATION_P2P = 4,
        MIGRATION_DIRECT = 5,
        MIGRATION_V3 = 6,
        MIGRATE_CHANGE_PROTECTION = 7,
        FD_PASSING = 8,
        TYPED_PARAM_STRING = 9,
        PROGRAM_KEEPALIVE = 10,
        XML_MIGRATABLE = 11,
        MIGRATION_OFFLINE = 12,
        MIGRATION_PARAMS = 13,
        REMOTE_EVENT_CALLBACK = 14,
        REMOTE_CLOSE_CALLBACK = 15,
        NETWORK_UPDATE_HAS_CORRECT_ORDER = 16,
    }
}

bit_set! {
    /// Option that omits entries from domain capabilities.
    #[doc(alias = "virConnectGetDomainCapabilitiesFlags")]
    ConnectGetDomainCapabilitiesFlags(u32) {
        DISABLE_DEPRECATED_FEATURES = 0x1,
    }
}

bit_set! {
    /// Options for comparing a CPU description with the host's CPU.
    #[doc(alias = "virConnectCompareCPUFlags")]
    ConnectCompareCpuFlags(u32) {
        FAIL_INCOMPATIBLE = 0x1,
        VALIDATE_XML = 0x2,
    }
}

open_enum! {
    /// Result of comparing the host's CPU with a CPU description.
    #[doc(alias = "virCPUCompareResult")]
    CpuCompareResult(i32) {
        ERROR = -1,
        INCOMPATIBLE = 0,
        IDENTICAL = 1,
        /// The host or the hypervisor offers more than the description requires.
        SUPERSET = 2,
    }
}

bit_set! {
    /// Options for computing a CPU that several hosts support.
    #[doc(alias = "virConnectBaselineCPUFlags")]
    ConnectBaselineCpuFlags(u32) {
        EXPAND_FEATURES = 0x1,
        MIGRATABLE = 0x2,
    }
}

open_enum! {
    /// Reason that a daemon lost the connection to the hypervisor.
    #[doc(alias = "virConnectCloseReason")]
    ConnectCloseReason(i32) {
        ERROR = 0,
        EOF = 1,
        KEEPALIVE = 2,
        CLIENT = 3,
    }
}

bit_set! {
    /// Groups of statistics that `CONNECT_GET_ALL_DOMAIN_STATS` collects.
    #[doc(alias = "virDomainStatsTypes")]
    DomainStatsFlags(u32) {
        STATE = 0x1,
        CPU_TOTAL = 0x2,
        BALLOON = 0x4,
        VCPU = 0x8,
        INTERFACE = 0x10,
        BLOCK = 0x20,
        PERF = 0x40,
        IOTHREAD = 0x80,
        MEMORY = 0x100,
        DIRTYRATE = 0x200,
        VM = 0x400,
    }
}

bit_set! {
    /// Flags that select domains for `CONNECT_GET_ALL_DOMAIN_STATS` and control how statistics are collected.
    #[doc(alias = "virConnectGetAllDomainStatsFlags")]
    ConnectGetAllDomainStatsFlags(u32) {
        ACTIVE = 0x1,
        INACTIVE = 0x2,
        PERSISTENT = 0x4,
        TRANSIENT = 0x8,
        RUNNING = 0x10,
        PAUSED = 0x20,
        SHUTOFF = 0x40,
        OTHER = 0x80,
        NOWAIT = 0x2000_0000,
        BACKING = 0x4000_0000,
        ENFORCE_STATS = 0x8000_0000,
    }
}

wire_struct! {
    /// Argument of [`ConnectOpen`](super::ConnectOpen).
    #[derive(Debug, Default)]
    ConnectOpenArgs {
        /// URI that the daemon opens; with `None` the daemon chooses.
        name: Option<String> => Optional<Text<STRING_MAX>>,
        flags: ConnectOpenFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectSupportsFeature`](super::ConnectSupportsFeature).
    #[derive(Debug, Default)]
    ConnectSupportsFeatureArgs {
        feature: DriverFeature => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectSupportsFeature`](super::ConnectSupportsFeature).
    #[derive(Debug, Default)]
    ConnectSupportsFeatureRet {
        supported: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetType`](super::ConnectGetType).
    #[derive(Debug, Default)]
    ConnectGetTypeRet {
        kind: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`ConnectGetVersion`](super::ConnectGetVersion).
    #[derive(Debug, Default)]
    ConnectGetVersionRet {
        /// Version: 1,000,000 × major + 1,000 × minor + release.
        hv_ver: u64 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetLibVersion`](super::ConnectGetLibVersion).
    #[derive(Debug, Default)]
    ConnectGetLibVersionRet {
        /// Version: 1,000,000 × major + 1,000 × minor + release.
        lib_ver: u64 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetHostname`](super::ConnectGetHostname).
    #[derive(Debug, Default)]
    ConnectGetHostnameRet {
        hostname: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ConnectGetSysinfo`](super::ConnectGetSysinfo).
    #[derive(Debug, Default)]
    ConnectGetSysinfoArgs {
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetSysinfo`](super::ConnectGetSysinfo).
    #[derive(Debug, Default)]
    ConnectGetSysinfoRet {
        sysinfo: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`ConnectGetUri`](super::ConnectGetUri).
    #[derive(Debug, Default)]
    ConnectGetUriRet {
        uri: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ConnectGetMaxVcpus`](super::ConnectGetMaxVcpus).
    #[derive(Debug, Default)]
    ConnectGetMaxVcpusArgs {
        kind: Option<String> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Result of [`ConnectGetMaxVcpus`](super::ConnectGetMaxVcpus).
    #[derive(Debug, Default)]
    ConnectGetMaxVcpusRet {
        max_vcpus: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetCapabilities`](super::ConnectGetCapabilities).
    #[derive(Debug, Default)]
    ConnectGetCapabilitiesRet {
        capabilities: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ConnectGetDomainCapabilities`](super::ConnectGetDomainCapabilities).
    #[derive(Debug, Default)]
    ConnectGetDomainCapabilitiesArgs {
        emulatorbin: Option<String> => Optional<Text<STRING_MAX>>,
        arch: Option<String> => Optional<Text<STRING_MAX>>,
        machine: Option<String> => Optional<Text<STRING_MAX>>,
        virttype: Option<String> => Optional<Text<STRING_MAX>>,
        flags: ConnectGetDomainCapabilitiesFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetDomainCapabilities`](super::ConnectGetDomainCapabilities).
    #[derive(Debug, Default)]
    ConnectGetDomainCapabilitiesRet {
        capabilities: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`AuthList`](super::AuthList).
    #[derive(Debug, Default)]
    AuthListRet {
        types: Vec<AuthType> => Array<AUTH_TYPE_LIST_MAX>,
    }
}

wire_struct! {
    /// Result of [`AuthSaslInit`](super::AuthSaslInit).
    #[derive(Debug, Default)]
    AuthSaslInitRet {
        mechlist: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`AuthSaslStart`](super::AuthSaslStart).
    #[derive(Default)]
    AuthSaslStartArgs {
        /// Name of the mechanism.
        mech: String => Text<STRING_MAX>,
        /// 1 if there is no data, which differs from empty data; otherwise 0.
        nil: i32 => Plain,
        data: Vec<u8> => Array<AUTH_SASL_DATA_MAX, Character>,
    }
}

impl std::fmt::Debug for AuthSaslStartArgs {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthSaslStartArgs")
            .field("mech", &self.mech)
            .field("nil", &self.nil)
            .field("data", &format_args!(".."))
            .finish()
    }
}

wire_struct! {
    /// Result of [`AuthSaslStart`](super::AuthSaslStart).
    #[derive(Default)]
    AuthSaslStartRet {
        /// 1 once the daemon accepts the authentication.
        complete: i32 => Plain,
        /// 1 if there is no data, which differs from empty data; otherwise 0.
        nil: i32 => Plain,
        data: Vec<u8> => Array<AUTH_SASL_DATA_MAX, Character>,
    }
}

impl std::fmt::Debug for AuthSaslStartRet {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthSaslStartRet")
            .field("complete", &self.complete)
            .field("nil", &self.nil)
            .field("data", &format_args!(".."))
            .finish()
    }
}

wire_struct! {
    /// Argument of [`AuthSaslStep`](super::AuthSaslStep).
    #[derive(Default)]
    AuthSaslStepArgs {
        /// 1 if there is no data, which differs from empty data; otherwise 0.
        nil: i32 => Plain,
        data: Vec<u8> => Array<AUTH_SASL_DATA_MAX, Character>,
    }
}

impl std::fmt::Debug for AuthSaslStepArgs {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthSaslStepArgs")
            .field("nil", &self.nil)
            .field("data", &format_args!(".."))
            .finish()
    }
}

wire_struct! {
    /// Result of [`AuthSaslStep`](super::AuthSaslStep).
    #[derive(Default)]
    AuthSaslStepRet {
        /// 1 once the daemon accepts the authentication.
        complete: i32 => Plain,
        /// 1 if there is no data, which differs from empty data; otherwise 0.
        nil: i32 => Plain,
        data: Vec<u8> => Array<AUTH_SASL_DATA_MAX, Character>,
    }
}

impl std::fmt::Debug for AuthSaslStepRet {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthSaslStepRet")
            .field("complete", &self.complete)
            .field("nil", &self.nil)
            .field("data", &format_args!(".."))
            .finish()
    }
}

wire_struct! {
    /// Result of [`AuthPolkit`](super::AuthPolkit).
    #[derive(Debug, Default)]
    AuthPolkitRet {
        complete: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectDomainXmlFromNative`](super::ConnectDomainXmlFromNative).
    #[derive(Debug, Default)]
    ConnectDomainXmlFromNativeArgs {
        native_format: String => Text<STRING_MAX>,
        native_config: String => Text<STRING_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectDomainXmlFromNative`](super::ConnectDomainXmlFromNative).
    #[derive(Debug, Default)]
    ConnectDomainXmlFromNativeRet {
        domain_xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ConnectDomainXmlToNative`](super::ConnectDomainXmlToNative).
    #[derive(Debug, Default)]
    ConnectDomainXmlToNativeArgs {
        native_format: String => Text<STRING_MAX>,
        domain_xml: String => Text<STRING_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectDomainXmlToNative`](super::ConnectDomainXmlToNative).
    #[derive(Debug, Default)]
    ConnectDomainXmlToNativeRet {
        native_config: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`ConnectIsSecure`](super::ConnectIsSecure).
    #[derive(Debug, Default)]
    ConnectIsSecureRet {
        secure: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectCompareCpu`](super::ConnectCompareCpu).
    #[derive(Debug, Default)]
    ConnectCompareCpuArgs {
        xml: String => Text<STRING_MAX>,
        flags: ConnectCompareCpuFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectCompareCpu`](super::ConnectCompareCpu).
    #[derive(Debug, Default)]
    ConnectCompareCpuRet {
        result: CpuCompareResult => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectBaselineCpu`](super::ConnectBaselineCpu).
    #[derive(Debug, Default)]
    ConnectBaselineCpuArgs {
        xml_cpus: Vec<String> => Array<CPU_BASELINE_MAX, Text<STRING_MAX>>,
        flags: ConnectBaselineCpuFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectBaselineCpu`](super::ConnectBaselineCpu).
    #[derive(Debug, Default)]
    ConnectBaselineCpuRet {
        cpu: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// What [`ConnectEventConnectionClosed`](super::ConnectEventConnectionClosed) carries.
    #[derive(Debug, Default)]
    ConnectEventConnectionClosedMsg {
        reason: ConnectCloseReason => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectGetCpuModelNames`](super::ConnectGetCpuModelNames).
    #[derive(Debug, Default)]
    ConnectGetCpuModelNamesArgs {
        arch: String => Text<STRING_MAX>,
        need_results: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetCpuModelNames`](super::ConnectGetCpuModelNames).
    #[derive(Debug, Default)]
    ConnectGetCpuModelNamesRet {
        models: Vec<String> => Array<CONNECT_CPU_MODELS_MAX, Text<STRING_MAX>>,
        ret: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectGetAllDomainStats`](super::ConnectGetAllDomainStats).
    #[derive(Debug, Default)]
    ConnectGetAllDomainStatsArgs {
        domains: Vec<Domain> => Array<DOMAIN_LIST_MAX>,
        stats: DomainStatsFlags => Plain,
        flags: ConnectGetAllDomainStatsFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetAllDomainStats`](super::ConnectGetAllDomainStats).
    #[derive(Debug, Default)]
    ConnectGetAllDomainStatsRet {
        ret_stats: Vec<DomainStatsRecord> => Array<DOMAIN_LIST_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ConnectCompareHypervisorCpu`](super::ConnectCompareHypervisorCpu).
    #[derive(Debug, Default)]
    ConnectCompareHypervisorCpuArgs {
        emulator: Option<String> => Optional<Text<STRING_MAX>>,
        arch: Option<String> => Optional<Text<STRING_MAX>>,
        machine: Option<String> => Optional<Text<STRING_MAX>>,
        virttype: Option<String> => Optional<Text<STRING_MAX>>,
        xml_cpu: String => Text<STRING_MAX>,
        flags: ConnectCompareCpuFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectCompareHypervisorCpu`](super::ConnectCompareHypervisorCpu).
    #[derive(Debug, Default)]
    ConnectCompareHypervisorCpuRet {
        result: CpuCompareResult => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectBaselineHypervisorCpu`](super::ConnectBaselineHypervisorCpu).
    #[derive(Debug, Default)]
    ConnectBaselineHypervisorCpuArgs {
        emulator: Option<String> => Optional<Text<STRING_MAX>>,
        arch: Option<String> => Optional<Text<STRING_MAX>>,
        machine: Option<String> => Optional<Text<STRING_MAX>>,
        virttype: Option<String> => Optional<Text<STRING_MAX>>,
        xml_cpus: Vec<String> => Array<CPU_BASELINE_MAX, Text<STRING_MAX>>,
        flags: ConnectBaselineCpuFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectBaselineHypervisorCpu`](super::ConnectBaselineHypervisorCpu).
    #[derive(Debug, Default)]
    ConnectBaselineHypervisorCpuRet {
        cpu: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ConnectSetIdentity`](super::ConnectSetIdentity).
    #[derive(Debug, Default)]
    ConnectSetIdentityArgs {
        params: Vec<TypedParam> => Array<CONNECT_IDENTITY_PARAMS_MAX>,
        flags: u32 => Plain,
    }
}
