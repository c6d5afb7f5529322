//! Virtual CPUs: where they run, how they share the host's CPUs, and how long each has worked.

use std::time::Duration;

use virtwire_proto::remote::{
    CPUMAPS_MAX, DomainAffectFlags, DomainGetCpuStats, DomainGetCpuStatsArgs,
    DomainGetEmulatorPinInfo, DomainGetEmulatorPinInfoArgs, DomainGetSchedulerParameters,
    DomainGetSchedulerParametersArgs, DomainGetSchedulerParametersFlags,
    DomainGetSchedulerParametersFlagsArgs, DomainGetVcpuPinInfo, DomainGetVcpuPinInfoArgs,
    DomainGetVcpus, DomainGetVcpusArgs, DomainVcpuFlags, NodeGetCpuMap, NodeGetCpuMapArgs,
    VCPUINFO_MAX, VcpuState,
};

use super::handle::Domain;
use crate::client::{Connection, Error, TypedParams};

/// The most CPUs that one call of [`Domain::cpu_stats`] can ask for.
const CPUS_AT_ONCE: u32 = 128;

/// CPUs of the host, as a set of bits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CpuMap(Vec<u8>);

impl CpuMap {
    /// Whether the CPU of this number is in the set.
    #[must_use]
    pub fn contains(&self, cpu: usize) -> bool {
        let byte = self.0.get(cpu / 8).copied().unwrap_or_default();
        byte >> (cpu % 8) & 1 == 1
    }

    /// The numbers of the CPUs in the set, in order.
    pub fn cpus(&self) -> impl Iterator<Item = usize> {
        (0..self.0.len() * 8).filter(|cpu| self.contains(*cpu))
    }

    /// The bits, the first CPU's being the lowest of the first byte, as calls that pin take them.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl FromIterator<usize> for CpuMap {
    fn from_iter<I: IntoIterator<Item = usize>>(cpus: I) -> Self {
        let mut bytes = Vec::new();
        for cpu in cpus {
            if bytes.len() <= cpu / 8 {
                bytes.resize(cpu / 8 + 1, 0);
            }
            if let Some(byte) = bytes.get_mut(cpu / 8) {
                *byte |= 1 << (cpu % 8);
            }
        }
        Self(bytes)
    }
}

/// A virtual CPU of a running domain (`virVcpuInfo`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vcpu {
    /// Its number, from 0.
    pub number: u32,
    /// What it does.
    pub state: VcpuState,
    /// How long it has worked.
    pub time: Duration,
    /// The CPU of the host that it runs on; `None` while it is off or nobody can tell.
    pub cpu: Option<u32>,
    /// The CPUs of the host that it may run on.
    pub affinity: CpuMap,
}

impl Connection {
    /// Which CPUs of the host are online, and how many there are in all.
    ///
    /// # Errors
    /// As [`Connection::call`].
    #[doc(alias = "virNodeGetCPUMap")]
    pub async fn node_cpu_map(&self) -> Result<(CpuMap, usize), Error> {
        let arguments = NodeGetCpuMapArgs {
            need_map: 1,
            need_online: 1,
            flags: 0,
        };
        let answer = self.call::<NodeGetCpuMap>(&arguments).await?;
        let all = usize::try_from(answer.ret).unwrap_or_default();
        Ok((CpuMap(answer.cpumap), all))
    }
}

impl Domain {
    /// Its virtual CPUs while it runs. Three calls, since the daemon wants to be told how many CPUs there are.
    ///
    /// # Errors
    /// As [`Connection::call`]; [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainGetVcpus")]
    pub async fn vcpus(&self) -> Result<Vec<Vcpu>, Error> {
        let maxinfo = self.max_vcpus().await?;
        let maplen = self.map_length().await?;
        let arguments = DomainGetVcpusArgs {
            domain: self.reference(),
            maxinfo: maxinfo.min(bound(VCPUINFO_MAX)),
            maplen,
        };
        let answer = self.connection().call::<DomainGetVcpus>(&arguments).await?;
        let maps = maps(&answer.cpumaps, maplen);
        let all = answer
            .info
            .into_iter()
            .zip(maps)
            .map(|(info, affinity)| Vcpu {
                number: info.number,
                state: info.state,
                time: Duration::from_nanos(info.cpu_time),
                cpu: info.cpu.try_into().ok(),
                affinity,
            });
        Ok(all.collect())
    }

    /// The CPUs of the host that each of its virtual CPUs may run on, running or from its next start on.
    ///
    /// # Errors
    /// As [`Connection::call`].
    #[doc(alias = "virDomainGetVcpuPinInfo")]
    pub async fn vcpu_pins(&self, flags: DomainAffectFlags) -> Result<Vec<CpuMap>, Error> {
        let of = DomainVcpuFlags(flags.0) | DomainVcpuFlags::MAXIMUM;
        let ncpumaps = self.vcpu_count(of).await?;
        let maplen = self.map_length().await?;
        let arguments = DomainGetVcpuPinInfoArgs {
            domain: self.reference(),
            ncpumaps,
            maplen,
            flags,
        };
        let answer = self
            .connection()
            .call::<DomainGetVcpuPinInfo>(&arguments)
            .await?;
        let count = usize::try_from(answer.num).unwrap_or_default();
        Ok(maps(&answer.cpumaps, maplen).take(count).collect())
    }

    /// The CPUs of the host that its emulator's own threads may run on; `None` when nothing is said of it.
    ///
    /// # Errors
    /// As [`Connection::call`].
    #[doc(alias = "virDomainGetEmulatorPinInfo")]
    pub async fn emulator_pin(&self, flags: DomainAffectFlags) -> Result<Option<CpuMap>, Error> {
        let maplen = self.map_length().await?;
        let arguments = DomainGetEmulatorPinInfoArgs {
            domain: self.reference(),
            maplen,
            flags,
        };
        let answer = self
            .connection()
            .call::<DomainGetEmulatorPinInfo>(&arguments)
            .await?;
        Ok((answer.ret > 0).then_some(CpuMap(answer.cpumaps)))
    }

    /// How it shares the host's processors: `cpu_shares`, `vcpu_period`, `vcpu_quota` and the like, running or from its next
    /// start on.
    ///
    /// # Errors
    /// As [`Connection::call`].
    #[doc(alias(
        "virDomainGetSchedulerParametersFlags",
        "virDomainGetSchedulerParameters"
    ))]
    pub async fn scheduler_parameters(
        &self,
        flags: DomainAffectFlags,
    ) -> Result<TypedParams, Error> {
        let nparams = self.scheduler_type().await?.nparams;
        if flags.is_empty() {
            // A driver may have this one and refuse the flag for texts, of which there are none, that comes with the other.
            let arguments = DomainGetSchedulerParametersArgs {
                domain: self.reference(),
                nparams,
            };
            let answer = self
                .connection()
                .call::<DomainGetSchedulerParameters>(&arguments)
                .await?;
            return Ok(answer.params.into());
        }
        let arguments = DomainGetSchedulerParametersFlagsArgs {
            domain: self.reference(),
            nparams,
            flags,
        };
        let answer = self
            .connection()
            .call::<DomainGetSchedulerParametersFlags>(&arguments)
            .await?;
        Ok(answer.params.into())
    }

    /// How long each CPU of the host has worked for it, from CPU `first` on, at most 128 of them; CPUs that are not there are left
    /// out, and so are those behind a parameter of an unknown kind ([`TypedParams::unread`]).
    ///
    /// # Errors
    /// As [`Connection::call`]; [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainGetCPUStats")]
    pub async fn cpu_stats(&self, first: u32, count: u32) -> Result<Vec<TypedParams>, Error> {
        let start = i32::try_from(first).unwrap_or(i32::MAX);
        self.cpu_stats_of(start, count.clamp(1, CPUS_AT_ONCE)).await
    }

    /// How long all CPUs of the host have worked for it: `cpu_time`, `user_time` and `system_time`, in nanoseconds.
    ///
    /// # Errors
    /// As [`Domain::cpu_stats`].
    #[doc(alias = "virDomainGetCPUStats")]
    pub async fn total_cpu_stats(&self) -> Result<TypedParams, Error> {
        let all = self.cpu_stats_of(-1, 1).await?;
        Ok(all.into_iter().next().unwrap_or_default())
    }

    async fn cpu_stats_of(&self, start_cpu: i32, ncpus: u32) -> Result<Vec<TypedParams>, Error> {
        let mut arguments = DomainGetCpuStatsArgs {
            domain: self.reference(),
            nparams: 0,
            start_cpu,
            ncpus: 1,
            flags: DomainAffectFlags::empty(),
        };
        let connection = self.connection();
        let count = connection.call::<DomainGetCpuStats>(&arguments).await?;
        let each = usize::try_from(count.nparams).unwrap_or_default();
        arguments.nparams = count.nparams.try_into().unwrap_or_default();
        arguments.ncpus = ncpus;
        let answer = connection.call::<DomainGetCpuStats>(&arguments).await?;
        let each_cpu = answer.params.chunks(each.max(1));
        Ok(each_cpu.map(|params| params.to_vec().into()).collect())
    }

    /// How many bytes the host's CPUs take as a set.
    async fn map_length(&self) -> Result<i32, Error> {
        let (_, cpus) = self.connection().node_cpu_map().await?;
        let length = u32::try_from(cpus.div_ceil(8)).unwrap_or(u32::MAX);
        Ok(bound(length.min(CPUMAPS_MAX)))
    }
}

fn maps(bytes: &[u8], length: i32) -> impl Iterator<Item = CpuMap> {
    let length = usize::try_from(length).unwrap_or_default().max(1);
    bytes.chunks(length).map(|map| CpuMap(map.to_vec()))
}

fn bound(bound: u32) -> i32 {
    i32::try_from(bound).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cpu_map_holds_what_it_was_made_of() {
        for cpus in [&[][..], &[0], &[7, 8], &[1, 3, 130]] {
            let map: CpuMap = cpus.iter().copied().collect();
            assert!(map.cpus().eq(cpus.iter().copied()), "{map:?}");
        }
        let map: CpuMap = [0, 9].into_iter().collect();
        assert_eq!(map.as_bytes(), [1, 2]);
        assert!(!map.contains(1_000));
    }
}
