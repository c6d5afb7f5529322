//! One directory of files in memory, as FUSE wants it.

use std::ffi::OsStr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use fuser::{
    BsdFileFlags, Errno, FileAttr, FileHandle, FileType, Filesystem, FopenFlags, Generation,
    INodeNo, LockOwner, OpenFlags, RenameFlags, ReplyAttr, ReplyCreate, ReplyData, ReplyDirectory,
    ReplyEmpty, ReplyEntry, ReplyOpen, ReplyWrite, Request, TimeOrNow, WriteFlags,
};

use super::file_system::{FORGETFUL, Gate, Kind, Stored, Table};

const GENERATION: Generation = Generation(0);

/// The files, and who decides about each call.
pub(super) struct Files {
    gate: Arc<Gate>,
    table: Mutex<Table>,
}

impl Files {
    pub(super) fn new(gate: Arc<Gate>) -> Self {
        Self {
            gate,
            table: Mutex::default(),
        }
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap()
    }

    fn name_of(&self, file: INodeNo) -> String {
        let table = self.table();
        let named = table.names.iter().find(|(_, number)| **number == file.0);
        named.map_or_else(String::new, |(name, _)| name.clone())
    }

    fn attributes(&self, file: INodeNo) -> Result<FileAttr, Errno> {
        let table = self.table();
        let is_root = file == INodeNo::ROOT;
        let stored = if is_root {
            Stored {
                mode: 0o755,
                links: 2,
                ..Stored::default()
            }
        } else {
            table.files.get(&file.0).cloned().ok_or(Errno::ENOENT)?
        };
        let size = u64::try_from(stored.content.len()).unwrap();
        Ok(FileAttr {
            ino: file,
            size,
            blocks: size.div_ceil(512),
            atime: UNIX_EPOCH,
            mtime: UNIX_EPOCH,
            ctime: UNIX_EPOCH,
            crtime: UNIX_EPOCH,
            kind: if is_root {
                FileType::Directory
            } else {
                FileType::RegularFile
            },
            perm: stored.mode,
            nlink: stored.links,
            uid: 0,
            gid: 0,
            rdev: 0,
            blksize: 4096,
            flags: 0,
        })
    }

    fn find(&self, name: &str) -> Result<FileAttr, Errno> {
        let number = self.table().names.get(name).copied();
        self.attributes(INodeNo(number.ok_or(Errno::ENOENT)?))
    }

    fn make(&self, name: &str, mode: u32) -> Result<FileAttr, Errno> {
        self.gate.pass(Kind::Create, name)?;
        let number = {
            let mut table = self.table();
            let number = 2 + u64::try_from(table.files.len()).unwrap();
            let stored = Stored {
                mode: u16::try_from(mode & 0o777).unwrap(),
                links: 1,
                ..Stored::default()
            };
            table.files.insert(number, stored);
            table.names.insert(name.to_owned(), number);
            number
        };
        self.attributes(INodeNo(number))
    }

    /// Changes a stored file.
    fn edit(&self, file: INodeNo, edit: impl FnOnce(&mut Stored)) -> Result<FileAttr, Errno> {
        edit(self.table().files.get_mut(&file.0).ok_or(Errno::ENOENT)?);
        self.attributes(file)
    }

    fn take_name(&self, name: &str) -> Result<u64, Errno> {
        let mut table = self.table();
        let number = table.names.remove(name).ok_or(Errno::ENOENT)?;
        table.files.get_mut(&number).unwrap().links -= 1;
        Ok(number)
    }

    /// Answers when a file or the directory is on the disk.
    fn sync(&self, name: String, reply: ReplyEmpty) {
        let gate = Arc::clone(&self.gate);
        let wait = move || answer(reply, gate.pass(Kind::Sync, &name));
        if self.gate.hangs_syncs() {
            thread::spawn(wait);
        } else {
            wait();
        }
    }

    fn rename_file(&self, from: &str, to: &str) -> Result<(), Errno> {
        self.gate.pass(Kind::Rename, to)?;
        let number = self.take_name(from)?;
        let _replaced = self.take_name(to);
        let mut table = self.table();
        table.files.get_mut(&number).unwrap().links += 1;
        table.names.insert(to.to_owned(), number);
        Ok(())
    }
}

fn text(name: &OsStr) -> &str {
    name.to_str().unwrap()
}

fn answer(reply: ReplyEmpty, result: Result<(), Errno>) {
    match result {
        Ok(()) => reply.ok(),
        Err(error) => reply.error(error),
    }
}

fn answer_attributes(reply: ReplyAttr, result: Result<FileAttr, Errno>) {
    match result {
        Ok(attributes) => reply.attr(&FORGETFUL, &attributes),
        Err(error) => reply.error(error),
    }
}

impl Filesystem for Files {
    fn lookup(&self, _: &Request, _: INodeNo, name: &OsStr, reply: ReplyEntry) {
        let name = text(name);
        let found = self
            .gate
            .pass(Kind::Look, name)
            .and_then(|()| self.find(name));
        match found {
            Ok(attributes) => reply.entry(&FORGETFUL, &attributes, GENERATION),
            Err(error) => reply.error(error),
        }
    }

    fn getattr(&self, _: &Request, file: INodeNo, _: Option<FileHandle>, reply: ReplyAttr) {
        let found = self.gate.pass(Kind::Look, "");
        answer_attributes(reply, found.and_then(|()| self.attributes(file)));
    }

    fn setattr(
        &self,
        _: &Request,
        file: INodeNo,
        mode: Option<u32>,
        _: Option<u32>,
        _: Option<u32>,
        size: Option<u64>,
        _: Option<TimeOrNow>,
        _: Option<TimeOrNow>,
        _: Option<SystemTime>,
        _: Option<FileHandle>,
        _: Option<SystemTime>,
        _: Option<SystemTime>,
        _: Option<SystemTime>,
        _: Option<BsdFileFlags>,
        reply: ReplyAttr,
    ) {
        let set = self.gate.pass(Kind::Set, &self.name_of(file));
        let edited = set.and_then(|()| {
            self.edit(file, |stored| {
                if let Some(mode) = mode {
                    stored.mode = u16::try_from(mode & 0o777).unwrap();
                }
                if let Some(size) = size {
                    stored.content.resize(usize::try_from(size).unwrap(), 0);
                }
            })
        });
        answer_attributes(reply, edited);
    }

    fn create(
        &self,
        _: &Request,
        _: INodeNo,
        name: &OsStr,
        mode: u32,
        _: u32,
        _: i32,
        reply: ReplyCreate,
    ) {
        match self.make(text(name), mode) {
            Ok(attributes) => {
                let (handle, flags) = (FileHandle(0), FopenFlags::empty());
                reply.created(&FORGETFUL, &attributes, GENERATION, handle, flags);
            }
            Err(error) => reply.error(error),
        }
    }

    fn open(&self, _: &Request, file: INodeNo, _: OpenFlags, reply: ReplyOpen) {
        match self.gate.pass(Kind::Look, &self.name_of(file)) {
            Ok(()) => reply.opened(FileHandle(0), FopenFlags::empty()),
            Err(error) => reply.error(error),
        }
    }

    fn read(
        &self,
        _: &Request,
        file: INodeNo,
        _: FileHandle,
        offset: u64,
        size: u32,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyData,
    ) {
        if let Err(error) = self.gate.pass(Kind::Look, &self.name_of(file)) {
            return reply.error(error);
        }
        let table = self.table();
        let content = table.files.get(&file.0).map(|stored| &stored.content);
        let rest = content.and_then(|content| content.get(usize::try_from(offset).unwrap()..));
        let rest = rest.unwrap_or_default();
        reply.data(&rest[..rest.len().min(usize::try_from(size).unwrap())]);
    }

    fn write(
        &self,
        _: &Request,
        file: INodeNo,
        _: FileHandle,
        offset: u64,
        data: &[u8],
        _: WriteFlags,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyWrite,
    ) {
        let written = self.gate.pass(Kind::Write, &self.name_of(file));
        let written = written.and_then(|()| {
            self.edit(file, |stored| {
                let from = usize::try_from(offset).unwrap();
                let length = stored.content.len().max(from + data.len());
                stored.content.resize(length, 0);
                stored.content[from..from + data.len()].copy_from_slice(data);
            })
        });
        match written {
            Ok(_) => reply.written(u32::try_from(data.len()).unwrap()),
            Err(error) => reply.error(error),
        }
    }

    fn flush(&self, _: &Request, _: INodeNo, _: FileHandle, _: LockOwner, reply: ReplyEmpty) {
        reply.ok();
    }

    fn fsync(&self, _: &Request, file: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        self.sync(self.name_of(file), reply);
    }

    fn fsyncdir(&self, _: &Request, _: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        self.sync(".".to_owned(), reply);
    }

    fn readdir(&self, _: &Request, _: INodeNo, _: FileHandle, _: u64, reply: ReplyDirectory) {
        // Nobody lists it.
        reply.ok();
    }

    fn unlink(&self, _: &Request, _: INodeNo, name: &OsStr, reply: ReplyEmpty) {
        let name = text(name);
        let removed = self.gate.pass(Kind::Remove, name);
        answer(
            reply,
            removed.and_then(|()| self.take_name(name).map(|_| ())),
        );
    }

    fn rename(
        &self,
        _: &Request,
        _: INodeNo,
        name: &OsStr,
        _: INodeNo,
        to: &OsStr,
        _: RenameFlags,
        reply: ReplyEmpty,
    ) {
        answer(reply, self.rename_file(text(name), text(to)));
    }
}
