//! Snapshots and checkpoints of a domain of the test driver.

use virtwire::proto::remote::*;

use super::Ours;
use super::domain::XML;
use super::oracle::Both;

#[expect(clippy::too_many_lines, reason = "a table of calls")]
pub(super) async fn compared(both: &mut Both, ours: &Ours) {
    let t = &ours.t;
    let domain = t
        .define_domain(XML, DomainDefineFlags::empty())
        .await
        .unwrap();
    domain.create(DomainCreateFlags::empty()).await.unwrap();
    both.run("d = t.lookupByName('vw-both')");
    let all = DomainSnapshotListFlags::empty();
    both.same(
        "bool(d.hasCurrentSnapshot())",
        domain.has_current_snapshot().await,
    );
    both.same("d.snapshotCurrent()", domain.current_snapshot().await);
    for name in ["one", "two", "three"] {
        let xml = format!(
            "<domainsnapshot><name>{name}</name><description>{name}</description></domainsnapshot>"
        );
        both.give("s", &xml);
        let create = DomainSnapshotCreateFlags::empty();
        both.same(
            "d.snapshotLookupByName(s.split('<name>')[1].split('<')[0]).delete(); d.snapshotCreateXML(s)",
            domain.create_snapshot(&xml, create).await,
        );
    }
    both.same(
        "bool(d.hasCurrentSnapshot())",
        domain.has_current_snapshot().await,
    );
    both.same("d.snapshotCurrent()", domain.current_snapshot().await);
    both.same("d.listAllSnapshots()", domain.snapshots(all).await);
    both.same("d.snapshotListNames()", domain.snapshot_names(all).await);
    both.same("d.snapshotNum()", domain.snapshot_count(all).await);
    let roots = DomainSnapshotListFlags::ROOTS;
    both.same(
        "d.snapshotListNames(libvirt.VIR_DOMAIN_SNAPSHOT_LIST_ROOTS)",
        domain.snapshot_names(roots).await,
    );
    for name in ["one", "two", "three"] {
        both.run(&format!("s = d.snapshotLookupByName('{name}')"));
        let snapshot = domain.snapshot_by_name(name).await.unwrap();
        both.same(
            "s.getXMLDesc()",
            snapshot
                .xml_description(DomainSnapshotXmlFlags::empty())
                .await,
        );
        both.same("s.getParent()", snapshot.parent().await);
        both.same("bool(s.isCurrent())", snapshot.is_current().await);
        both.same("bool(s.hasMetadata())", snapshot.has_metadata().await);
        both.same("s.numChildren()", snapshot.child_count(all).await);
        both.same("s.listChildrenNames()", snapshot.child_names(all).await);
        both.same("s.listAllChildren()", snapshot.children(all).await);
    }
    let one = domain.snapshot_by_name("one").await.unwrap();
    both.run("s = d.snapshotLookupByName('one')");
    let revert = DomainSnapshotRevertFlags::empty();
    both.same("d.revertToSnapshot(s)", one.revert(revert).await);
    both.same("d.snapshotCurrent()", domain.current_snapshot().await);
    let two = domain.snapshot_by_name("two").await.unwrap();
    let delete = DomainSnapshotDeleteFlags::empty();
    both.same(
        "d.snapshotLookupByName('three').delete()",
        two.delete(delete).await,
    );
    both.same("d.listAllSnapshots()", domain.snapshots(all).await);
    one.delete(DomainSnapshotDeleteFlags::CHILDREN)
        .await
        .unwrap();

    let list = DomainCheckpointListFlags::empty();
    for name in ["first", "second"] {
        let xml = format!("<domaincheckpoint><name>{name}</name></domaincheckpoint>");
        both.give("k", &xml);
        let create = DomainCheckpointCreateFlags::empty();
        both.same(
            "d.checkpointLookupByName(k.split('<name>')[1].split('<')[0]).delete(); d.checkpointCreateXML(k)",
            domain.create_checkpoint(&xml, create).await,
        );
    }
    both.same("d.listAllCheckpoints()", domain.checkpoints(list).await);
    for name in ["first", "second"] {
        both.run(&format!("k = d.checkpointLookupByName('{name}')"));
        let checkpoint = domain.checkpoint_by_name(name).await.unwrap();
        both.same(
            "k.getXMLDesc()",
            checkpoint
                .xml_description(DomainCheckpointXmlFlags::empty())
                .await,
        );
        both.same("k.getParent()", checkpoint.parent().await);
        both.same("k.listAllChildren()", checkpoint.children(list).await);
    }
    let first = domain.checkpoint_by_name("first").await.unwrap();
    let delete = DomainCheckpointDeleteFlags::empty();
    both.same(
        "d.checkpointLookupByName('second').delete()",
        first.delete(delete).await,
    );
    both.same("d.listAllCheckpoints()", domain.checkpoints(list).await);
    domain
        .destroy(DomainDestroyFlagValues::empty())
        .await
        .unwrap();
    domain
        .undefine(DomainUndefineFlagValues::empty())
        .await
        .unwrap();
}
