"""Small PDFs signed with certificates made for the test."""

from __future__ import annotations

import datetime as dt
import io
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from asn1crypto import keys, x509
from cryptography import x509 as certs
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.readers.tiny_pdf import TinyPage, tiny_pdf

CITIZEN = "051090001234"
SUBJECT = (
    (NameOID.COUNTRY_NAME, "VN"),
    (NameOID.ORGANIZATION_NAME, "ỦY BAN NHÂN DÂN XÃ AN HÒA"),
    (NameOID.ORGANIZATIONAL_UNIT_NAME, "VĂN PHÒNG"),
    (NameOID.COMMON_NAME, f"Trần Văn Mẫu - CCCD: {CITIZEN}"),
    (NameOID.USER_ID, f"CCCD:{CITIZEN}"),
)


@cache
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def root_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def certificate(*, of_root: bool = False, until: dt.datetime | None = None) -> x509.Certificate:
    """The signer's certificate: self-signed, or from `root()`; valid for ten years or `until`."""
    subject = certs.Name([certs.NameAttribute(*part) for part in SUBJECT])
    issuer = _root_name() if of_root else subject
    return _made(subject, issuer, key().public_key(), root_key() if of_root else key(), until=until, root=False)


def root() -> x509.Certificate:
    return _made(_root_name(), _root_name(), root_key().public_key(), root_key(), until=None, root=True)


def _root_name() -> certs.Name:
    return certs.Name([certs.NameAttribute(NameOID.COMMON_NAME, "Gốc thử nghiệm")])


def _made(
    subject: certs.Name,
    issuer: certs.Name,
    public: rsa.RSAPublicKey,
    by: rsa.RSAPrivateKey,
    *,
    until: dt.datetime | None,
    root: bool,
) -> x509.Certificate:
    now = dt.datetime.now(dt.UTC)
    usage = certs.KeyUsage(not root, not root, False, False, False, root, root, False, False)
    made = (
        certs.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(certs.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=400))
        .not_valid_after(until or now + dt.timedelta(days=3650))
        .add_extension(certs.BasicConstraints(ca=root, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(by, hashes.SHA256())
    )
    return x509.Certificate.load(made.public_bytes(serialization.Encoding.DER))


def plain_pdf() -> bytes:
    page = TinyPage().lines(70, 760, "ỦY BAN NHÂN DÂN XÃ AN HÒA", "Số: 77/TB-UBND", "THÔNG BÁO", "Về việc thử nghiệm")
    return tiny_pdf(page)


def signed(data: bytes, signer: x509.Certificate, field: str = "Signature1") -> bytes:
    der = key().private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    who = signers.SimpleSigner(
        signing_cert=signer, signing_key=keys.PrivateKeyInfo.load(der), cert_registry=SimpleCertificateStore()
    )
    out = io.BytesIO()
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    with ThreadPoolExecutor(1) as thread:  # the browser's tests leave a loop running in this one
        thread.submit(
            signers.sign_pdf, writer, signers.PdfSignatureMetadata(field_name=field), signer=who, output=out
        ).result()
    return out.getvalue()


def with_added_page_content(data: bytes) -> bytes:
    """A later revision that writes on the page."""
    from pyhanko.pdf_utils import generic

    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    stream = writer.add_object(generic.StreamObject(stream_data=b"BT ET 0 0 m 9 9 l S"))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), stream])
    writer.update_container(page)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
