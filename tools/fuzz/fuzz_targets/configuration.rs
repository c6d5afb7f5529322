//! Arbitrary bytes as libvirt.conf: nothing panics or hangs, every error has words, and a URI that needs nothing of
//! the file is resolved whatever is in it.
#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use virtwire::uri::{Environment, resolve};

/// A root folder of this process, in memory where the system has such a place.
static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
    let memory = PathBuf::from("/dev/shm");
    let base = if memory.is_dir() {
        memory
    } else {
        std::env::temp_dir()
    };
    let root = base.join(format!("virtwire-fuzz-{}", std::process::id()));
    fs::create_dir_all(root.join("etc/libvirt")).expect("a folder can be made");
    root
});

fuzz_target!(|file: &[u8]| {
    fs::write(ROOT.join("etc/libvirt/libvirt.conf"), file).expect("a file can be written");
    let environment = Environment::new(0).with_root(&*ROOT);
    for needs_the_file in [None, Some("default"), Some("fuzz"), Some("qemu:///system")] {
        if let Err(error) = resolve(needs_the_file, false, &environment) {
            assert!(!error.to_string().is_empty());
        }
    }
    resolve(Some("xen+tcp://host/system"), false, &environment).expect("it needs nothing of it");
});
