// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 c63a336114736803e6d66d52eb42168e48e38648fcf5df8fd48d7b27b5948e3a
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: types.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use crate::bit_set::bit_set;
use crate::open_enum::open_enum;
use crate::remote::{ConnectOpenFlags, STRING_MAX, TypedParam};
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, Name, Optional, Plain, Text};

/// `SERVER_LIST_MAX` in `proto/admin.x`.
pub const SERVER_LIST_MAX: u32 = 16_384;

/// `SERVER_THREADPOOL_PARAMETERS_MAX` in `proto/admin.x`.
pub const SERVER_THREADPOOL_PARAMETERS_MAX: u32 = 32;

/// `CLIENT_LIST_MAX` in `proto/admin.x`.
pub const CLIENT_LIST_MAX: u32 = 16_384;

/// `CLIENT_INFO_PARAMETERS_MAX` in `proto/admin.x`.
pub const CLIENT_INFO_PARAMETERS_MAX: u32 = 64;

/// `SERVER_CLIENT_LIMITS_MAX` in `proto/admin.x`.
pub const SERVER_CLIENT_LIMITS_MAX: u32 = 32;

open_enum! {
    /// Transport of a client's connection to a server.
    #[doc(alias = "virClientTransport")]
    ClientTransport(u32) {
        UNIX = 0,
        TCP = 1,
        TLS = 2,
    }
}

bit_set! {
    /// Options for ending a daemon.
    #[doc(alias = "virAdmConnectDaemonShutdownFlags")]
    ConnectDaemonShutdownFlags(u32) {
        PRESERVE = 0x1,
    }
}

wire_struct! {
    /// A server of a daemon, such as `libvirtd`.
    #[derive(Debug, Default)]
    Server {
        name: Name => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// A client of a server. `timestamp` is the time of its connection, in seconds since 1970.
    #[derive(Debug, Default)]
    Client {
        server: Server => Plain,
        id: u64 => Plain,
        timestamp: i64 => Plain,
        transport: ClientTransport => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectOpen`](super::ConnectOpen).
    #[derive(Debug, Default)]
    ConnectOpenArgs {
        flags: ConnectOpenFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetLibVersion`](super::ConnectGetLibVersion).
    #[derive(Debug, Default)]
    ConnectGetLibVersionRet {
        lib_ver: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListServers`](super::ConnectListServers).
    #[derive(Debug, Default)]
    ConnectListServersArgs {
        need_results: u32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListServers`](super::ConnectListServers).
    #[derive(Debug, Default)]
    ConnectListServersRet {
        servers: Vec<Server> => Array<SERVER_LIST_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectLookupServer`](super::ConnectLookupServer).
    #[derive(Debug, Default)]
    ConnectLookupServerArgs {
        name: Name => Text<STRING_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectLookupServer`](super::ConnectLookupServer).
    #[derive(Debug, Default)]
    ConnectLookupServerRet {
        server: Server => Plain,
    }
}

wire_struct! {
    /// Argument of [`ServerGetThreadpoolParameters`](super::ServerGetThreadpoolParameters).
    #[derive(Debug, Default)]
    ServerGetThreadpoolParametersArgs {
        server: Server => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ServerGetThreadpoolParameters`](super::ServerGetThreadpoolParameters).
    #[derive(Debug, Default)]
    ServerGetThreadpoolParametersRet {
        params: Vec<TypedParam> => Array<SERVER_THREADPOOL_PARAMETERS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ServerSetThreadpoolParameters`](super::ServerSetThreadpoolParameters).
    #[derive(Debug, Default)]
    ServerSetThreadpoolParametersArgs {
        server: Server => Plain,
        params: Vec<TypedParam> => Array<SERVER_THREADPOOL_PARAMETERS_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ServerListClients`](super::ServerListClients).
    #[derive(Debug, Default)]
    ServerListClientsArgs {
        server: Server => Plain,
        need_results: u32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ServerListClients`](super::ServerListClients).
    #[derive(Debug, Default)]
    ServerListClientsRet {
        clients: Vec<Client> => Array<CLIENT_LIST_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ServerLookupClient`](super::ServerLookupClient).
    #[derive(Debug, Default)]
    ServerLookupClientArgs {
        server: Server => Plain,
        id: u64 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ServerLookupClient`](super::ServerLookupClient).
    #[derive(Debug, Default)]
    ServerLookupClientRet {
        client: Client => Plain,
    }
}

wire_struct! {
    /// Argument of [`ClientGetInfo`](super::ClientGetInfo).
    #[derive(Debug, Default)]
    ClientGetInfoArgs {
        client: Client => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ClientGetInfo`](super::ClientGetInfo).
    #[derive(Debug, Default)]
    ClientGetInfoRet {
        params: Vec<TypedParam> => Array<CLIENT_INFO_PARAMETERS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ClientClose`](super::ClientClose).
    #[derive(Debug, Default)]
    ClientCloseArgs {
        client: Client => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ServerGetClientLimits`](super::ServerGetClientLimits).
    #[derive(Debug, Default)]
    ServerGetClientLimitsArgs {
        server: Server => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ServerGetClientLimits`](super::ServerGetClientLimits).
    #[derive(Debug, Default)]
    ServerGetClientLimitsRet {
        params: Vec<TypedParam> => Array<SERVER_CLIENT_LIMITS_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ServerSetClientLimits`](super::ServerSetClientLimits).
    #[derive(Debug, Default)]
    ServerSetClientLimitsArgs {
        server: Server => Plain,
        params: Vec<TypedParam> => Array<SERVER_CLIENT_LIMITS_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ServerUpdateTlsFiles`](super::ServerUpdateTlsFiles).
    #[derive(Debug, Default)]
    ServerUpdateTlsFilesArgs {
        server: Server => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectGetLoggingOutputs`](super::ConnectGetLoggingOutputs).
    #[derive(Debug, Default)]
    ConnectGetLoggingOutputsArgs {
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetLoggingOutputs`](super::ConnectGetLoggingOutputs).
    #[derive(Debug, Default)]
    ConnectGetLoggingOutputsRet {
        outputs: String => Text<STRING_MAX>,
        noutputs: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectGetLoggingFilters`](super::ConnectGetLoggingFilters).
    #[derive(Debug, Default)]
    ConnectGetLoggingFiltersArgs {
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetLoggingFilters`](super::ConnectGetLoggingFilters).
    #[derive(Debug, Default)]
    ConnectGetLoggingFiltersRet {
        filters: Option<String> => Optional<Text<STRING_MAX>>,
        nfilters: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectSetLoggingOutputs`](super::ConnectSetLoggingOutputs).
    #[derive(Debug, Default)]
    ConnectSetLoggingOutputsArgs {
        outputs: Option<String> => Optional<Text<STRING_MAX>>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectSetLoggingFilters`](super::ConnectSetLoggingFilters).
    #[derive(Debug, Default)]
    ConnectSetLoggingFiltersArgs {
        filters: Option<String> => Optional<Text<STRING_MAX>>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectSetDaemonTimeout`](super::ConnectSetDaemonTimeout).
    #[derive(Debug, Default)]
    ConnectSetDaemonTimeoutArgs {
        timeout: u32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectDaemonShutdown`](super::ConnectDaemonShutdown).
    #[derive(Debug, Default)]
    ConnectDaemonShutdownArgs {
        flags: ConnectDaemonShutdownFlags => Plain,
    }
}
