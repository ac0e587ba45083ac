"""A webhook leads to the internet, and never to what only this server can reach."""

import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from opvang.actions.webhooks import targets
from opvang.actions.webhooks.sending import send
from opvang.actions.webhooks.targets import found_at, target_of
from opvang.errors import NotPossible
from tests.models.build import NOW

PRIVATE = [
    *("10.1.2.3", "172.16.0.1", "192.168.1.1", "127.0.0.1", "127.9.9.9", "0.0.0.0", "100.64.0.1"),
    *("169.254.169.254", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"),
    *("::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "2001:db8::1"),
    *("::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::10.0.0.1", "2002:7f00:1::"),
    "2001:0:a00:1::1",
]
PUBLIC = ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14"]
OWN = ("10.1.2.3", "172.16.0.1", "192.168.1.1", "fd12::1", "::ffff:10.0.0.1")


def known_as(monkeypatch, *addresses):
    """Let each name be known to lead to these."""
    rows = [
        (socket.AF_INET6 if ":" in one else socket.AF_INET, 1, 6, "", (one, 443))
        for one in addresses
    ]
    known = socket.getaddrinfo

    def look_up(host, *rest, **more):
        return rows if host.endswith(".example") else known(host, *rest, **more)

    monkeypatch.setattr(targets.socket, "getaddrinfo", look_up)


@pytest.fixture
def for_real(settings):
    settings.LOCAL = False


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_that_leads_inside_leads_nowhere(monkeypatch, for_real, address):
    known_as(monkeypatch, *PUBLIC[:1], address)

    assert found_at(target_of("https://ontvanger.example/")) == []


def test_a_name_that_leads_to_the_internet_is_found(monkeypatch, for_real):
    known_as(monkeypatch, *PUBLIC)

    assert found_at(target_of("https://ontvanger.example/")) == PUBLIC


@pytest.mark.parametrize("address", PRIVATE)
def test_who_runs_this_may_let_webhooks_into_own_networks_and_no_further(
    monkeypatch, for_real, settings, address
):
    settings.WEBHOOKS_TO_OWN_NETWORKS = True
    known_as(monkeypatch, address)

    is_own = ip_address(address) in [ip_address(one) for one in (*OWN, "fc00::1")]
    assert found_at(target_of("https://ontvanger.example/")) == ([address] if is_own else [])


def test_only_on_this_machine_a_demo_sends_to_itself(settings):
    here = target_of("http://127.0.0.1:9/")
    found = found_at(here)

    settings.LOCAL = False

    assert (found, found_at(here)) == (["127.0.0.1"], [])
    with pytest.raises(NotPossible):
        target_of("http://127.0.0.1:9/")


@pytest.mark.parametrize(
    "address",
    [
        *("", "ontvanger.example", "http://ontvanger.example/", "ftp://ontvanger.example/"),
        *("https://", "https:///pad", "https://naam:geheim@ontvanger.example/", "https://[::1"),
        *("https://ontvanger.example/#deel", "https://ontvanger.example:99999/", "javascript:1"),
        *("https://ontvangér.example/", "https://ontvanger.example/een pad", "file:///etc/passwd"),
        "http://10.0.0.1/",
    ],
)
def test_what_is_no_address_with_https_is_refused(address):
    with pytest.raises(NotPossible):
        target_of(address)


def test_an_address_is_taken_apart():
    target = target_of("https://Ontvanger.example:8443/a/b?c=d")
    plain = target_of("https://[2606:2800::1]")

    assert (target.host, target.port, target.path) == ("ontvanger.example", 8443, "/a/b?c=d")
    assert (target.name, plain.name, plain.path) == (
        "ontvanger.example:8443",
        "[2606:2800::1]",
        "/",
    )


@pytest.fixture
def certified(tmp_path, monkeypatch):
    """Serve https on this machine as `ontvanger.example`, and let that be trusted."""
    key, name = ec.generate_private_key(ec.SECP256R1()), "ontvanger.example"
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    both = tmp_path / "both.pem"
    form = serialization.Encoding.PEM
    both.write_bytes(
        key.private_bytes(form, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + made.public_bytes(form)
    )
    monkeypatch.setenv("SSL_CERT_FILE", str(both))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)
        thread = threading.Thread(target=_answer, args=(server, context))
        thread.start()
        yield server.getsockname()[1]
    thread.join()


def _answer(server, context):
    try:
        line = context.wrap_socket(server.accept()[0], server_side=True)
        line.recv(65536)
        line.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
        line.close()
    except OSError:
        return


@pytest.mark.parametrize(("name", "failure"), [("ontvanger", None), ("vreemde", "NO_ANSWER")])
def test_who_answers_must_prove_the_name_at_the_address_that_was_looked_at(
    certified, monkeypatch, name, failure
):
    known_as(monkeypatch, "127.0.0.1")

    answer = send(target_of(f"https://{name}.example:{certified}/"), b"{}", {}, now=NOW)

    assert answer.failure == failure
