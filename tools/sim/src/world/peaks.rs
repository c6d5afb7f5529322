//! How much went on at once.

/// Numbers of guests, now and at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Peaks {
    /// Guests being saved now.
    pub saving: usize,
    /// Most guests that were being saved at once.
    pub most_saving: usize,
    /// Active guests that were asked to shut down in this run, whether they heard it or not.
    pub shutting_down: usize,
    /// Most guests that were so at once.
    pub most_shutting_down: usize,
    /// Guests being started now.
    pub starting: usize,
    /// Most guests that were being started at once.
    pub most_starting: usize,
}

impl Peaks {
    /// What goes on now is the most from here on.
    pub(super) fn restart(&mut self) {
        self.most_saving = self.saving;
        self.most_shutting_down = self.shutting_down;
        self.most_starting = self.starting;
    }

    pub(super) fn saving(&mut self, begins: bool) {
        count(begins, &mut self.saving, &mut self.most_saving);
    }

    pub(super) fn shutting_down(&mut self, begins: bool) {
        count(
            begins,
            &mut self.shutting_down,
            &mut self.most_shutting_down,
        );
    }

    pub(super) fn starting(&mut self, begins: bool) {
        count(begins, &mut self.starting, &mut self.most_starting);
    }
}

fn count(begins: bool, now: &mut usize, most: &mut usize) {
    if begins {
        *now += 1;
        *most = (*most).max(*now);
    } else {
        *now = now.saturating_sub(1);
    }
}
