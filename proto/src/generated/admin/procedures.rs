// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 c63a336114736803e6d66d52eb42168e48e38648fcf5df8fd48d7b27b5948e3a
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! The admin program's procedures and events.

use crate::procedure_table::procedures;

procedures! {
    ADMIN;

    /// Procedure 1, `virAdmConnectOpen`.
    #[doc(alias("virAdmConnectOpen", "ADMIN_PROC_CONNECT_OPEN"))]
    call ConnectOpen = 1 "CONNECT_OPEN" "virAdmConnectOpen": super::ConnectOpenArgs => (), Low, Short, None, None;
    /// Procedure 2, `virAdmConnectClose`.
    #[doc(alias("virAdmConnectClose", "ADMIN_PROC_CONNECT_CLOSE"))]
    call ConnectClose = 2 "CONNECT_CLOSE" "virAdmConnectClose": () => (), Low, Short, None, None;
    /// Procedure 3, `virAdmConnectGetLibVersion`.
    #[doc(alias("virAdmConnectGetLibVersion", "ADMIN_PROC_CONNECT_GET_LIB_VERSION"))]
    call ConnectGetLibVersion = 3 "CONNECT_GET_LIB_VERSION" "virAdmConnectGetLibVersion": () => super::ConnectGetLibVersionRet, Low, Short, None, None;
    /// Procedure 4, `virAdmConnectListServers`.
    #[doc(alias("virAdmConnectListServers", "ADMIN_PROC_CONNECT_LIST_SERVERS"))]
    call ConnectListServers = 4 "CONNECT_LIST_SERVERS" "virAdmConnectListServers": super::ConnectListServersArgs => super::ConnectListServersRet, Low, Short, None, None;
    /// Procedure 5, `virAdmConnectLookupServer`.
    #[doc(alias("virAdmConnectLookupServer", "ADMIN_PROC_CONNECT_LOOKUP_SERVER"))]
    call ConnectLookupServer = 5 "CONNECT_LOOKUP_SERVER" "virAdmConnectLookupServer": super::ConnectLookupServerArgs => super::ConnectLookupServerRet, Low, Short, None, None;
    /// Procedure 6, `virAdmServerGetThreadPoolParameters`.
    #[doc(alias("virAdmServerGetThreadPoolParameters", "ADMIN_PROC_SERVER_GET_THREADPOOL_PARAMETERS"))]
    call ServerGetThreadpoolParameters = 6 "SERVER_GET_THREADPOOL_PARAMETERS" "virAdmServerGetThreadPoolParameters": super::ServerGetThreadpoolParametersArgs => super::ServerGetThreadpoolParametersRet, Low, Short, None, None;
    /// Procedure 7, `virAdmServerSetThreadPoolParameters`.
    #[doc(alias("virAdmServerSetThreadPoolParameters", "ADMIN_PROC_SERVER_SET_THREADPOOL_PARAMETERS"))]
    call ServerSetThreadpoolParameters = 7 "SERVER_SET_THREADPOOL_PARAMETERS" "virAdmServerSetThreadPoolParameters": super::ServerSetThreadpoolParametersArgs => (), Low, Short, None, None;
    /// Procedure 8, `virAdmServerListClients`.
    #[doc(alias("virAdmServerListClients", "ADMIN_PROC_SERVER_LIST_CLIENTS"))]
    call ServerListClients = 8 "SERVER_LIST_CLIENTS" "virAdmServerListClients": super::ServerListClientsArgs => super::ServerListClientsRet, Low, Short, None, None;
    /// Procedure 9, `virAdmServerLookupClient`.
    #[doc(alias("virAdmServerLookupClient", "ADMIN_PROC_SERVER_LOOKUP_CLIENT"))]
    call ServerLookupClient = 9 "SERVER_LOOKUP_CLIENT" "virAdmServerLookupClient": super::ServerLookupClientArgs => super::ServerLookupClientRet, Low, Short, None, None;
    /// Procedure 10, `virAdmClientGetInfo`.
    #[doc(alias("virAdmClientGetInfo", "ADMIN_PROC_CLIENT_GET_INFO"))]
    call ClientGetInfo = 10 "CLIENT_GET_INFO" "virAdmClientGetInfo": super::ClientGetInfoArgs => super::ClientGetInfoRet, Low, Short, None, None;
    /// Procedure 11, `virAdmClientClose`.
    #[doc(alias("virAdmClientClose", "ADMIN_PROC_CLIENT_CLOSE"))]
    call ClientClose = 11 "CLIENT_CLOSE" "virAdmClientClose": super::ClientCloseArgs => (), Low, Short, None, None;
    /// Procedure 12, `virAdmServerGetClientLimits`.
    #[doc(alias("virAdmServerGetClientLimits", "ADMIN_PROC_SERVER_GET_CLIENT_LIMITS"))]
    call ServerGetClientLimits = 12 "SERVER_GET_CLIENT_LIMITS" "virAdmServerGetClientLimits": super::ServerGetClientLimitsArgs => super::ServerGetClientLimitsRet, Low, Short, None, None;
    /// Procedure 13, `virAdmServerSetClientLimits`.
    #[doc(alias("virAdmServerSetClientLimits", "ADMIN_PROC_SERVER_SET_CLIENT_LIMITS"))]
    call ServerSetClientLimits = 13 "SERVER_SET_CLIENT_LIMITS" "virAdmServerSetClientLimits": super::ServerSetClientLimitsArgs => (), Low, Short, None, None;
    /// Procedure 14, `virAdmConnectGetLoggingOutputs`.
    #[doc(alias("virAdmConnectGetLoggingOutputs", "ADMIN_PROC_CONNECT_GET_LOGGING_OUTPUTS"))]
    call ConnectGetLoggingOutputs = 14 "CONNECT_GET_LOGGING_OUTPUTS" "virAdmConnectGetLoggingOutputs": super::ConnectGetLoggingOutputsArgs => super::ConnectGetLoggingOutputsRet, Low, Short, None, None;
    /// Procedure 15, `virAdmConnectGetLoggingFilters`.
    #[doc(alias("virAdmConnectGetLoggingFilters", "ADMIN_PROC_CONNECT_GET_LOGGING_FILTERS"))]
    call ConnectGetLoggingFilters = 15 "CONNECT_GET_LOGGING_FILTERS" "virAdmConnectGetLoggingFilters": super::ConnectGetLoggingFiltersArgs => super::ConnectGetLoggingFiltersRet, Low, Short, None, None;
    /// Procedure 16, `virAdmConnectSetLoggingOutputs`.
    #[doc(alias("virAdmConnectSetLoggingOutputs", "ADMIN_PROC_CONNECT_SET_LOGGING_OUTPUTS"))]
    call ConnectSetLoggingOutputs = 16 "CONNECT_SET_LOGGING_OUTPUTS" "virAdmConnectSetLoggingOutputs": super::ConnectSetLoggingOutputsArgs => (), Low, Short, None, None;
    /// Procedure 17, `virAdmConnectSetLoggingFilters`.
    #[doc(alias("virAdmConnectSetLoggingFilters", "ADMIN_PROC_CONNECT_SET_LOGGING_FILTERS"))]
    call ConnectSetLoggingFilters = 17 "CONNECT_SET_LOGGING_FILTERS" "virAdmConnectSetLoggingFilters": super::ConnectSetLoggingFiltersArgs => (), Low, Short, None, None;
    /// Procedure 18, `virAdmServerUpdateTlsFiles`.
    #[doc(alias("virAdmServerUpdateTlsFiles", "ADMIN_PROC_SERVER_UPDATE_TLS_FILES"))]
    call ServerUpdateTlsFiles = 18 "SERVER_UPDATE_TLS_FILES" "virAdmServerUpdateTlsFiles": super::ServerUpdateTlsFilesArgs => (), Low, Short, None, None;
    /// Procedure 19, `virAdmConnectSetDaemonTimeout`.
    #[doc(alias("virAdmConnectSetDaemonTimeout", "ADMIN_PROC_CONNECT_SET_DAEMON_TIMEOUT"))]
    call ConnectSetDaemonTimeout = 19 "CONNECT_SET_DAEMON_TIMEOUT" "virAdmConnectSetDaemonTimeout": super::ConnectSetDaemonTimeoutArgs => (), Low, Short, None, None;
    /// Procedure 20, `virAdmConnectDaemonShutdown`.
    #[doc(alias("virAdmConnectDaemonShutdown", "ADMIN_PROC_CONNECT_DAEMON_SHUTDOWN"))]
    call ConnectDaemonShutdown = 20 "CONNECT_DAEMON_SHUTDOWN" "virAdmConnectDaemonShutdown": super::ConnectDaemonShutdownArgs => (), Low, Short, None, None;
}
