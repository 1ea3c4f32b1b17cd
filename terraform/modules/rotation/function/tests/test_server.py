"""How the database proves who it is: by the authorities of the package, in a handshake without a network."""

import datetime
import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from rotation.database import server
from rotation.failure import Failure

HOST = "fareline.cluster-abc.eu-central-1.rds.amazonaws.com"
NOW = datetime.datetime.now(datetime.timezone.utc)


class Authority:
    def __init__(self, name):
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.certificate = self._sign(self.name, self.key.public_key(), x509.BasicConstraints(True, None))

    def certify(self, host):
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        return key, self._sign(name, key.public_key(), x509.SubjectAlternativeName([x509.DNSName(host)]))

    def _sign(self, subject, public_key, extension):
        usage = x509.KeyUsage(True, False, False, False, False, True, True, False, False)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self.name)
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(NOW - datetime.timedelta(hours=1))
            .not_valid_after(NOW + datetime.timedelta(hours=1))
            .add_extension(extension, critical=isinstance(extension, x509.BasicConstraints))
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
        )
        if isinstance(extension, x509.BasicConstraints):
            builder = builder.add_extension(usage, critical=True)
        return builder.sign(self.key, hashes.SHA256())


def pem(certificate):
    return certificate.public_bytes(serialization.Encoding.PEM)


def speaking(tmp_path, key, certificate):
    file = tmp_path / "server.pem"
    encoding, none = serialization.Encoding.PEM, serialization.NoEncryption()
    file.write_bytes(key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, none) + pem(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def shake_hands(ours, theirs, host):
    """Both sides in turn, until ours is content or refuses."""
    there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = ours.wrap_bio(back, there, server_hostname=host)
    other = theirs.wrap_bio(there, back, server_side=True)
    for _ in range(10):
        try:
            client.do_handshake()
            return
        except ssl.SSLWantReadError:
            pass
        try:
            other.do_handshake()
        except ssl.SSLWantReadError:
            pass
    raise AssertionError("no handshake")


@pytest.fixture
def ours(tmp_path, monkeypatch):
    authority = Authority("ours")
    file = tmp_path / "authorities.pem"
    file.write_bytes(pem(authority.certificate))
    monkeypatch.setattr(server, "_AUTHORITIES", file)
    return authority


def test_a_server_that_an_authority_of_the_package_has_certified_is_believed(tmp_path, ours):
    shake_hands(server._context(), speaking(tmp_path, *ours.certify(HOST)), HOST)


def test_a_server_that_somebody_else_has_certified_is_not(tmp_path, ours):
    with pytest.raises(ssl.SSLCertVerificationError):
        shake_hands(server._context(), speaking(tmp_path, *Authority("theirs").certify(HOST)), HOST)


def test_a_server_with_another_name_is_not(tmp_path, ours):
    with pytest.raises(ssl.SSLCertVerificationError, match="(?i)hostname"):
        shake_hands(server._context(), speaking(tmp_path, *ours.certify("other.example")), HOST)


def test_a_package_without_authorities_connects_to_nobody(tmp_path, monkeypatch):
    monkeypatch.setattr(server, "_AUTHORITIES", tmp_path / "none.pem")
    with pytest.raises(Failure, match="no none.pem"):
        server._context()


def test_the_package_has_the_authorities_of_both_regions():
    found = set()
    for certificate in server._context().get_ca_certs():
        (name,) = [value for part in certificate["subject"] for key, value in part if key == "commonName"]
        assert certificate["issuer"] == certificate["subject"], name
        assert ssl.cert_time_to_seconds(certificate["notAfter"]) > NOW.timestamp() + 365 * 86400, name
        found.add(name)
    assert found == {
        f"Amazon RDS {region} Root CA {kind} G1"
        for region in ("eu-central-1", "eu-west-1")
        for kind in ("RSA2048", "RSA4096", "ECC384")
    }
