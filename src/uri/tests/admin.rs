//! URIs of admin connections.

use super::scene::Scene;
use crate::uri::{UriError, resolve_admin};

impl Scene {
    /// The admin socket that a URI means, without the scene's root.
    fn admin_socket(&self, uri: impl Into<Option<&'static str>>) -> String {
        let target = resolve_admin(uri.into(), &self.environment).unwrap();
        let path = target.endpoint.to_string();
        let root = self.path("").display().to_string();
        path.strip_prefix(&root).unwrap_or(&path).to_owned()
    }

    fn admin_error(&self, uri: &'static str) -> UriError {
        resolve_admin(Some(uri), &self.environment).unwrap_err()
    }
}

#[test]
fn every_daemon_has_its_admin_socket() {
    for (uri, socket) in [
        ("libvirtd:///system", "var/run/libvirt/libvirt-admin-sock"),
        ("libvirtd:/system", "var/run/libvirt/libvirt-admin-sock"),
        (
            "libvirtd+unix:///system",
            "var/run/libvirt/libvirt-admin-sock",
        ),
        (
            "virtqemud:///system",
            "var/run/libvirt/virtqemud-admin-sock",
        ),
        ("virtproxyd:///system", "var/run/libvirt/libvirt-admin-sock"),
        ("virtlogd:///system", "var/run/libvirt/virtlogd-admin-sock"),
        (
            "libvirtd:///session",
            "run/user/1000/libvirt/libvirt-admin-sock",
        ),
        (
            "virtqemud:///session",
            "run/user/1000/libvirt/virtqemud-admin-sock",
        ),
        ("virtqemud:///system?socket=/run/x", "/run/x"),
        ("libvirtd+unix:///system?socket=@vw", "@vw"),
        ("libvirtd:///elsewhere?socket=/run/x", "/run/x"),
    ] {
        assert_eq!(Scene::root().admin_socket(uri), socket, "{uri}");
        assert_eq!(Scene::user().admin_socket(uri), socket, "{uri}");
    }
}

#[test]
fn socket_below_run_is_taken_where_var_run_has_none() {
    let scene = Scene::root().with_sockets(&["run/libvirt/libvirt-admin-sock"]);
    let socket = scene.admin_socket("libvirtd:///system");
    assert_eq!(socket, "run/libvirt/libvirt-admin-sock");
}

#[test]
fn default_is_of_the_variable_then_of_the_file_then_of_the_user() {
    for none in [None, Some(""), Some("default")] {
        let session = "run/user/1000/libvirt/libvirt-admin-sock";
        assert_eq!(Scene::user().admin_socket(none), session);
        let scene = Scene::root();
        assert_eq!(
            scene.admin_socket(none),
            "var/run/libvirt/libvirt-admin-sock"
        );
        let scene = scene.with_file(
            "etc/libvirt/libvirt-admin.conf",
            "uri_aliases = [ 'mine=virtlxcd:///system' ]\nuri_default = 'mine'\n",
        );
        let scene = scene.with_variable("HOME", "/root");
        assert_eq!(
            scene.admin_socket(none),
            "var/run/libvirt/virtlxcd-admin-sock"
        );
        let scene = scene.with_variable("LIBVIRT_ADMIN_DEFAULT_URI", "virtqemud:///system");
        assert_eq!(
            scene.admin_socket(none),
            "var/run/libvirt/virtqemud-admin-sock"
        );
        assert_eq!(
            scene.admin_socket("mine"),
            "var/run/libvirt/virtlxcd-admin-sock"
        );
    }
}

#[test]
fn libvirt_conf_and_the_other_variable_are_not_for_admin_connections() {
    let scene = Scene::root()
        .with_configuration("this is no configuration")
        .with_variable("LIBVIRT_DEFAULT_URI", "qemu:///system");
    assert_eq!(
        scene.admin_socket(None),
        "var/run/libvirt/libvirt-admin-sock"
    );
}

#[test]
fn broken_file_is_an_error_where_it_is_needed() {
    let scene = Scene::root().with_file("etc/libvirt/libvirt-admin.conf", "uri_default = 1\n");
    assert!(
        scene
            .admin_socket("libvirtd:///system")
            .ends_with("libvirt-admin-sock")
    );
    let error = scene.admin_error("default").to_string();
    assert!(
        error.ends_with("libvirt-admin.conf:1: uri_default must be a text in quotes and in utf-8"),
        "{error}"
    );
}

#[test]
fn errors_say_what_to_write() {
    for (uri, message) in [
        (
            "qemu:///session",
            r#""qemu:///session" names no daemon with an admin socket, and no alias in libvirt-admin.conf; write "virtqemud:///session""#,
        ),
        (
            "somewhere",
            r#""somewhere" names no daemon with an admin socket, and no alias in libvirt-admin.conf; write "libvirtd:///system", or virtqemud and the like in the place of libvirtd"#,
        ),
        (
            "virtqemud",
            r#""virtqemud" names no daemon with an admin socket, and no alias in libvirt-admin.conf; write "virtqemud:///system""#,
        ),
        (
            "libvirtd+tcp://host/system",
            r#"uri "libvirtd+tcp://host/system" leads to another host; admin sockets are local, as in libvirtd:///system: forward one with ssh, and name it with socket="#,
        ),
        (
            "libvirtd:///",
            r#"path "/" of uri "libvirtd:///" must be /system or /session"#,
        ),
        (
            "libvirtd:///system?mode=direct",
            r#"parameter "mode" of uri "libvirtd:///system?mode=direct" is unknown; an admin connection has only socket"#,
        ),
    ] {
        let error = Scene::root().admin_error(uri);
        assert_eq!(error.to_string(), message);
        assert!(error.is_of_the_text());
    }
}
