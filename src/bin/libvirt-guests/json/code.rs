//! The codes of errors: those of the library and, in the table below, those of the program.

use serde::Serialize;
use virtwire::guests;

/// The code of an error, which programs can match on. Serialised, it is its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct Code {
    name: &'static str,
    #[serde(skip)]
    meaning: &'static str,
}

macro_rules! codes {
    ($($code:ident $name:literal $meaning:literal;)*) => {
        impl Code {
            $(pub(crate) const $code: Self = Self { name: $name, meaning: $meaning };)*
            const OF_THE_PROGRAM: &[Self] = &[$(Self::$code,)*];
        }
    };
}

codes! {
    USAGE "usage" "the command line is wrong";
    INVALID_OPTION_VARIABLE "invalid_option_variable" "the variable of an option has a value that it may not have";
    SETUP_FAILED "setup_failed" "the runtime could not be created, or the signal handlers not installed";
    OUTPUT_FAILED "output_failed" "the output cannot be written";
    NOT_LISTED_GUEST "not_listed_guest" "no guest of the list has this name or UUID";
    AMBIGUOUS_NAME "ambiguous_name" "several guests of the list have this name";
    SIGNAL "signal" "a signal ended the run";
    GRACE_OVER "grace_over" "something did not end within the grace period";
    NO_RUN "no_run" "there is no run";
    RUN_SILENT "run_silent" "the run has given no sign of life for too long";
    RUN_UNREADABLE "run_unreadable" "the status file of the run cannot be read";
    RUN_NOT_READY "run_not_ready" "the run is starting or stopping guests, or waits for another run on its state";
    RUN_UNFINISHED "run_unfinished" "the last start of the run left something undone";
    GUESTS_STOPPED "guests_stopped" "another command has stopped the guests of the run";
}

impl Code {
    /// All codes.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let of_guests = guests::Code::ALL.iter().map(|code| Self::from(*code));
        of_guests.chain(Self::OF_THE_PROGRAM.iter().copied())
    }

    pub(crate) fn name(self) -> &'static str {
        self.name
    }

    pub(crate) fn meaning(self) -> &'static str {
        self.meaning
    }
}

impl From<guests::Code> for Code {
    fn from(code: guests::Code) -> Self {
        Self {
            name: code.name(),
            meaning: code.meaning(),
        }
    }
}
