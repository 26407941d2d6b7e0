"""A user in the server's file realm and a certificate of its own, made anew for each server."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import ipaddress
import json
import secrets
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.elastic.server.configuration import HOST

ROLE = {"cluster": ["monitor"], "indices": [{"names": ["vanthu*"], "privileges": ["all"]}]}
"""All that the product needs of a server; `compose.yaml` gives its user the same."""

_ROUNDS = 10_000


def write_user(conf: Path, user: str, password: str) -> None:
    """Make `user`, who may do what `ROLE` says; the form of the hash is the server's own `{PBKDF2}rounds$salt$hash`, SHA-512."""
    salt = secrets.token_bytes(32)
    digest = hashlib.pbkdf2_hmac("sha512", password.encode(), salt, _ROUNDS, 32)
    hashed = f"{{PBKDF2}}{_ROUNDS}${_base64(salt)}${_base64(digest)}"
    (conf / "users").write_text(f"{user}:{hashed}\n", encoding="utf-8")
    (conf / "users_roles").write_text(f"product:{user}\n", encoding="utf-8")
    (conf / "roles.yml").write_text(f"product: {json.dumps(ROLE)}\n", encoding="utf-8")


def write_certificate(conf: Path) -> Path:
    """Write `http.key` and `http.crt` for this machine, good for a day; clients trust the file that is given back."""
    key = ec.generate_private_key(ec.SECP256R1())
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (conf / "http.key").write_bytes(pem)
    (conf / "http.crt").write_bytes(_certificate(key).public_bytes(serialization.Encoding.PEM))
    return conf / "http.crt"


def _certificate(key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "vanthu-test")])
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address(HOST))])
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
