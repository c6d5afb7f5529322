//! libvirt.conf: what is wrong with it, and whom that concerns.

use super::scene::Scene;
use crate::uri::UriError;

#[test]
fn a_broken_file_is_an_error_with_its_line() {
    for (content, line) in [
        ("uri_default = \"x\nfoo", 1),
        ("\nuri_default = yes", 2),
        ("uri_default = [ 'qemu:///system' ]", 1),
        ("\n\nremote_mode = 'both'", 3),
        ("remote_proxy = 7", 1),
        ("uri_aliases = 'a=b'\n", 1),
        ("\nuri_aliases = [ 1 ]\n", 2),
        ("uri_aliases = [ 'noequals' ]\n", 1),
    ] {
        let scene = Scene::root().with_configuration(content);
        let uri = if content.contains("aliases") {
            Some("hail")
        } else {
            None
        };
        let message = scene.resolve(uri).unwrap_err().to_string();
        assert!(
            message.contains(&format!("libvirt.conf:{line}: ")),
            "{content:?}: {message}"
        );
    }
    let scene = Scene::root();
    std::fs::create_dir_all(scene.path("etc/libvirt/libvirt.conf")).unwrap();
    assert!(matches!(
        scene.resolve(None),
        Err(UriError::ConfigurationUnreadable { .. })
    ));
}

#[test]
fn file_of_another_encoding_concerns_only_the_setting_that_is_needed() {
    let content = b"# f\xfcr Gr\xfc\xdfe\nother = '\xff'\n\
        uri_aliases = [ 'hail=qemu+tcp://hail/system', 'l=qemu:///system?socket=/\xe4' ]\n";
    let with = |line: &[u8]| {
        let scene = Scene::root();
        std::fs::create_dir_all(scene.path("etc/libvirt")).unwrap();
        let content = [content, line].concat();
        std::fs::write(scene.path("etc/libvirt/libvirt.conf"), content).unwrap();
        scene
    };
    let scene = with(b"uri_default = 'hail'");
    for uri in [None, Some("hail")] {
        assert_eq!(scene.resolve(uri).unwrap().name, "qemu:///system");
    }
    let error = scene.resolve("l").unwrap_err().to_string();
    assert!(
        error.ends_with("libvirt.conf:3: uri_aliases must be a list of texts in utf-8"),
        "{error}"
    );
    let error = with(b"uri_default = '\xe4'").resolve(None).unwrap_err();
    let error = error.to_string();
    assert!(
        error.ends_with("libvirt.conf:4: uri_default must be a text in quotes and in utf-8"),
        "{error}"
    );
}

#[test]
fn file_that_cannot_be_read_is_in_the_way_of_nothing_but_aliases_and_the_default() {
    let broken = Scene::root().with_configuration("uri_default = \"x");
    let pipe = Scene::root();
    std::fs::create_dir_all(pipe.path("etc/libvirt")).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(pipe.path("etc/libvirt/libvirt.conf"))
        .status();
    assert!(made.unwrap().success());
    for scene in [broken, pipe] {
        for uri in [
            "qemu:///system",
            "qemu+tcp://h/system",
            "test+unix:///default?socket=/x",
            "xen",
        ] {
            scene
                .resolve(uri)
                .unwrap_or_else(|error| panic!("{uri}: {error}"));
        }
        for uri in [Some("hail"), Some("default"), None] {
            let error = scene.resolve(uri).unwrap_err();
            assert!(!error.is_of_the_text(), "{uri:?}: {error}");
        }
        let named = scene.with_variable("LIBVIRT_DEFAULT_URI", "lxc:///system");
        assert_eq!(named.resolve("default").unwrap().name, "lxc:///system");
    }
}

#[test]
fn file_that_is_masked_counts_as_empty() {
    let scene = Scene::root();
    std::fs::create_dir_all(scene.path("etc/libvirt")).unwrap();
    let file = scene.path("etc/libvirt/libvirt.conf");
    std::os::unix::fs::symlink("/dev/null", file).unwrap();
    assert!(scene.resolve(None).is_ok());
}
