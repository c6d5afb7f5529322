//! What has parts.

use serde::Serialize;
use serde::ser::{
    SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple, SerializeTupleStruct,
    SerializeTupleVariant,
};

use super::encoder::Encoder;
use crate::EMPTY_ELEMENTS_MAX;
use crate::error::ErrorKind;
use crate::fault::Fault;

type Result<T> = std::result::Result<T, Fault>;

/// The elements of a variable-length array.
pub(super) struct Elements<'a, 'b> {
    encoder: &'a mut Encoder<'b>,
    declared: usize,
    given: usize,
    start: usize,
}

impl<'a, 'b> Elements<'a, 'b> {
    /// Writes the count.
    #[inline(always)]
    pub(super) fn new(encoder: &'a mut Encoder<'b>, declared: usize) -> Result<Self> {
        let count = encoder.count(declared)?;
        encoder.unsigned(count);
        encoder.descend()?;
        Ok(Self {
            declared,
            given: 0,
            start: encoder.offset(),
            encoder,
        })
    }

    #[inline(always)]
    fn miscounted(&mut self) -> Fault {
        self.encoder.fail(ErrorKind::ElementCount {
            declared: self.declared,
            given: self.given,
        })
    }

    #[inline(always)]
    fn too_many_of_nothing(&mut self) -> Fault {
        self.encoder.fail(ErrorKind::OverBound {
            length: self.declared,
            bound: EMPTY_ELEMENTS_MAX,
        })
    }
}

impl SerializeSeq for Elements<'_, '_> {
    type Ok = ();
    type Error = Fault;

    #[inline(always)]
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.given += 1;
        value.serialize(&mut *self.encoder)
    }

    #[inline(always)]
    fn end(mut self) -> Result<()> {
        if self.given != self.declared {
            return Err(self.miscounted());
        }
        // The decoder would refuse them.
        let over = u32::try_from(self.given).map_or(true, |given| given > EMPTY_ELEMENTS_MAX);
        if over && self.encoder.offset() == self.start {
            return Err(self.too_many_of_nothing());
        }
        self.encoder.ascend();
        Ok(())
    }
}

/// Parts in order: of a tuple, a fixed-length array, a struct or an arm of a union.
pub(super) struct Parts<'a, 'b> {
    encoder: &'a mut Encoder<'b>,
    type_name: &'static str,
    arm: Option<&'static str>,
}

impl<'a, 'b> Parts<'a, 'b> {
    #[inline(always)]
    pub(super) fn of_struct(encoder: &'a mut Encoder<'b>, type_name: &'static str) -> Self {
        Self {
            encoder,
            type_name,
            arm: None,
        }
    }

    /// After the discriminant, and one level down.
    #[inline(always)]
    pub(super) fn of_arm(
        encoder: &'a mut Encoder<'b>,
        type_name: &'static str,
        arm: &'static str,
    ) -> Self {
        Self {
            encoder,
            type_name,
            arm: Some(arm),
        }
    }

    #[inline(always)]
    fn part<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        value.serialize(&mut *self.encoder)
    }

    #[inline(always)]
    fn located<T: Serialize + ?Sized>(&mut self, field: &'static str, value: &T) -> Result<()> {
        match value.serialize(&mut *self.encoder) {
            Ok(()) => Ok(()),
            Err(fault) => {
                self.encoder.locate(self.type_name, field);
                Err(fault)
            }
        }
    }

    #[inline(always)]
    fn end_arm(self) {
        self.encoder.ascend();
    }
}

impl SerializeTuple for Parts<'_, '_> {
    type Ok = ();
    type Error = Fault;

    #[inline(always)]
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.part(value)
    }

    #[inline(always)]
    fn end(self) -> Result<()> {
        Ok(())
    }
}

impl SerializeTupleStruct for Parts<'_, '_> {
    type Ok = ();
    type Error = Fault;

    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.part(value)
    }

    #[inline(always)]
    fn end(self) -> Result<()> {
        Ok(())
    }
}

impl SerializeStruct for Parts<'_, '_> {
    type Ok = ();
    type Error = Fault;

    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        field: &'static str,
        value: &T,
    ) -> Result<()> {
        self.located(field, value)
    }

    #[inline(always)]
    fn end(self) -> Result<()> {
        Ok(())
    }
}

impl SerializeTupleVariant for Parts<'_, '_> {
    type Ok = ();
    type Error = Fault;

    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.located(self.arm.unwrap_or_default(), value)
    }

    #[inline(always)]
    fn end(self) -> Result<()> {
        self.end_arm();
        Ok(())
    }
}

impl SerializeStructVariant for Parts<'_, '_> {
    type Ok = ();
    type Error = Fault;

    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _field: &'static str,
        value: &T,
    ) -> Result<()> {
        self.located(self.arm.unwrap_or_default(), value)
    }

    #[inline(always)]
    fn end(self) -> Result<()> {
        self.end_arm();
        Ok(())
    }
}
