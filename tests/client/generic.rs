//! Code that is generic over procedures, and what can be moved to another task.

use std::sync::Arc;

use virtwire::client::{Domain, DomainSnapshot, Pool, StorageVolume, Subscription, TypedParams};
use virtwire::proto::Plain;
use virtwire::proto::remote::{
    ConnectGetHostname, DomainEventLifecycleMsg, DomainLookupByName, DomainLookupByNameArgs,
};
use virtwire::{ConnectOptions, Connection, Error};
use virtwire_sim::Daemon;

use crate::host::{limited, open, world};

/// Compiles because `Args` is `Send + Sync + 'static` for every procedure, and `Ret` is `Send + 'static`.
async fn in_a_task<P: Plain>(
    connection: &Connection,
    arguments: Arc<P::Args>,
) -> Result<Arc<P::Ret>, Error> {
    let connection = connection.clone();
    let call = tokio::spawn(async move { connection.call::<P>(&arguments).await });
    let answer = Arc::new(call.await.unwrap()?);
    // Compiles because `Ret` is `Sync`.
    let shared = Arc::clone(&answer);
    tokio::spawn(async move { drop(shared) }).await.unwrap();
    Ok(answer)
}

fn is_send_and_sync<T: Send + Sync + 'static>() {}

#[tokio::test]
async fn call_that_is_generic_over_its_procedure_is_made_in_another_task() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let host = in_a_task::<ConnectGetHostname>(&connection, Arc::new(())).await;
        assert!(!host.unwrap().hostname.is_empty());
        let name = "vm-1".into();
        let arguments = Arc::new(DomainLookupByNameArgs { name });
        let found = in_a_task::<DomainLookupByName>(&connection, arguments).await;
        assert_eq!(found.unwrap().domain.name, "vm-1");
    })
    .await;
}

#[test]
fn handles_and_errors_can_be_shared_by_tasks() {
    is_send_and_sync::<Connection>();
    is_send_and_sync::<ConnectOptions>();
    is_send_and_sync::<Domain>();
    is_send_and_sync::<DomainSnapshot>();
    is_send_and_sync::<StorageVolume>();
    is_send_and_sync::<Subscription<DomainEventLifecycleMsg>>();
    is_send_and_sync::<TypedParams>();
    is_send_and_sync::<Pool>();
    is_send_and_sync::<Error>();
}
