// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 4bb067878210825828833102504826b1a2d312b59410d0fc8006ac734a7ce59b

//! Methods: connect.

use virtwire_proto::remote;

use crate::client::{Connection, Domain, Error, TypedParams};

impl Connection {
    /// The name of the hypervisor's driver, such as `QEMU`, `LXC` or `Xen`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetType")]
    pub async fn hypervisor_type(&self) -> Result<String, Error> {
        let reply = self.call::<remote::ConnectGetType>(&()).await?;
        Ok(reply.kind)
    }

    /// The version of the hypervisor: 1,000,000 times the major number, 1,000 times the minor one and the release,
    /// added up.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetVersion")]
    pub async fn hypervisor_version(&self) -> Result<u64, Error> {
        let reply = self.call::<remote::ConnectGetVersion>(&()).await?;
        Ok(reply.hv_ver)
    }

    /// How many virtual CPUs a domain may have, of a type such as `kvm` if it is given.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetMaxVcpus")]
    pub async fn max_vcpus(&self, kind: Option<&str>) -> Result<i32, Error> {
        let arguments = remote::ConnectGetMaxVcpusArgs {
            kind: kind.map(str::to_owned),
        };
        let reply = self.call::<remote::ConnectGetMaxVcpus>(&arguments).await?;
        Ok(reply.max_vcpus)
    }

    /// What host and hypervisor can do, as XML.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetCapabilities")]
    pub async fn capabilities(&self) -> Result<String, Error> {
        let reply = self.call::<remote::ConnectGetCapabilities>(&()).await?;
        Ok(reply.capabilities)
    }

    /// The host's name, as it knows it itself.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetHostname")]
    pub async fn hostname(&self) -> Result<String, Error> {
        let reply = self.call::<remote::ConnectGetHostname>(&()).await?;
        Ok(reply.hostname)
    }

    /// The URI that the daemon itself has for the hypervisor.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetURI")]
    pub async fn uri(&self) -> Result<String, Error> {
        let reply = self.call::<remote::ConnectGetUri>(&()).await?;
        Ok(reply.uri)
    }

    /// A configuration in the hypervisor's own format, turned into libvirt's XML.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver does not know the
    /// format.
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

    /// A domain's XML, turned into the hypervisor's own format: of qemu, its command line.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver does not know the
    /// format.
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

    /// Whether the daemon's own connection to the hypervisor cannot be read by others. That of the client to the daemon
    /// is not meant.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectIsSecure")]
    pub async fn is_secure(&self) -> Result<bool, Error> {
        let reply = self.call::<remote::ConnectIsSecure>(&()).await?;
        Ok(reply.secure != 0)
    }

    /// The version of the daemon's libvirt: 1,000,000 times the major number, 1,000 times the minor one and the
    /// release, added up.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetLibVersion")]
    pub async fn library_version(&self) -> Result<u64, Error> {
        let reply = self.call::<remote::ConnectGetLibVersion>(&()).await?;
        Ok(reply.lib_ver)
    }

    /// Whether the host's CPU can do what this description of one asks for.
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

    /// The CPU that all of these have in common, as XML: at most 256 descriptions.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when they have nothing in common.
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

    /// What the host's firmware tells of it, as XML.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] where it tells nothing.
    #[doc(alias = "virConnectGetSysinfo")]
    pub async fn system_information(&self) -> Result<String, Error> {
        let arguments = remote::ConnectGetSysinfoArgs { flags: 0 };
        let reply = self.call::<remote::ConnectGetSysinfo>(&arguments).await?;
        Ok(reply.sysinfo)
    }

    /// The CPU models that libvirt knows for an architecture such as `x86_64`, at most 8,192.
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

    /// What domains of this emulator, architecture, machine and type can have, as XML. What is not given is the host's
    /// default.
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

    /// Statistics of these groups, all of them without any, about these domains, or about those that the flags select
    /// where none is given. At most 16,384 domains.
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

    /// Whether the hypervisor can give a guest a CPU such as this. What is not given is the host's default.
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

    /// The CPU that all of these have in common and that the hypervisor can give a guest, as XML: at most 256
    /// descriptions. What is not given is the host's default.
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

    /// Has the daemon take this connection's calls for those of somebody else, named by `user-name`, `unix-user-id`,
    /// `process-id` and the like.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon for those who may not.
    #[doc(alias = "virConnectSetIdentity")]
    pub async fn set_identity(&self, params: &TypedParams) -> Result<(), Error> {
        let arguments = remote::ConnectSetIdentityArgs {
            params: params.to_wire(),
            flags: 0,
        };
        self.call::<remote::ConnectSetIdentity>(&arguments).await
    }
}
