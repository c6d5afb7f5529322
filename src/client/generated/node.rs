// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: node.

use virtwire_proto::remote;

use crate::client::{Connection, Error, TypedParams};

impl Connection {
    /// Returns the number and arrangement of the host's CPUs, and the memory size. If the fields cannot express the
    /// arrangement, the result shows one socket with all CPUs as cores. [`Connection::capabilities`] always reports
    /// the true arrangement.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetInfo")]
    pub async fn node_info(&self) -> Result<remote::NodeInfo, Error> {
        self.call::<remote::NodeGetInfo>(&()).await
    }

    /// Returns the free memory, in bytes, of each of `maxcells` NUMA cells, starting at `start_cell`. `maxcells` is
    /// at most 1,024. The list is shorter if the host has fewer cells.
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

    /// Returns the host's free memory, in bytes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetFreeMemory")]
    pub async fn node_free_memory(&self) -> Result<u64, Error> {
        let reply = self.call::<remote::NodeGetFreeMemory>(&()).await?;
        Ok(reply.free_mem)
    }

    /// Returns the security model that isolates guests on the host, such as `selinux`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeGetSecurityModel")]
    pub async fn node_security_model(&self) -> Result<remote::NodeSecurityModel, Error> {
        self.call::<remote::NodeGetSecurityModel>(&()).await
    }

    /// Returns the times, in nanoseconds, that the host's CPU `cpu_num` has spent in each mode since the host
    /// booted. -1 selects all CPUs. A driver may return `utilization`, in percent, instead.
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

    /// Returns memory statistics of the NUMA cell `cell_num`, in KiB: `total` and `free`. -1 selects all cells and
    /// adds `buffers` and `cached`.
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

    /// Suspends the host for `duration` seconds, at least 60. The host goes to sleep a few seconds after the call
    /// returns.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_argument`] when `duration` is shorter;
    /// [`Error::is_unsupported`] when the host does not support the sleep state; [`Error::is_invalid_state`] when a
    /// suspension is already pending.
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

    /// Sets how the host merges equal memory pages: `shm_pages_to_scan`, `shm_sleep_millisecs`,
    /// `shm_merge_across_nodes`. Omitted parameters keep their values. The call fails if the host lacks one of the
    /// given parameters.
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

    /// Returns the parameters of merging equal memory pages, and the numbers of merged pages.
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

    /// Returns the numbers of free pages for each page size, in KiB, in each of `cell_count` NUMA cells, starting
    /// at `start_cell`. The result lists all sizes of the first cell, then those of the next cell, at most 1,024
    /// numbers. A `start_cell` of -1 selects the host as a whole.
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

    /// Adds `page_counts` pages of each size in `page_sizes`, in KiB, to the pools of `cell_count` NUMA cells,
    /// starting at `start_cell`. With `SET`, the call sets the pools to these sizes instead. With a `start_cell` of
    /// -1, the kernel distributes the pages over all cells. Both lists must have the same length. Returns the
    /// number of changed cells.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
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

    /// Returns the host's AMD SEV parameters that guest owners need.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the host does not support
    /// SEV.
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
