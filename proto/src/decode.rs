//! From a frame to the event that it carries.

use crate::frame::{Frame, MessageType, Program};
use crate::procedure::EventMessage;

impl Frame {
    /// Decodes this frame as the event `E`.
    ///
    /// An event that this crate does not know is decoded by an implementation of [`EventMessage`] of your own.
    ///
    /// # Errors
    /// [`DecodeError::Another`] when the frame is not this event, [`DecodeError::Malformed`] when its payload is not
    /// what the event carries.
    pub fn decode<E: EventMessage>(&self) -> Result<E::Message, DecodeError> {
        let header = &self.header;
        let is_event = header.message_type == MessageType::Message;
        if !is_event || (header.program, header.procedure) != (E::PROGRAM, E::NUMBER) {
            return Err(DecodeError::Another {
                event: E::NAME,
                program: header.program,
                procedure: header.procedure,
            });
        }
        serde_xdr::from_slice(&self.payload).map_err(|source| DecodeError::Malformed {
            event: E::NAME,
            source,
        })
    }
}

/// Why a frame is not the event that it was taken for.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// The frame's header names something else.
    #[error("procedure {procedure} of {program} is not the event {event}")]
    Another {
        /// The name of the event that was expected.
        event: &'static str,
        /// The program that the header names.
        program: Program,
        /// The procedure that the header names.
        procedure: i32,
    },
    /// The payload does not fit the event's type. The daemon is to blame.
    #[error("the event {event} is malformed")]
    Malformed {
        /// The name of the event.
        event: &'static str,
        /// The field and the offset at which decoding failed.
        source: serde_xdr::Error,
    },
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::frame::Header;
    use crate::remote::{
        ConnectCloseReason, ConnectEventConnectionClosed, DomainEventCallbackReboot,
    };

    fn closed(payload: &'static [u8]) -> Frame {
        Frame {
            header: Header::message(
                ConnectEventConnectionClosed::PROGRAM,
                ConnectEventConnectionClosed::NUMBER,
            ),
            payload: Bytes::from_static(payload),
        }
    }

    #[test]
    fn a_frame_is_decoded_as_the_event_that_its_header_names() {
        let frame = closed(&[0, 0, 0, 2]);
        let message = frame.decode::<ConnectEventConnectionClosed>().unwrap();
        assert_eq!(message.reason, ConnectCloseReason(2));
        let error = frame.decode::<DomainEventCallbackReboot>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "procedure 362 of remote is not the event DOMAIN_EVENT_CALLBACK_REBOOT"
        );
    }

    #[test]
    fn a_payload_of_another_length_is_malformed() {
        for payload in [&[0, 0, 0][..], &[0, 0, 0, 2, 0, 0, 0, 0]] {
            let frame = closed(payload);
            let error = frame.decode::<ConnectEventConnectionClosed>().unwrap_err();
            assert!(matches!(error, DecodeError::Malformed { .. }), "{error:?}");
        }
    }
}
