// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: connect.

use virtwire_proto::{HostText, remote};

use crate::client::{Connection, Domain, Error, TypedParams};

impl Connection {
    /// Returns the name of the hypervisor's driver, such as `QEMU`, `LXC` or `Xen`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetType")]
    pub async fn hypervisor_type(&self) -> Result<String, Error> {
        let reply = self.call::<remote::ConnectGetType>(&()).await?;
        Ok(reply.kind)
    }

    /// Returns the hypervisor's version as 1,000,000 × major + 1,000 × minor + release, or 0 if the driver cannot
    /// determine the version.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetVersion")]
    pub async fn hypervisor_version(&self) -> Result<u64, Error> {
        let reply = self.call::<remote::ConnectGetVersion>(&()).await?;
        Ok(reply.hv_ver)
    }

    /// Returns the maximum number of virtual CPUs that the driver allows for a domain of the type `kind`, such as
    /// `kvm`. `None` selects the driver's default type. The emulator may allow fewer;
    /// [`Connection::domain_capabilities`] reports the emulator's limit.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_argument`] when the driver does not
    /// know the type.
    #[doc(alias = "virConnectGetMaxVcpus")]
    pub async fn max_vcpus(&self, kind: Option<&str>) -> Result<i32, Error> {
        let arguments = remote::ConnectGetMaxVcpusArgs {
            kind: kind.map(str::to_owned),
        };
        let reply = self.call::<remote::ConnectGetMaxVcpus>(&arguments).await?;
        Ok(reply.max_vcpus)
    }

    /// Returns the capabilities of the host and the hypervisor as XML.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetCapabilities")]
    pub async fn capabilities(&self) -> Result<String, Error> {
        let reply = self.call::<remote::ConnectGetCapabilities>(&()).await?;
        Ok(reply.capabilities)
    }

    /// Returns the host's name as configured on the host.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetHostname")]
    pub async fn hostname(&self) -> Result<HostText, Error> {
        let reply = self.call::<remote::ConnectGetHostname>(&()).await?;
        Ok(reply.hostname)
    }

    /// Returns the URI that the daemon uses for the hypervisor.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetURI")]
    pub async fn uri(&self) -> Result<String, Error> {
        let reply = self.call::<remote::ConnectGetUri>(&()).await?;
        Ok(reply.uri)
    }

    /// Converts a configuration to libvirt's XML from the hypervisor's format `native_format`, such as `xen-xl` or
    /// `lxc-tools`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_argument`] when the driver does not
    /// know the format; [`Error::is_unsupported`] when the driver converts no format, as with qemu since libvirt
    /// 5.5.
    #[doc(alias = "virConnectDomainXMLFromNative")]
    pub async fn domain_xml_from_native(
        &self,
        native_format: &str,
        native_config: &str,
    ) -> Result<String, Error> {
        let arguments = remote::ConnectDomainXmlFromNativeArgs {
            native_format: native_format.to_owned(),
            native_config: native_config.to_owned(),
            flags: 0,
        };
        let reply = self
            .call::<remote::ConnectDomainXmlFromNative>(&arguments)
            .await?;
        Ok(reply.domain_xml)
    }

    /// Converts a domain's XML to the hypervisor's format `native_format`, such as `xen-xl`. `qemu-argv` is qemu's
    /// command line. That command line alone cannot start the guest: libvirt passes further resources as open files
    /// and through the monitor.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_argument`] when the driver does not
    /// know the format.
    #[doc(alias = "virConnectDomainXMLToNative")]
    pub async fn domain_xml_to_native(
        &self,
        native_format: &str,
        domain_xml: &str,
    ) -> Result<String, Error> {
        let arguments = remote::ConnectDomainXmlToNativeArgs {
            native_format: native_format.to_owned(),
            domain_xml: domain_xml.to_owned(),
            flags: 0,
        };
        let reply = self
            .call::<remote::ConnectDomainXmlToNative>(&arguments)
            .await?;
        Ok(reply.native_config)
    }

    /// Returns whether the daemon's connection to the hypervisor is protected against eavesdropping. The client's
    /// connection to the daemon is not considered.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectIsSecure")]
    pub async fn is_secure(&self) -> Result<bool, Error> {
        let reply = self.call::<remote::ConnectIsSecure>(&()).await?;
        Ok(reply.secure != 0)
    }

    /// Returns the version of the daemon's libvirt as 1,000,000 × major + 1,000 × minor + release.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetLibVersion")]
    pub async fn library_version(&self) -> Result<u64, Error> {
        let reply = self.call::<remote::ConnectGetLibVersion>(&()).await?;
        Ok(reply.lib_ver)
    }

    /// Compares the host's CPU with the CPU that `xml` describes. With `FAIL_INCOMPATIBLE`, an incompatible CPU is
    /// an error that gives the reason (`CPU_INCOMPATIBLE`).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectCompareCPU")]
    pub async fn compare_cpu(
        &self,
        xml: &str,
        flags: remote::ConnectCompareCpuFlags,
    ) -> Result<remote::CpuCompareResult, Error> {
        let arguments = remote::ConnectCompareCpuArgs {
            xml: xml.to_owned(),
            flags,
        };
        let reply = self.call::<remote::ConnectCompareCpu>(&arguments).await?;
        Ok(reply.result)
    }

    /// Returns the CPU that is common to all given descriptions, as XML. `xml_cpus` holds at most 256 descriptions.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when the descriptions have nothing
    /// in common.
    #[doc(alias = "virConnectBaselineCPU")]
    pub async fn baseline_cpu(
        &self,
        xml_cpus: &[&str],
        flags: remote::ConnectBaselineCpuFlags,
    ) -> Result<String, Error> {
        let arguments = remote::ConnectBaselineCpuArgs {
            xml_cpus: xml_cpus.iter().map(|it| (*it).to_owned()).collect(),
            flags,
        };
        let reply = self.call::<remote::ConnectBaselineCpu>(&arguments).await?;
        Ok(reply.cpu)
    }

    /// Returns the host's firmware information as XML.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the host provides no
    /// firmware information.
    #[doc(alias = "virConnectGetSysinfo")]
    pub async fn system_information(&self) -> Result<String, Error> {
        let arguments = remote::ConnectGetSysinfoArgs { flags: 0 };
        let reply = self.call::<remote::ConnectGetSysinfo>(&arguments).await?;
        Ok(reply.sysinfo)
    }

    /// Returns the CPU models that libvirt knows for an architecture such as `x86_64`, at most 8,192. An empty list
    /// means that libvirt accepts any model. [`Connection::domain_capabilities`] reports the models that the
    /// hypervisor can provide.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetCPUModelNames")]
    pub async fn cpu_model_names(&self, arch: &str) -> Result<Vec<String>, Error> {
        let arguments = remote::ConnectGetCpuModelNamesArgs {
            arch: arch.to_owned(),
            need_results: 1,
            flags: 0,
        };
        let reply = self
            .call::<remote::ConnectGetCpuModelNames>(&arguments)
            .await?;
        Ok(reply.models)
    }

    /// Returns the capabilities of domains with this emulator, architecture, machine and type, as XML. An omitted
    /// argument selects the host's default.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetDomainCapabilities")]
    pub async fn domain_capabilities(
        &self,
        emulatorbin: Option<&str>,
        arch: Option<&str>,
        machine: Option<&str>,
        virttype: Option<&str>,
        flags: remote::ConnectGetDomainCapabilitiesFlags,
    ) -> Result<String, Error> {
        let arguments = remote::ConnectGetDomainCapabilitiesArgs {
            emulatorbin: emulatorbin.map(str::to_owned),
            arch: arch.map(str::to_owned),
            machine: machine.map(str::to_owned),
            virttype: virttype.map(str::to_owned),
            flags,
        };
        let reply = self
            .call::<remote::ConnectGetDomainCapabilities>(&arguments)
            .await?;
        Ok(reply.capabilities)
    }

    /// Returns statistics of the given domains, or without a list of the domains that the flags select, at most
    /// 16,384. `stats` selects the groups of statistics; the empty set selects all groups.
    ///
    /// The result omits values that the driver does not know. With `ENFORCE_STATS`, an unknown group is an error.
    /// With `NOWAIT`, the result for a busy domain contains only values that are available without waiting.
    ///
    /// A newer daemon may send a value of a type that this version does not know. Nothing behind such a value can be
    /// read: it is the last value of the last record, and the records of further domains are missing.
    /// `TypedParams::from(record.params).unread()` tells of it.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetAllDomainStats")]
    pub async fn domain_stats(
        &self,
        domains: &[Domain],
        stats: remote::DomainStatsFlags,
        flags: remote::ConnectGetAllDomainStatsFlags,
    ) -> Result<Vec<remote::DomainStatsRecord>, Error> {
        let arguments = remote::ConnectGetAllDomainStatsArgs {
            domains: domains.iter().map(Domain::reference).collect(),
            stats,
            flags,
        };
        let reply = self
            .call::<remote::ConnectGetAllDomainStats>(&arguments)
            .await?;
        Ok(reply.ret_stats)
    }

    /// Compares the CPU that the hypervisor can provide with the CPU that `xml_cpu` describes. An omitted argument
    /// selects the host's default. With `FAIL_INCOMPATIBLE`, an incompatible CPU is an error that gives the reason
    /// (`CPU_INCOMPATIBLE`).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectCompareHypervisorCPU")]
    pub async fn compare_hypervisor_cpu(
        &self,
        emulator: Option<&str>,
        arch: Option<&str>,
        machine: Option<&str>,
        virttype: Option<&str>,
        xml_cpu: &str,
        flags: remote::ConnectCompareCpuFlags,
    ) -> Result<remote::CpuCompareResult, Error> {
        let arguments = remote::ConnectCompareHypervisorCpuArgs {
            emulator: emulator.map(str::to_owned),
            arch: arch.map(str::to_owned),
            machine: machine.map(str::to_owned),
            virttype: virttype.map(str::to_owned),
            xml_cpu: xml_cpu.to_owned(),
            flags,
        };
        let reply = self
            .call::<remote::ConnectCompareHypervisorCpu>(&arguments)
            .await?;
        Ok(reply.result)
    }

    /// Returns the CPU that is common to all given descriptions and that the hypervisor can provide, as XML.
    /// `xml_cpus` holds at most 256 descriptions. An omitted argument selects the host's default.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectBaselineHypervisorCPU")]
    pub async fn baseline_hypervisor_cpu(
        &self,
        emulator: Option<&str>,
        arch: Option<&str>,
        machine: Option<&str>,
        virttype: Option<&str>,
        xml_cpus: &[&str],
        flags: remote::ConnectBaselineCpuFlags,
    ) -> Result<String, Error> {
        let arguments = remote::ConnectBaselineHypervisorCpuArgs {
            emulator: emulator.map(str::to_owned),
            arch: arch.map(str::to_owned),
            machine: machine.map(str::to_owned),
            virttype: virttype.map(str::to_owned),
            xml_cpus: xml_cpus.iter().map(|it| (*it).to_owned()).collect(),
            flags,
        };
        let reply = self
            .call::<remote::ConnectBaselineHypervisorCpu>(&arguments)
            .await?;
        Ok(reply.cpu)
    }

    /// Sets the identity that the daemon uses for access control of this connection's calls. Parameters include
    /// `user-name`, `unix-user-id` and `process-id`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when the client is not permitted to
    /// set an identity.
    #[doc(alias = "virConnectSetIdentity")]
    pub async fn set_identity(&self, params: &TypedParams) -> Result<(), Error> {
        let arguments = remote::ConnectSetIdentityArgs {
            params: params.to_wire(),
            flags: 0,
        };
        self.call::<remote::ConnectSetIdentity>(&arguments).await
    }
}
