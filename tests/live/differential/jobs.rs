//! Long work of QEMU's machine: copies of its disks, backups, saves; what is said of migrations.

use serde_json::json;
use virtwire::client::{Domain, TypedParams};
use virtwire::proto::remote::*;

use super::oracle::Both;

pub(super) async fn compared(both: &mut Both, machine: &Domain, folder: &str) {
    idle(both, machine).await;
    migration(both, machine).await;
    overlays(both, machine, folder).await;
    backed_up(both, machine, folder).await;
    saved(both, machine, folder).await;
}

async fn idle(both: &mut Both, machine: &Domain) {
    both.same(
        "time.sleep(1.2); d.startDirtyRateCalc(1)",
        machine
            .start_dirty_rate_calculation(1, DomainDirtyRateCalcFlags::empty())
            .await,
    );
    both.same(
        "d.blockJobInfo('vda')",
        machine
            .block_job("vda", DomainBlockJobInfoFlags::empty())
            .await
            .map(|it| {
                assert!(it.is_none(), "{it:?}");
                json!({})
            }),
    );
    both.same(
        "d.abortJob()",
        machine.abort_job(DomainAbortJobFlagValues::empty()).await,
    );
}

async fn migration(both: &mut Both, machine: &Domain) {
    let speed = DomainMigrateMaxSpeedFlags::empty();
    both.same(
        "d.migrateSetMaxSpeed(77)",
        machine.set_migration_max_speed(77, speed).await,
    );
    both.same(
        "d.migrateGetMaxSpeed()",
        machine.migration_max_speed(speed).await,
    );
    both.same(
        "d.migrateSetMaxDowntime(333)",
        machine.set_migration_max_downtime(333).await,
    );
    both.same(
        "d.migrateGetMaxDowntime()",
        machine.migration_max_downtime().await,
    );
    both.same(
        "d.migrateSetCompressionCache(8388608)",
        machine.set_migration_compression_cache(8 << 20).await,
    );
    both.same(
        "d.migrateGetCompressionCache()",
        machine.migration_compression_cache().await,
    );
    both.same("d.migrateStartPostCopy()", machine.start_post_copy().await);
}

/// Jobs on a disk. The oracle prepares what each of them needs; what we begin it sees through.
async fn overlays(both: &mut Both, machine: &Domain, folder: &str) {
    let destination = format!(
        "<disk type='file'><driver type='qcow2'/><source file='{folder}/copy.qcow2'/></disk>"
    );
    both.give("dest", &destination);
    let bandwidth = TypedParams::new().with("bandwidth", 104_857_600_u64);
    let flags = DomainBlockCopyFlags::TRANSIENT_JOB;
    both.same(
        "ready(); d.blockJobAbort('vda'); idle(); forget(folder + '/copy.qcow2'); d.blockCopy('vda', dest, {'bandwidth': 104857600}, 4)",
        machine.block_copy("vda", &destination, &bandwidth, flags).await,
    );
    both.run("ready()");
    let job = machine
        .block_job("vda", DomainBlockJobInfoFlags::empty())
        .await;
    both.same(
        "j = d.blockJobInfo('vda'); [j['type'], j['bandwidth'], j['cur'], j['end']]",
        job.map(|it| it.map(|it| json!([it.kind.0, it.bandwidth, it.current, it.end]))),
    );
    both.same(
        "d.blockJobSetSpeed('vda', 7)",
        machine
            .set_block_job_speed("vda", 7, DomainBlockJobSetSpeedFlags::empty())
            .await,
    );
    let abort = DomainBlockJobAbortFlags::empty();
    both.same(
        "idle(); forget(folder + '/copy.qcow2'); d.blockCopy('vda', dest, flags=4); ready(); d.blockJobAbort('vda')",
        machine.abort_block_job("vda", abort).await,
    );
    both.run("idle(); snap()");
    both.same(
        "idle(); snap(); d.blockPull('vda')",
        machine
            .block_pull("vda", 0, DomainBlockPullFlags::empty())
            .await,
    );
    both.run("idle(); snap()");
    let flags = DomainBlockRebaseFlags::empty();
    both.same(
        "idle(); snap(); d.blockRebase('vda', None)",
        machine.block_rebase("vda", None, 0, flags).await,
    );
    both.run("idle(); snap()");
    let flags = DomainBlockCommitFlags::ACTIVE;
    both.same(
        "ready(); d.blockJobAbort('vda', 2); idle(); snap(); d.blockCommit('vda', None, None, 0, 4)",
        machine.block_commit("vda", None, None, 0, flags).await,
    );
    both.run("ready(); d.blockJobAbort('vda', 2); idle()");
}

async fn backed_up(both: &mut Both, machine: &Domain, folder: &str) {
    let checkpoint = "<domaincheckpoint><name>first</name><disks><disk name='vda' checkpoint='bitmap'/>\
                      <disk name='vdb' checkpoint='no'/></disks></domaincheckpoint>";
    both.give("k", checkpoint);
    both.same(
        "d.checkpointLookupByName('first').delete(); d.checkpointCreateXML(k)",
        machine
            .create_checkpoint(checkpoint, DomainCheckpointCreateFlags::empty())
            .await,
    );
    let list = DomainCheckpointListFlags::empty();
    both.same("d.listAllCheckpoints()", machine.checkpoints(list).await);
    if let Ok(first) = machine.checkpoint_by_name("first").await {
        let flags = DomainCheckpointXmlFlags::empty();
        both.same(
            "d.checkpointLookupByName('first').getXMLDesc()",
            first.xml_description(flags).await,
        );
    }
    let backup = format!(
        "<domainbackup mode='pull'><server transport='unix' socket='{folder}/nbd'/><disks>\
         <disk name='vda' backup='yes' type='file'><scratch file='{folder}/scratch'/></disk>\
         <disk name='vdb' backup='no'/></disks></domainbackup>"
    );
    both.give("backup", &backup);
    both.same(
        "d.abortJob(); forget(folder + '/scratch'); d.backupBegin(backup, None)",
        machine
            .begin_backup(&backup, None, DomainBackupBeginFlags::empty())
            .await,
    );
    both.same(
        "d.backupGetXMLDesc()",
        machine.backup_xml_description().await,
    );
    both.same("d.jobInfo()[0]", machine.job().await.map(|it| it.kind.0));
    both.same(
        "forget(folder + '/scratch'); d.backupBegin(backup, None); d.abortJob()",
        machine.abort_job(DomainAbortJobFlagValues::empty()).await,
    );
    both.run("until(lambda: d.jobStats(1 | 2).get('type'))");
    let kept = DomainGetJobStatsFlags::COMPLETED | DomainGetJobStatsFlags::KEEP_COMPLETED;
    both.same(
        "d.jobStats(1 | 2)['type']",
        machine.job_stats(kept).await.map(|it| it.kind.0),
    );
}

async fn saved(both: &mut Both, machine: &Domain, folder: &str) {
    let q = machine.connection();
    let path = format!("{folder}/saved");
    both.give("path", &path);
    let dump = DomainCoreDumpFlags::MEMORY_ONLY;
    both.same(
        "d.coreDumpWithFormat(path, 0, 16)",
        machine
            .core_dump_with_format(&path, DomainCoreDumpFormat::RAW, dump)
            .await,
    );
    both.same("d.coreDump(path, 16)", machine.core_dump(&path, dump).await);
    let (none, flags) = (
        DomainSaveImageXmlFlags::empty(),
        DomainSaveRestoreFlags::empty(),
    );
    let file = TypedParams::new().with("file", path.as_str());
    both.same(
        "d.create(); d.saveParams({'file': path})",
        machine.save_with_parameters(&file, flags).await,
    );
    both.same(
        "q.saveImageGetXMLDesc(path)",
        q.save_image_xml_description(&path, none).await,
    );
    if let Ok(xml) = q.save_image_xml_description(&path, none).await {
        both.give("saved", &xml);
        both.same(
            "q.saveImageDefineXML(path, saved)",
            q.set_save_image_xml(&path, &xml, flags).await,
        );
    }
    both.same(
        "d.destroy(); q.restoreParams({'file': path})",
        q.restore_with_parameters(&file, flags).await,
    );
    both.run("d.isActive() or d.create()");
    both.same(
        "d.create(); d.managedSave()",
        machine.managed_save(flags).await,
    );
    both.same(
        "d.managedSaveGetXMLDesc()",
        machine.managed_save_xml_description(none).await,
    );
    if let Ok(xml) = machine.managed_save_xml_description(none).await {
        both.give("saved", &xml);
        both.same(
            "d.managedSaveDefineXML(saved)",
            machine.set_managed_save_xml(&xml, flags).await,
        );
    }
    both.same(
        "d.create(); d.managedSave(); d.managedSaveRemove()",
        machine.remove_managed_save().await,
    );
    both.same(
        "d.setMaxMemory(131072)",
        machine.set_max_memory(131_072).await,
    );
    both.same("d.rename('vw-machine')", machine.rename("vw-renamed").await);
    both.run("d.create()");
}
