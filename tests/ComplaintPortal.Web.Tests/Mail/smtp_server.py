"""An SMTP server for the tests: takes every mail on loopback and keeps it as a file. Needs Debian's python3-aiosmtpd.

smtp_server.py FOLDER [--certificate PEM] [--implicit-tls] [--login NAME PASSWORD]

Prints "listening PORT" once it answers, keeps mail N as FOLDER/N.eml, and ends when its standard input closes, so that
it never outlives the tests that started it. A certificate (with its key in the same file) makes STARTTLS required, or
the whole connection TLS; a login makes signing in required.
"""
import argparse
import asyncio
import hmac
import os
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

parser = argparse.ArgumentParser()
parser.add_argument("folder", type=pathlib.Path)
parser.add_argument("--certificate")
parser.add_argument("--implicit-tls", action="store_true")
parser.add_argument("--login", nargs=2, metavar=("NAME", "PASSWORD"))
arguments = parser.parse_args()


class Mailbox:
    received = 0

    async def handle_DATA(self, server, session, envelope):
        # Written beside its place and moved there, so that a reader never finds half a mail.
        self.received += 1
        unfinished = arguments.folder / f"{self.received}.part"
        unfinished.write_bytes(envelope.content)
        os.replace(unfinished, arguments.folder / f"{self.received}.eml")
        return "250 OK"

    async def auth_login(self, server, args):
        # System.Net.Mail writes the mechanism in lower case; aiosmtpd looks it up as it was written.
        return await server.auth_LOGIN(server, args)


def authenticate(server, session, envelope, mechanism, given):
    name, password = (text.encode() for text in arguments.login)
    known = hmac.compare_digest(given.login, name) & hmac.compare_digest(given.password, password)
    return AuthResult(success=known, handled=False)


async def serve():
    options = {"enable_SMTPUTF8": True}
    implicit = None
    if arguments.login:
        options |= {"authenticator": authenticate, "auth_required": True}
    if arguments.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(arguments.certificate)
        if arguments.implicit_tls:
            implicit = context
        else:
            options |= {"tls_context": context, "require_starttls": True}
    # aiosmtpd takes "TLS" to mean STARTTLS, and would offer no login on the other two kinds of connection.
    options["auth_require_tls"] = "tls_context" in options

    arguments.folder.mkdir(parents=True, exist_ok=True)
    mailbox = Mailbox()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(mailbox, **options), "127.0.0.1", 0, ssl=implicit)
    print(f"listening {server.sockets[0].getsockname()[1]}", flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(serve())
