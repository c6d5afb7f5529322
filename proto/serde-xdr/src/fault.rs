//! The error that travels through serde.
//!
//! serde hands errors up by value through every visitor, side by side with the value that would be
//! there instead. This one takes no room at all, so that values are moved in whole words: the
//! details wait in the coder's [`Report`], and the words of somebody else's `Deserialize` or
//! `Serialize` wait beside the coder, where serde lets nothing else through.

use std::cell::Cell;
use std::fmt;

use crate::error::{Error, ErrorKind, Place};

/// Something is wrong; what it is stands in the [`Report`], unless it was told in words.
#[derive(Debug)]
pub(crate) struct Fault(pub(crate) ());

thread_local! {
    /// Words of the last fault, if it had some.
    static WORDS: Cell<Option<Box<str>>> = const { Cell::new(None) };
}

impl Fault {
    #[cold]
    fn in_words(message: &dyn fmt::Display) -> Self {
        WORDS.set(Some(message.to_string().into_boxed_str()));
        Self(())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not xdr of this type")
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::in_words(&message)
    }
}

impl serde::ser::Error for Fault {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::in_words(&message)
    }
}

/// The details of the first fault, filled in from the inside out.
#[derive(Debug, Default)]
pub(crate) struct Report {
    failure: Option<(ErrorKind, usize)>,
    place: Place,
    /// The last discriminant of an arm that nobody knows.
    discriminant: Option<i32>,
    /// Whether everything behind that discriminant was taken as one.
    ended: bool,
}

impl Report {
    /// Notes what is wrong at `offset`.
    #[cold]
    pub(crate) fn fail(&mut self, kind: ErrorKind, offset: usize) -> Fault {
        self.failure = Some((kind, offset));
        self.place = Place::default();
        WORDS.set(None);
        Fault(())
    }

    /// Notes the discriminant of an arm that nobody knows.
    pub(crate) fn unknown(&mut self, discriminant: i32) {
        self.discriminant = Some(discriminant);
    }

    /// Notes that nothing is left behind that discriminant, which is returned.
    pub(crate) fn end(&mut self) -> Option<i32> {
        self.ended = self.discriminant.is_some();
        self.discriminant
    }

    /// Whether decoding ended with an arm that nobody knows.
    #[inline]
    pub(crate) fn has_ended(&self) -> bool {
        self.ended
    }

    /// Notes the place of a fault. The innermost, which comes first, counts.
    #[cold]
    pub(crate) fn locate(&mut self, type_name: &'static str, field_name: Option<&'static str>) {
        if self.place.type_name.is_none() {
            self.place = Place {
                type_name: Some(type_name),
                field_name,
            };
        }
    }

    /// The whole error, once a [`Fault`] has come up. `offset` is where the coder stands now, `outermost` what is named when the
    /// fault lies in no struct or enum.
    #[cold]
    pub(crate) fn into_error(self, outermost: Place, offset: usize) -> Error {
        let place = if self.place.type_name.is_some() {
            self.place
        } else {
            outermost
        };
        match (WORDS.take(), self.failure) {
            (Some(message), _) => Error::new(ErrorKind::Custom { message }, place, offset),
            (None, Some((kind, offset))) => Error::new(kind, place, offset),
            // A fault comes with words or with a failure.
            (None, None) => Error::new(ErrorKind::Unsupported { what: "this" }, place, offset),
        }
    }
}
