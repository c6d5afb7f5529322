//! The audience of a run, which is told what happens: people, and the service manager.

use virtwire::guests::{Events, Run};

use crate::narration::Narration;
use crate::output::Output;
use crate::progress::Progress;
use crate::service_manager::ServiceManager;

/// Receives the events of a run while it is at work.
pub(crate) struct Audience {
    events: Events,
    narration: Narration,
    progress: Option<Progress>,
}

impl Audience {
    /// People, who read the output.
    pub(crate) fn of(run: &Run, output: &Output) -> Self {
        Self {
            events: run.events.subscribe(Events::BOUND),
            narration: Narration::new(output.clone(), &run.settings.uris.value),
            progress: None,
        }
    }

    /// Tells the service manager, too, from now on.
    pub(crate) fn join(&mut self, run: &Run, manager: &ServiceManager) {
        self.progress = Some(Progress::new(run, manager));
    }

    /// Does the work, a command of the run, and tells what happens. All of it is told when this resolves.
    pub(crate) async fn during<T>(&mut self, work: impl Future<Output = T>) -> T {
        let Self {
            events,
            narration,
            progress,
        } = self;
        let tell = |event| {
            narration.tell(&event);
            if let Some(progress) = progress {
                progress.tell(&event.kind);
            }
        };
        events.during(work, tell).await
    }
}
