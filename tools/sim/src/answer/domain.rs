//! Calls about guests.

use virtwire_proto::Procedure;
use virtwire_proto::remote::{
    self, ConnectListDefinedDomainsRet, ConnectListDomainsRet, ConnectNumOfDefinedDomainsRet,
    ConnectNumOfDomainsRet, Domain, DomainCreateFlags, DomainShutdownFlagValues,
};

use super::written::{Call, OfGuest, Outcome};
use crate::world::Step;

macro_rules! of_guest {
    ($($args:ident)*) => { $(
        impl OfGuest for remote::$args {
            fn domain(&self) -> &Domain {
                &self.domain
            }
        }
    )* };
}

of_guest! {
    DomainGetStateArgs DomainGetInfoArgs DomainIsActiveArgs DomainIsPersistentArgs
    DomainIsUpdatedArgs DomainHasManagedSaveImageArgs DomainManagedSaveArgs
    DomainManagedSaveRemoveArgs DomainCreateArgs DomainCreateWithFlagsArgs DomainShutdownArgs
    DomainShutdownFlagsArgs DomainDestroyArgs DomainDestroyFlagsArgs DomainRebootArgs DomainMemoryStatsArgs
    DomainSuspendArgs DomainResumeArgs DomainPmWakeupArgs DomainGetJobInfoArgs
    DomainGetJobStatsArgs DomainAbortJobArgs DomainAbortJobFlagsArgs DomainSetTimeArgs
    DomainGetAutostartArgs DomainSetAutostartArgs DomainGetXmlDescArgs DomainGetOsTypeArgs
    DomainGetMaxMemoryArgs DomainGetMaxVcpusArgs
}

pub(super) fn route(call: Call<'_>) -> Result<Outcome, Call<'_>> {
    use remote as r;
    let acts = act(call);
    let call = match acts {
        Ok(outcome) => return Ok(outcome),
        Err(call) => call,
    };
    Ok(match call.frame.header.procedure {
        r::DomainGetState::NUMBER => {
            call.on_guest::<r::DomainGetState>(|state, index, _| Ok(state.domain_state(index)))
        }
        r::DomainGetInfo::NUMBER => {
            call.on_guest::<r::DomainGetInfo>(|state, index, _| Ok(state.domain_info(index)))
        }
        r::DomainIsActive::NUMBER => call.on_guest::<r::DomainIsActive>(|state, index, _| {
            Ok(r::DomainIsActiveRet {
                active: i32::from(state.is_active(index)),
            })
        }),
        r::DomainIsPersistent::NUMBER => {
            call.on_guest::<r::DomainIsPersistent>(|state, index, _| {
                let persistent = i32::from(state.is_persistent(index));
                Ok(r::DomainIsPersistentRet { persistent })
            })
        }
        r::DomainIsUpdated::NUMBER => {
            call.on_guest::<r::DomainIsUpdated>(|_, _, _| Ok(r::DomainIsUpdatedRet { updated: 0 }))
        }
        r::DomainHasManagedSaveImage::NUMBER => {
            call.on_guest::<r::DomainHasManagedSaveImage>(|state, index, _| {
                let result = i32::from(state.has_managed_save(index)?);
                Ok(r::DomainHasManagedSaveImageRet { result })
            })
        }
        r::DomainGetJobInfo::NUMBER => {
            call.on_guest::<r::DomainGetJobInfo>(|state, index, _| state.job_info(index))
        }
        r::DomainGetJobStats::NUMBER => {
            call.on_guest::<r::DomainGetJobStats>(|state, index, _| state.job_stats(index))
        }
        r::DomainGetAutostart::NUMBER => {
            call.on_guest::<r::DomainGetAutostart>(|state, index, _| {
                Ok(r::DomainGetAutostartRet {
                    autostart: i32::from(state.autostart(index)),
                })
            })
        }
        r::DomainGetXmlDesc::NUMBER => {
            let world = call.session.world.clone();
            call.on_guest::<r::DomainGetXmlDesc>(move |state, index, _| {
                Ok(r::DomainGetXmlDescRet {
                    xml: state.xml(&world, index),
                })
            })
        }
        r::DomainGetOsType::NUMBER => {
            let kind = call.session.world.driver().os_type().to_owned();
            call.on_guest::<r::DomainGetOsType>(|_, _, _| Ok(r::DomainGetOsTypeRet { kind }))
        }
        r::DomainGetMaxMemory::NUMBER => {
            call.on_guest::<r::DomainGetMaxMemory>(|state, index, _| {
                Ok(r::DomainGetMaxMemoryRet {
                    memory: state.memory_kib(index),
                })
            })
        }
        r::DomainGetMaxVcpus::NUMBER => call.on_guest::<r::DomainGetMaxVcpus>(|state, index, _| {
            Ok(r::DomainGetMaxVcpusRet {
                num: i32::from(state.vcpus(index)),
            })
        }),
        _ => return list(call),
    })
}

/// Calls that change something.
fn act(call: Call<'_>) -> Result<Outcome, Call<'_>> {
    use remote as r;
    Ok(match call.frame.header.procedure {
        r::DomainManagedSave::NUMBER => {
            call.in_time::<r::DomainManagedSave>(|world, state, index, args| {
                state.managed_save(world, index, args.flags)
            })
        }
        r::DomainManagedSaveRemove::NUMBER => {
            call.on_guest::<r::DomainManagedSaveRemove>(|state, index, _| {
                state.remove_managed_save(index)
            })
        }
        r::DomainCreate::NUMBER => call.in_time::<r::DomainCreate>(|world, state, index, _| {
            let step = state.create(world, index, DomainCreateFlags::empty())?;
            Ok(step.map(drop))
        }),
        r::DomainCreateWithFlags::NUMBER => {
            call.in_time::<r::DomainCreateWithFlags>(|world, state, index, args| {
                let step = state.create(world, index, args.flags)?;
                Ok(step.map(|domain| r::DomainCreateWithFlagsRet { domain }))
            })
        }
        r::DomainShutdown::NUMBER => call.in_time::<r::DomainShutdown>(|world, state, index, _| {
            state.shutdown(world, index, DomainShutdownFlagValues::empty())
        }),
        r::DomainShutdownFlags::NUMBER => {
            call.in_time::<r::DomainShutdownFlags>(|world, state, index, args| {
                state.shutdown(world, index, args.flags)
            })
        }
        r::DomainDestroy::NUMBER => {
            call.in_time::<r::DomainDestroy>(|world, state, index, _| state.destroy(world, index))
        }
        r::DomainDestroyFlags::NUMBER => call
            .in_time::<r::DomainDestroyFlags>(|world, state, index, _| state.destroy(world, index)),
        r::DomainReboot::NUMBER => call.in_time::<r::DomainReboot>(|world, state, index, _| {
            state.reboot(world, index).map(Step::Done)
        }),
        r::DomainMemoryStats::NUMBER => {
            call.in_time::<r::DomainMemoryStats>(|world, state, index, args| {
                state.memory_stats(world, index, args.max_stats)
            })
        }
        r::DomainSuspend::NUMBER => {
            call.on_guest::<r::DomainSuspend>(|state, index, _| state.suspend(index))
        }
        r::DomainResume::NUMBER => {
            call.on_guest::<r::DomainResume>(|state, index, _| state.resume(index))
        }
        r::DomainPmWakeup::NUMBER => {
            call.on_guest::<r::DomainPmWakeup>(|state, index, _| state.wake(index))
        }
        r::DomainAbortJob::NUMBER => {
            call.on_guest::<r::DomainAbortJob>(|state, index, _| state.abort_job(index))
        }
        r::DomainAbortJobFlags::NUMBER => {
            call.on_guest::<r::DomainAbortJobFlags>(|state, index, _| state.abort_job(index))
        }
        r::DomainSetTime::NUMBER => {
            call.on_guest::<r::DomainSetTime>(|state, index, _| state.set_time(index))
        }
        r::DomainSetAutostart::NUMBER => {
            call.on_guest::<r::DomainSetAutostart>(|state, index, args| {
                state.set_autostart(index, args.autostart != 0)
            })
        }
        _ => return Err(call),
    })
}

/// Calls that find guests.
fn list(call: Call<'_>) -> Result<Outcome, Call<'_>> {
    use remote as r;
    Ok(match call.frame.header.procedure {
        r::ConnectListAllDomains::NUMBER => {
            call.on_world::<r::ConnectListAllDomains>(|state, args| {
                Ok(state.list_all(args.need_results != 0, args.flags))
            })
        }
        r::ConnectNumOfDomains::NUMBER => call.on_world::<r::ConnectNumOfDomains>(|state, ()| {
            Ok(ConnectNumOfDomainsRet {
                num: count(state.active_ids()),
            })
        }),
        r::ConnectNumOfDefinedDomains::NUMBER => {
            call.on_world::<r::ConnectNumOfDefinedDomains>(|state, ()| {
                Ok(ConnectNumOfDefinedDomainsRet {
                    num: count(state.inactive_names()),
                })
            })
        }
        r::ConnectListDomains::NUMBER => call.on_world::<r::ConnectListDomains>(|state, args| {
            let ids = state.active_ids().take(most(args.maxids)).collect();
            Ok(ConnectListDomainsRet { ids })
        }),
        r::ConnectListDefinedDomains::NUMBER => {
            call.on_world::<r::ConnectListDefinedDomains>(|state, args| {
                let names = state
                    .inactive_names()
                    .take(most(args.maxnames))
                    .map(Into::into)
                    .collect();
                Ok(ConnectListDefinedDomainsRet { names })
            })
        }
        r::DomainLookupById::NUMBER => call.on_world::<r::DomainLookupById>(|state, args| {
            Ok(r::DomainLookupByIdRet {
                domain: state.lookup_id(args.id)?,
            })
        }),
        r::DomainLookupByUuid::NUMBER => call.on_world::<r::DomainLookupByUuid>(|state, args| {
            Ok(r::DomainLookupByUuidRet {
                domain: state.lookup_uuid(args.uuid)?,
            })
        }),
        r::DomainLookupByName::NUMBER => call.on_world::<r::DomainLookupByName>(|state, args| {
            Ok(r::DomainLookupByNameRet {
                domain: state.lookup_name(&args.name)?,
            })
        }),
        _ => return Err(call),
    })
}

fn count(items: impl Iterator) -> i32 {
    i32::try_from(items.count()).unwrap_or(i32::MAX)
}

fn most(asked: i32) -> usize {
    usize::try_from(asked).unwrap_or_default()
}
