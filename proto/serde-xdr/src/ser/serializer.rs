//! What each type of the serde data model is on the wire.

use serde::Serialize;
use serde::ser::{Impossible, Serializer};

use super::compound::{Elements, Parts};
use super::encoder::Encoder;
use crate::discriminant;
use crate::error::ErrorKind;
use crate::fault::Fault;
use crate::shape::Shape;

type Result<T> = std::result::Result<T, Fault>;

macro_rules! number {
    ($($method:ident $from:ident $to:ident $write:ident;)*) => {$(
        #[inline(always)]
        fn $method(self, value: $from) -> Result<()> {
            self.$write($to::from(value));
            Ok(())
        }
    )*};
}

macro_rules! unsupported {
    ($($method:ident $from:ident $what:literal;)*) => {$(
        fn $method(self, _: $from) -> Result<()> {
            Err(self.unsupported($what))
        }
    )*};
}

impl Encoder<'_> {
    #[cold]
    fn unsupported(&mut self, what: &'static str) -> Fault {
        self.fail(ErrorKind::Unsupported { what })
    }

    #[inline(always)]
    fn discriminant(&mut self, index: u32, variant: &'static str) -> Result<()> {
        match discriminant::of(index, variant) {
            Some(value) => {
                self.signed(value);
                Ok(())
            }
            None if variant == discriminant::DEFAULT => {
                Err(self.unsupported("an arm that this side does not know"))
            }
            None => Err(self.unsupported("a discriminant over 31 bits")),
        }
    }
}

impl<'a, 'b> Serializer for &'a mut Encoder<'b> {
    type Ok = ();
    type Error = Fault;
    type SerializeSeq = Elements<'a, 'b>;
    type SerializeTuple = Parts<'a, 'b>;
    type SerializeTupleStruct = Parts<'a, 'b>;
    type SerializeTupleVariant = Parts<'a, 'b>;
    type SerializeMap = Impossible<(), Fault>;
    type SerializeStruct = Parts<'a, 'b>;
    type SerializeStructVariant = Parts<'a, 'b>;

    number! {
        serialize_bool bool u32 unsigned;
        serialize_i8 i8 i32 signed;
        serialize_i16 i16 i32 signed;
        serialize_i32 i32 i32 signed;
        serialize_i64 i64 i64 hyper;
        serialize_u8 u8 u32 unsigned;
        serialize_u16 u16 u32 unsigned;
        serialize_u32 u32 u32 unsigned;
        serialize_u64 u64 u64 unsigned_hyper;
    }

    unsupported! {
        serialize_i128 i128 "a 128-bit integer";
        serialize_u128 u128 "a 128-bit integer";
        serialize_char char "a char";
    }

    #[inline(always)]
    fn serialize_f32(self, value: f32) -> Result<()> {
        self.unsigned(value.to_bits());
        Ok(())
    }

    #[inline(always)]
    fn serialize_f64(self, value: f64) -> Result<()> {
        self.unsigned_hyper(value.to_bits());
        Ok(())
    }

    #[inline(always)]
    fn serialize_str(self, value: &str) -> Result<()> {
        self.text(value.as_bytes())
    }

    #[inline(always)]
    fn serialize_bytes(self, value: &[u8]) -> Result<()> {
        self.bytes(value)
    }

    #[inline(always)]
    fn serialize_none(self) -> Result<()> {
        self.unsigned(0);
        Ok(())
    }

    #[inline(always)]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<()> {
        self.unsigned(1);
        self.descend()?;
        value.serialize(&mut *self)?;
        self.ascend();
        Ok(())
    }

    #[inline(always)]
    fn serialize_unit(self) -> Result<()> {
        Ok(())
    }

    #[inline(always)]
    fn serialize_unit_struct(self, _name: &'static str) -> Result<()> {
        Ok(())
    }

    #[inline(always)]
    fn serialize_unit_variant(
        self,
        _name: &'static str,
        index: u32,
        variant: &'static str,
    ) -> Result<()> {
        self.discriminant(index, variant)
    }

    #[inline(always)]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<()> {
        if let Some(shape) = Shape::named(name) {
            self.set_shape(shape);
        }
        value.serialize(self)
    }

    #[inline(always)]
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<()> {
        self.discriminant(index, variant)?;
        self.descend()?;
        match value.serialize(&mut *self) {
            Ok(()) => {
                self.ascend();
                Ok(())
            }
            Err(fault) => {
                self.locate(name, variant);
                Err(fault)
            }
        }
    }

    #[inline(always)]
    fn serialize_seq(self, length: Option<usize>) -> Result<Elements<'a, 'b>> {
        match length {
            Some(length) => Elements::new(self, length),
            None => Err(self.unsupported("a sequence of unknown length")),
        }
    }

    #[inline(always)]
    fn serialize_tuple(self, _length: usize) -> Result<Parts<'a, 'b>> {
        Ok(Parts::of_struct(self, ""))
    }

    #[inline(always)]
    fn serialize_tuple_struct(self, name: &'static str, _length: usize) -> Result<Parts<'a, 'b>> {
        Ok(Parts::of_struct(self, name))
    }

    #[inline(always)]
    fn serialize_tuple_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Parts<'a, 'b>> {
        self.discriminant(index, variant)?;
        self.descend()?;
        Ok(Parts::of_arm(self, name, variant))
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Self::SerializeMap> {
        Err(self.unsupported("a map"))
    }

    #[inline(always)]
    fn serialize_struct(self, name: &'static str, _length: usize) -> Result<Parts<'a, 'b>> {
        Ok(Parts::of_struct(self, name))
    }

    #[inline(always)]
    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Parts<'a, 'b>> {
        self.serialize_tuple_variant(name, index, variant, 0)
    }

    #[inline(always)]
    fn is_human_readable(&self) -> bool {
        false
    }
}
