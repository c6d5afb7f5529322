#!/usr/bin/python3
"""Answers for libvirt.so: runs each line of standard input, Python as a JSON string, and prints what it yields.

Arguments are names and URIs; each name is a connection to its URI. The last expression of a line is its
answer: {"answer": ...}, or {"error": [code, domain, message]} when libvirt refuses it.
"""
import ast
import json
import sys

import libvirt


def plain(value):
    """What JSON has: objects become their names, bytes lists."""
    if isinstance(value, bytes):
        return list(value)
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if hasattr(value, "c_pointer"):
        if isinstance(value, (libvirt.virSecret, libvirt.virNetworkPort)):
            return value.UUIDString()
        if isinstance(value, libvirt.virNWFilterBinding):
            return value.portDev()
        return value.getName() if hasattr(value, "getName") else value.name()
    return value


def run(code, names):
    """The value of the last expression, if that is what the code ends with."""
    tree = ast.parse(code)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, code, "exec"), names)
    return last and eval(compile(ast.Expression(last.value), code, "eval"), names)


def main():
    libvirt.registerErrorHandler(lambda *_: None, None)
    names = {"libvirt": libvirt}
    for name, uri in zip(sys.argv[1::2], sys.argv[2::2]):
        names[name] = libvirt.open(uri)
    for line in sys.stdin:
        try:
            told = {"answer": plain(run(json.loads(line), names))}
        except libvirt.libvirtError as error:
            told = {"error": [error.get_error_code(), error.get_error_domain(), error.get_error_message()]}
        except Exception as error:  # a mistake of the test's
            told = {"broken": repr(error)}
        print(json.dumps(told), flush=True)


main()
