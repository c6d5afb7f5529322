//! The error that travels through serde.
//!
//! serde hands errors up by value through every visitor, so this one is a single word, and the
//! details wait in the coder's [`Report`]. A refusal costs no allocation.

use std::fmt;

use crate::error::{Error, ErrorKind, Place};

/// Something is wrong; what it is stands in the [`Report`], unless serde itself said it.
#[derive(Debug)]
pub(crate) struct Fault(Option<Box<Message>>);

#[derive(Debug)]
struct Message {
    text: Box<str>,
}

impl Fault {
    fn custom(message: &dyn fmt::Display) -> Self {
        Self(Some(Box::new(Message {
            text: message.to_string().into_boxed_str(),
        })))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(message) => formatter.write_str(&message.text),
            None => formatter.write_str("not xdr of this type"),
        }
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::custom(&message)
    }
}

impl serde::ser::Error for Fault {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::custom(&message)
    }
}

/// The details of the first fault, filled in from the inside out.
#[derive(Debug, Default)]
pub(crate) struct Report {
    failure: Option<(ErrorKind, usize)>,
    place: Place,
}

impl Report {
    /// Notes what is wrong at `offset`.
    #[cold]
    pub(crate) fn fail(&mut self, kind: ErrorKind, offset: usize) -> Fault {
        self.failure = Some((kind, offset));
        self.place = Place::default();
        Fault(None)
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

    /// The whole error. `offset` is where the coder stands now, `outermost` what is named when the
    /// fault lies in no struct or enum.
    #[cold]
    pub(crate) fn into_error(self, fault: Fault, outermost: Place, offset: usize) -> Error {
        let place = if self.place.type_name.is_some() {
            self.place
        } else {
            outermost
        };
        match (fault.0, self.failure) {
            (Some(message), _) => {
                let message = message.text;
                Error::new(ErrorKind::Custom { message }, place, offset)
            }
            (None, Some((kind, offset))) => Error::new(kind, place, offset),
            // Only `fail` makes a fault without a message, and it fills in the failure.
            (None, None) => Error::new(ErrorKind::Unsupported { what: "this" }, place, offset),
        }
    }
}
