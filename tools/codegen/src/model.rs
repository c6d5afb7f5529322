//! What the resolver hands on: every name looked up, every typedef expanded.

/// All files of a run.
#[derive(Debug, Default)]
pub struct Model {
    /// One for each file, in the order given.
    pub modules: Vec<Module>,
}

/// One file.
#[derive(Debug)]
pub struct Module {
    /// Its name without `.x`.
    pub name: String,
    /// The files it imports, without `.x`.
    pub imports: Vec<String>,
    /// Its definitions, typedefs left out.
    pub items: Vec<Item>,
    /// Its program, if it has one.
    pub program: Option<Program>,
}

/// A definition that wire or Rust code is made from.
#[derive(Debug)]
pub struct Item {
    /// Documentation, one entry a line.
    pub docs: Vec<String>,
    /// Name in the file.
    pub name: String,
    /// The C name it goes by in libvirt's headers.
    pub symbol: Option<String>,
    /// Whether its Rust type is written by hand.
    pub handwritten: bool,
    /// The generated file it belongs to; `None` for the module's own.
    pub group: Option<String>,
    /// What it is.
    pub kind: ItemKind,
}

/// What a definition is.
#[derive(Debug)]
pub enum ItemKind {
    /// A bound.
    Constant(i64),
    /// Fields in order.
    Struct(Vec<Field>),
    /// Arms in order.
    Union(Vec<Arm>),
    /// An open enum.
    Enum {
        /// `unsigned int` on the wire.
        unsigned: bool,
        /// Names and values.
        members: Vec<Member>,
    },
    /// A bit set.
    Flags {
        /// `unsigned hyper` on the wire.
        wide: bool,
        /// Names and values.
        members: Vec<Member>,
    },
}

/// A field of a struct.
#[derive(Debug)]
pub struct Field {
    /// Documentation.
    pub docs: Vec<String>,
    /// Name.
    pub name: String,
    /// Type.
    pub wire: Type,
    /// Whether `Debug` hides it.
    pub redacted: bool,
}

/// An arm of a union.
#[derive(Debug)]
pub struct Arm {
    /// Discriminant.
    pub value: i64,
    /// Name.
    pub name: String,
    /// Type.
    pub wire: Type,
}

/// A member of an enum or a flag set.
#[derive(Clone, Debug)]
pub struct Member {
    /// Documentation.
    pub docs: Vec<String>,
    /// Name.
    pub name: String,
    /// Value.
    pub value: i64,
}

/// A type with nothing left to look up but structs, unions, enums and flag sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// A number or a bool.
    Scalar(Scalar),
    /// 16 opaque bytes.
    Uuid,
    /// `string<n>`
    Text(Bound),
    /// `short string<n>`
    ShortText(Bound),
    /// `host string<n>`
    HostText(Bound),
    /// `opaque<n>`
    Opaque(Bound),
    /// `opaque[n]`
    FixedOpaque(Bound),
    /// `type<n>`
    Array(Box<Type>, Bound),
    /// `type[n]`
    FixedArray(Box<Type>, Bound),
    /// `type *`
    Optional(Box<Type>),
    /// A definition.
    Named(Reference),
}

/// Types of one value and a fixed size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// `int`
    Int,
    /// `unsigned int`
    UnsignedInt,
    /// `hyper`
    Hyper,
    /// `unsigned hyper`
    UnsignedHyper,
    /// `char`
    Char,
    /// `unsigned char`
    UnsignedChar,
    /// `short`
    Short,
    /// `unsigned short`
    UnsignedShort,
    /// `float`
    Float,
    /// `double`
    Double,
    /// `bool`
    Bool,
}

/// Names a definition of some module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    /// The module.
    pub module: String,
    /// The definition.
    pub name: String,
}

/// A length, and the constant it was written as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The length; `u32::MAX` where none is given.
    pub value: u32,
    /// The constant.
    pub constant: Option<Reference>,
}

/// A program and its procedures, in the order of their numbers.
#[derive(Debug)]
pub struct Program {
    /// Name in the file.
    pub name: String,
    /// Number.
    pub number: u32,
    /// Version.
    pub version: u32,
    /// Procedures by number.
    pub procedures: Vec<Procedure>,
}

/// A procedure or an event.
#[derive(Debug)]
pub struct Procedure {
    /// Documentation.
    pub docs: Vec<String>,
    /// Name in the file.
    pub name: String,
    /// Number.
    pub number: i32,
    /// Whether the daemon sends it unasked.
    pub event: bool,
    /// Argument, or what the event carries.
    pub argument: Option<Reference>,
    /// Result.
    pub result: Option<Reference>,
    /// Whether it has high priority.
    pub high: bool,
    /// Whether it takes as long as the work behind it.
    pub long: bool,
    /// Whether it opens a stream.
    pub stream: Option<Stream>,
    /// Whether descriptors travel.
    pub descriptors: Option<Descriptors>,
    /// The public C function.
    pub symbol: Symbol,
    /// What makes its method, if it has one.
    pub method: Method,
}

/// How a Rust program calls a procedure. One without documentation has no method.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Method {
    /// The struct that stands for the object it belongs to, when its first argument does not tell; or `connection`.
    pub on: Option<String>,
    /// Its name, when libvirt's does not give it.
    pub name: Option<String>,
    /// Whether its plain `int`s are no numbers but yes and no.
    pub truth: bool,
    /// The client's type for its typed parameters, when it is not the general one.
    pub typed: Option<String>,
    /// Arguments that the wire has as optional and every daemon wants.
    pub required: Vec<String>,
    /// Whether it is written by hand.
    pub hand: bool,
    /// Functions of libvirt that make this call among others.
    pub functions: Vec<String>,
    /// The procedure that took its place, whose method is its own, too.
    pub older: Option<String>,
}

impl Method {
    /// The client's type for typed parameters.
    #[must_use]
    pub fn typed_params(&self) -> &str {
        self.typed.as_deref().unwrap_or("TypedParams")
    }
}

/// Which way a stream's data flows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// To the client.
    Read,
    /// To the daemon.
    Write,
}

/// Which way file descriptors travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Descriptors {
    /// With the call.
    Sent,
    /// With the reply.
    Received,
    /// With both.
    Both,
}

/// How C programs call a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// As the procedure's name suggests.
    Regular,
    /// By another name.
    Named(String),
    /// Not at all.
    Internal,
}

impl Procedure {
    /// Whether a method is made for it: it is documented, and a plain call for everybody.
    #[must_use]
    pub fn has_method(&self) -> bool {
        !self.docs.is_empty()
            && !self.event
            && self.symbol != Symbol::Internal
            && self.stream.is_none()
            && self.descriptors.is_none()
            && !self.method.hand
            && self.method.older.is_none()
    }
}

impl Model {
    /// Looks a definition up.
    #[must_use]
    pub fn item(&self, reference: &Reference) -> Option<&Item> {
        let module = self
            .modules
            .iter()
            .find(|module| module.name == reference.module)?;
        module.items.iter().find(|item| item.name == reference.name)
    }
}
