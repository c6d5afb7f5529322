// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1ead0ee953ea2bf9c7eb46d37fbfde6e5c56834a6e4db3ee343171b7fd985bda

//! Methods: node.

use virtwire_proto::remote;

use crate::client::{Connection, Error, TypedParams};

impl Connection {
    /// How many CPUs the host has, how they are arranged, and how much memory there is. An arrangement that does
    /// not fit in here is given as one socket with all CPUs as its cores: [`Connection::capabilities`] tells the
    /// true one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetInfo")]
    pub async fn node_info(&self) -> Result<remote::NodeInfo, Error> {
        self.call::<remote::NodeGetInfo>(&()).await
    }

    /// How many bytes of memory are free in each of `maxcells` NUMA cells, at most 1,024, from `start_cell` on. The
    /// list is shorter when the host has fewer cells.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetCellsFreeMemory")]
    pub async fn node_cells_free_memory(
        &self,
        start_cell: i32,
        maxcells: i32,
    ) -> Result<Vec<u64>, Error> {
        let arguments = remote::NodeGetCellsFreeMemoryArgs {
            start_cell,
            maxcells,
        };
        let reply = self
            .call::<remote::NodeGetCellsFreeMemory>(&arguments)
            .await?;
        Ok(reply.cells)
    }

    /// How many bytes of the host's memory are free.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetFreeMemory")]
    pub async fn node_free_memory(&self) -> Result<u64, Error> {
        let reply = self.call::<remote::NodeGetFreeMemory>(&()).await?;
        Ok(reply.free_mem)
    }

    /// What keeps guests apart on the host, such as `selinux`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetSecurityModel")]
    pub async fn node_security_model(&self) -> Result<remote::NodeSecurityModel, Error> {
        self.call::<remote::NodeGetSecurityModel>(&()).await
    }

    /// How much time the host's CPU `cpu_num` has spent on what since the host booted, in nanoseconds; -1 is all
    /// CPUs. A driver may tell `utilization` instead, in percent.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetCPUStats")]
    pub async fn node_cpu_stats(&self, cpu_num: i32) -> Result<Vec<remote::NodeCpuStat>, Error> {
        let mut arguments = remote::NodeGetCpuStatsArgs {
            cpu_num,
            nparams: 0,
            flags: 0,
        };
        arguments.nparams = self
            .call::<remote::NodeGetCpuStats>(&arguments)
            .await?
            .nparams;
        let reply = self.call::<remote::NodeGetCpuStats>(&arguments).await?;
        Ok(reply.params)
    }

    /// How the memory of the NUMA cell `cell_num` is used, in KiB: `total`, `free` and, of all cells, `buffers` and
    /// `cached`; -1 is all of them.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetMemoryStats")]
    pub async fn node_memory_stats(
        &self,
        cell_num: i32,
    ) -> Result<Vec<remote::NodeMemoryStat>, Error> {
        let mut arguments = remote::NodeGetMemoryStatsArgs {
            nparams: 0,
            cell_num,
            flags: 0,
        };
        arguments.nparams = self
            .call::<remote::NodeGetMemoryStats>(&arguments)
            .await?
            .nparams;
        let reply = self.call::<remote::NodeGetMemoryStats>(&arguments).await?;
        Ok(reply.params)
    }

    /// Puts the host to sleep, some seconds after the call returns, and has it wake up after `duration` seconds, at
    /// least 60.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_argument`] when `duration` is shorter;
    /// [`Error::is_unsupported`] when the host cannot sleep that way; [`Error::is_invalid_state`] when it is about
    /// to sleep already.
    #[doc(alias = "virNodeSuspendForDuration")]
    pub async fn suspend_node(
        &self,
        target: remote::NodeSuspendTarget,
        duration: u64,
    ) -> Result<(), Error> {
        let arguments = remote::NodeSuspendForDurationArgs {
            target,
            duration,
            flags: 0,
        };
        self.call::<remote::NodeSuspendForDuration>(&arguments)
            .await
    }

    /// Sets how the host shares equal pages of memory: `shm_pages_to_scan`, `shm_sleep_millisecs`,
    /// `shm_merge_across_nodes`. Those that are not named stay. The call fails when the host lacks one of them.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeSetMemoryParameters")]
    pub async fn set_node_memory_parameters(&self, params: &TypedParams) -> Result<(), Error> {
        let arguments = remote::NodeSetMemoryParametersArgs {
            params: params.to_wire(),
            flags: 0,
        };
        self.call::<remote::NodeSetMemoryParameters>(&arguments)
            .await
    }

    /// How the host shares equal pages of memory, and how many it shares.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetMemoryParameters")]
    pub async fn node_memory_parameters(&self) -> Result<TypedParams, Error> {
        let mut arguments = remote::NodeGetMemoryParametersArgs {
            nparams: 0,
            flags: remote::TypedParamFlags::STRING_OKAY,
        };
        arguments.nparams = self
            .call::<remote::NodeGetMemoryParameters>(&arguments)
            .await?
            .nparams;
        let reply = self
            .call::<remote::NodeGetMemoryParameters>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// How many pages of each of these sizes, in KiB, are free in each of `cell_count` NUMA cells from `start_cell`
    /// on: the first cell's for all sizes, then the next one's, at most 1,024 numbers. A start of -1 is the host as
    /// a whole.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetFreePages")]
    pub async fn node_free_pages(
        &self,
        pages: &[u32],
        start_cell: i32,
        cell_count: u32,
    ) -> Result<Vec<u64>, Error> {
        let arguments = remote::NodeGetFreePagesArgs {
            pages: pages.to_vec(),
            start_cell,
            cell_count,
            flags: 0,
        };
        let reply = self.call::<remote::NodeGetFreePages>(&arguments).await?;
        Ok(reply.counts)
    }

    /// Adds `page_counts` pages of each size in `page_sizes`, in KiB, to the pools of each of `cell_count` NUMA
    /// cells from `start_cell` on. With `SET`, it makes the pools that large instead. A start of -1 leaves it to
    /// the kernel to spread the pages over all cells. Both lists must be equally long. Returns how many of the
    /// cells it has changed.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeAllocPages")]
    pub async fn allocate_node_pages(
        &self,
        page_sizes: &[u32],
        page_counts: &[u64],
        start_cell: i32,
        cell_count: u32,
        flags: remote::NodeAllocPagesFlags,
    ) -> Result<i32, Error> {
        let arguments = remote::NodeAllocPagesArgs {
            page_sizes: page_sizes.to_vec(),
            page_counts: page_counts.to_vec(),
            start_cell,
            cell_count,
            flags,
        };
        let reply = self.call::<remote::NodeAllocPages>(&arguments).await?;
        Ok(reply.ret)
    }

    /// What guests' owners need to know of the host's AMD SEV.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] where there is none.
    #[doc(alias = "virNodeGetSEVInfo")]
    pub async fn node_sev_info(&self) -> Result<TypedParams, Error> {
        let mut arguments = remote::NodeGetSevInfoArgs {
            nparams: 0,
            flags: remote::TypedParamFlags::STRING_OKAY,
        };
        arguments.nparams = self
            .call::<remote::NodeGetSevInfo>(&arguments)
            .await?
            .nparams;
        let reply = self.call::<remote::NodeGetSevInfo>(&arguments).await?;
        Ok(TypedParams::from(reply.params))
    }
}
