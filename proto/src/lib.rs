//! libvirt's remote protocol as data.
