//! What each type of the serde data model is on the wire.

use serde::de::{Deserializer, Visitor};

use super::access::{Elements, Fields, Members};
use super::decoder::Decoder;
use super::union::Arm;
use crate::error::ErrorKind;
use crate::fault::Fault;
use crate::shape::Shape;
use crate::unknown_arm::UNKNOWN_ARM;

type Result<T> = std::result::Result<T, Fault>;

macro_rules! number {
    ($($method:ident $visit:ident $read:ident;)*) => {$(
        #[inline(always)]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            visitor.$visit(self.$read()?)
        }
    )*};
}

macro_rules! narrow {
    ($($method:ident $visit:ident $read:ident $integer:ident;)*) => {$(
        #[inline(always)]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            let value = self.$read()?;
            match $integer::try_from(value) {
                Ok(value) => visitor.$visit(value),
                Err(_) => Err(self.fail_word(ErrorKind::OutOfRange {
                    value: i64::from(value),
                    integer: stringify!($integer),
                })),
            }
        }
    )*};
}

macro_rules! unsupported {
    ($($method:ident $what:literal;)*) => {$(
        fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
            Err(self.fail(ErrorKind::Unsupported { what: $what }))
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Decoder<'_, 'de> {
    type Error = Fault;

    number! {
        deserialize_i32 visit_i32 signed;
        deserialize_u32 visit_u32 unsigned;
        deserialize_i64 visit_i64 hyper;
        deserialize_u64 visit_u64 unsigned_hyper;
        deserialize_str visit_borrowed_str string;
        deserialize_string visit_borrowed_str string;
        deserialize_bytes visit_borrowed_bytes opaque;
        deserialize_byte_buf visit_borrowed_bytes opaque;
    }

    narrow! {
        deserialize_i8 visit_i8 signed i8;
        deserialize_i16 visit_i16 signed i16;
        deserialize_u8 visit_u8 unsigned u8;
        deserialize_u16 visit_u16 unsigned u16;
    }

    unsupported! {
        deserialize_any "a value that describes itself";
        deserialize_i128 "a 128-bit integer";
        deserialize_u128 "a 128-bit integer";
        deserialize_char "a char";
        deserialize_identifier "an identifier";
        deserialize_ignored_any "a value to skip";
    }

    #[inline(always)]
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.unsigned()? {
            0 => visitor.visit_bool(false),
            1 => visitor.visit_bool(true),
            value => Err(self.fail_word(ErrorKind::Boolean { value })),
        }
    }

    #[inline(always)]
    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_f32(f32::from_bits(self.unsigned()?))
    }

    #[inline(always)]
    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_f64(f64::from_bits(self.unsigned_hyper()?))
    }

    #[inline(always)]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.unsigned()? {
            0 => visitor.visit_none(),
            1 => self.nested(|decoder| visitor.visit_some(decoder)),
            value => Err(self.fail_word(ErrorKind::OptionalFlag { value })),
        }
    }

    #[inline(always)]
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_unit()
    }

    #[inline(always)]
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_unit()
    }

    #[inline(always)]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        if let Some(shape) = Shape::named(name) {
            self.set_shape(shape);
        } else if name == UNKNOWN_ARM {
            return visitor.visit_byte_buf(self.unread()?);
        }
        visitor.visit_newtype_struct(self)
    }

    #[inline(always)]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let count = self.count()?;
        self.nested(|decoder| visitor.visit_seq(Elements::new(decoder, count)))
    }

    #[inline(always)]
    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value> {
        if self.take_fixed() {
            return visitor.visit_borrowed_bytes(self.fixed_opaque(length)?);
        }
        visitor.visit_seq(Members::new(self, length))
    }

    #[inline(always)]
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_seq(Members::new(self, length))
    }

    #[inline(always)]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_seq(Fields::new(self, name, fields))
    }

    fn deserialize_map<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
        Err(self.fail(ErrorKind::Unsupported { what: "a map" }))
    }

    #[inline(always)]
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let arm = Arm::read(self, name, variants)?;
        self.nested(|decoder| match visitor.visit_enum(arm.of(decoder)) {
            Ok(value) => Ok(value),
            Err(fault) => {
                decoder.locate(name, Some(arm.name));
                Err(fault)
            }
        })
    }

    #[inline(always)]
    fn is_human_readable(&self) -> bool {
        false
    }
}
