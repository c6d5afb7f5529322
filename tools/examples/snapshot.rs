//! Takes a snapshot of a domain, shows the tree of its snapshots, goes back to the new one, and deletes it.
//!
//! ```sh
//! cargo run --example snapshot -- qemu:///system web    # its disks must be qcow2
//! cargo run --example snapshot -- test:///default test
//! ```
#![expect(clippy::print_stdout, reason = "the tree")]

mod outcome;

use std::env;
use std::error::Error;
use std::process::ExitCode;

use virtwire::Connection;
use virtwire::client::DomainSnapshot;
use virtwire::proto::remote::{
    DomainSnapshotCreateFlags, DomainSnapshotDeleteFlags, DomainSnapshotListFlags,
    DomainSnapshotRevertFlags,
};

#[tokio::main]
async fn main() -> ExitCode {
    outcome::outcome(snapshot().await)
}

async fn snapshot() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(uri), Some(name)) = (arguments.next(), arguments.next()) else {
        return Err("usage: snapshot URI DOMAIN".into());
    };
    let connection = Connection::open(&uri).await?;
    let domain = connection.domain_by_name(&name).await?;

    let xml = "<domainsnapshot><description>of the example</description></domainsnapshot>";
    // A long call, without a time limit: QEMU writes the guest's memory into the image.
    let taken = domain
        .create_snapshot(xml, DomainSnapshotCreateFlags::empty())
        .await?;
    println!("took {}", taken.name());

    let roots = domain.snapshots(DomainSnapshotListFlags::ROOTS).await?;
    let mut rest: Vec<_> = roots.into_iter().map(|root| (0, root)).collect();
    while let Some((depth, snapshot)) = rest.pop() {
        println!("{:depth$}{}", "", describe(&snapshot).await?);
        let children = snapshot.children(DomainSnapshotListFlags::empty()).await?;
        rest.extend(children.into_iter().map(|child| (depth + 2, child)));
    }

    taken.revert(DomainSnapshotRevertFlags::empty()).await?;
    println!("{name} is {} again", domain.state().await?);
    taken.delete(DomainSnapshotDeleteFlags::empty()).await?;
    connection.close().await?;
    Ok(())
}

async fn describe(snapshot: &DomainSnapshot) -> Result<String, virtwire::Error> {
    let mark = if snapshot.is_current().await? {
        " (current)"
    } else {
        ""
    };
    Ok(format!("{}{mark}", snapshot.name()))
}
