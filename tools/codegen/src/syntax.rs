//! What the parser hands on: one file as it is written, names not yet looked up.

use crate::lex::Position;

/// A name and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Where it stands.
    pub position: Position,
}

/// A number, written out or by the name of a constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Written out.
    Number(i64, Position),
    /// By name.
    Constant(Name),
}

/// `[high, symbol virDomainShutdown]`: a word, perhaps with an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// The word.
    pub name: Name,
    /// The word after it.
    pub argument: Option<String>,
}

/// One definition at the top level of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The documentation comments before it.
    pub docs: Vec<String>,
    /// What it defines.
    pub name: Name,
    /// Its attributes.
    pub attributes: Vec<Attribute>,
    /// The rest.
    pub body: Body,
}

/// What is defined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// `import remote;`: that file's names are looked up after this file's.
    Import,
    /// `group domain;`: what follows goes to a generated file of that name.
    Group,
    /// `const NAME = 1;`
    Constant(Value),
    /// `typedef string text<STRING_MAX>;`
    Typedef(Declaration),
    /// `struct name { .. };`
    Struct(Vec<Declaration>),
    /// `union name switch (int type) { case 1: .. };`
    Union(Vec<Arm>),
    /// `enum name { .. };` or `enum name : unsigned int { .. };`
    Enum {
        /// Whether the wire has an `unsigned int` where we say enum.
        unsigned: bool,
        /// The members, in order.
        members: Vec<Member>,
    },
    /// `flags name { .. };` or `flags name : unsigned hyper = other;`
    Flags {
        /// Whether the wire has 64 bits.
        wide: bool,
        /// The members.
        members: FlagMembers,
    },
    /// `program NAME { version V1 { .. } = 1; } = 0x..;`
    Program {
        /// The program's number.
        number: i64,
        /// The version's number.
        version: i64,
        /// Its procedures, in the order of the file.
        procedures: Vec<Procedure>,
    },
}

/// The members of a flag set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlagMembers {
    /// Listed.
    Listed(Vec<Member>),
    /// The same as another set's.
    SameAs(Name),
}

/// `NAME = 1` in an enum or a flag set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The documentation comments before it.
    pub docs: Vec<String>,
    /// Its name.
    pub name: Name,
    /// Its value.
    pub value: Value,
}

/// `case 1: int i;` in a union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arm {
    /// The discriminant.
    pub value: Value,
    /// What follows it.
    pub declaration: Declaration,
}

/// `text names<DOMAIN_LIST_MAX>`: a type, a name and how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// The documentation comments before it.
    pub docs: Vec<String>,
    /// Whether `Debug` must not show it.
    pub redacted: bool,
    /// The type.
    pub type_name: TypeName,
    /// The name.
    pub name: Name,
    /// How many.
    pub shape: Shape,
}

/// The type in a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeName {
    /// One of RFC 4506's, or `uuid`.
    Builtin(Builtin),
    /// One that is defined somewhere.
    Named(Name),
}

/// The types that need no definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Builtin {
    /// `int`
    Int,
    /// `unsigned int`
    UnsignedInt,
    /// `hyper`
    Hyper,
    /// `unsigned hyper`
    UnsignedHyper,
    /// `char`, an int on the wire
    Char,
    /// `unsigned char`, an int on the wire
    UnsignedChar,
    /// `short`, an int on the wire
    Short,
    /// `unsigned short`, an int on the wire
    UnsignedShort,
    /// `float`
    Float,
    /// `double`
    Double,
    /// `bool`
    Bool,
    /// `opaque`, always with a length
    Opaque,
    /// `string`, always with a bound
    Text,
    /// `short string`, the same on the wire
    ShortText,
    /// `host string`, the same on the wire
    HostText,
    /// `uuid`: 16 opaque bytes
    Uuid,
}

/// How many of a type a declaration holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One.
    One,
    /// `*`: one or none.
    Optional,
    /// `[n]`
    Fixed(Value),
    /// `<n>`, or `<>` for no bound
    Variable(Option<Value>),
}

/// One line of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procedure {
    /// The documentation comments before it.
    pub docs: Vec<String>,
    /// Whether the daemon sends it unasked.
    pub event: bool,
    /// The result, unless void.
    pub result: Option<Name>,
    /// The name.
    pub name: Name,
    /// The argument, unless void.
    pub argument: Option<Name>,
    /// The number.
    pub number: i64,
    /// Priority, stream, file descriptors, symbol.
    pub attributes: Vec<Attribute>,
}
