// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1ead0ee953ea2bf9c7eb46d37fbfde6e5c56834a6e4db3ee343171b7fd985bda

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
    /// added up; 0 when the driver cannot tell.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetVersion")]
    pub async fn hypervisor_version(&self) -> Result<u64, Error> {
        let reply = self.call::<remote::ConnectGetVersion>(&()).await?;
        Ok(reply.hv_ver)
    }

    /// How many virtual CPUs the driver allows a domain of the type `kind`, such as `kvm`; `None` is its default
    /// type. The emulator may allow fewer: [`Connection::domain_capabilities`] tells.
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

    /// A configuration in the format `native_format` of the hypervisor, such as `xen-xl` or `lxc-tools`, turned
    /// into libvirt's XML.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_argument`] when the driver does not
    /// know the format; [`Error::is_unsupported`] when it knows none, as that of qemu since libvirt 5.5.
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

    /// A domain's XML, turned into the format `native_format` of the hypervisor, such as `xen-xl`. `qemu-argv` is
    /// qemu's command line. That line alone starts no guest: it lacks what libvirt hands over as open files or by
    /// the monitor.
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

    /// How the host's CPU compares with the CPU that `xml` describes. With `FAIL_INCOMPATIBLE`, an incompatible one
    /// is an error that says why (`CPU_INCOMPATIBLE`).
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

    /// The CPU models that libvirt knows for an architecture such as `x86_64`, at most 8,192. An empty list means
    /// that libvirt allows any. Which of them the hypervisor can give a guest, [`Connection::domain_capabilities`]
    /// tells.
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

    /// Statistics of these groups, all of them without any, about these domains, or about those that the flags
    /// select where none is given. At most 16,384 domains.
    ///
    /// What the driver does not know of a domain is left out; with `ENFORCE_STATS`, an unknown group is an error.
    /// With `NOWAIT`, a busy domain is told of only what takes no waiting.
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

    /// How the CPU that the hypervisor can give a guest compares with the CPU that `xml_cpu` describes. What is not
    /// given is the host's default. With `FAIL_INCOMPATIBLE`, an incompatible one is an error that says why
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
