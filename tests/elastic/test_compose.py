"""`compose.yaml` says what it should: secured, on this machine alone, with limits, and with the settings of the product."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from cryptography import x509

from tests.elastic.server.distribution import VERSION, distribution
from tests.elastic.server.java import find_java
from tests.elastic.server.missing import MissingError
from tests.elastic.server.security import ROLE

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "compose.yaml"
PASSWORDS = {"ELASTIC_PASSWORD": "quantri", "VANTHU_ELASTICSEARCH_PASSWORD": "vanthu"}
DOCKER_COMPOSE = shutil.which("docker-compose")


def parsed() -> dict[str, Any]:
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


@cache
def resolved(*forgotten: str) -> subprocess.CompletedProcess[str]:
    """What Docker's own program makes of the file, with nothing but the passwords set, without those `forgotten`."""
    assert DOCKER_COMPOSE is not None
    lines = [f"{name}={value}" for name, value in PASSWORDS.items() if name not in forgotten]
    with tempfile.NamedTemporaryFile("w", suffix=".env") as settings:
        settings.write("\n".join(lines))
        settings.flush()
        return subprocess.run(
            [DOCKER_COMPOSE, "--env-file", settings.name, "-f", str(FILE), "config"],
            env={"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")},
            capture_output=True,
            text=True,
            check=False,
        )


def mounted(volume: str | dict[str, str]) -> tuple[str, str]:
    """Which volume, and where; written either way."""
    if isinstance(volume, dict):
        return volume["source"], volume["target"]
    source, target = volume.split(":")[:2]
    return source, target


@pytest.fixture(
    params=[
        "yaml",
        pytest.param(
            "docker-compose", marks=pytest.mark.skipif(not DOCKER_COMPOSE, reason="docker-compose is missing")
        ),
    ]
)
def services(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The services of the file, as written and as Docker's own program reads it."""
    if request.param == "yaml":
        return dict(parsed()["services"])
    done = resolved()
    assert done.returncode == 0, done.stderr
    return dict(yaml.safe_load(done.stdout)["services"])


def test_each_waits_for_what_it_needs(services):
    waits = {
        (name, other): what["condition"]
        for name, service in services.items()
        for other, what in service.get("depends_on", {}).items()
    }
    assert waits == {
        ("elasticsearch", "certificates"): "service_completed_successfully",
        ("account", "elasticsearch"): "service_healthy",
        ("vanthu", "account"): "service_completed_successfully",
    }


def test_the_official_image_is_the_version_that_is_tested(services):
    images = {service["image"] for service in services.values() if "image" in service}
    assert images == {f"docker.elastic.co/elasticsearch/elasticsearch:{VERSION}"}


def test_nothing_listens_beyond_this_machine(services):
    ports = [port for service in services.values() for port in service.get("ports", [])]
    listened = [port["host_ip"] if isinstance(port, dict) else port.split(":")[0] for port in ports]
    assert listened == ["127.0.0.1"]


def test_the_server_is_secured(services):
    told = services["elasticsearch"]["environment"]
    for name in ("security.enabled", "security.http.ssl.enabled", "security.transport.ssl.enabled"):
        assert told[f"xpack.{name}"] == "true"
    assert told["ELASTIC_PASSWORD"] in {PASSWORDS["ELASTIC_PASSWORD"], "${ELASTIC_PASSWORD:?set it in .env}"}


def test_what_runs_on_is_started_again_watched_and_limited(services):
    for name in ("elasticsearch", "vanthu"):
        service = services[name]
        assert service["restart"] == "unless-stopped"
        assert service["mem_limit"]
        assert service["healthcheck"]["test"]


def test_what_must_not_be_lost_is_in_volumes(services):
    used = {name: [mounted(volume) for volume in service.get("volumes", [])] for name, service in services.items()}
    assert {source for pairs in used.values() for source, _ in pairs} == set(parsed()["volumes"])
    assert ("library", "/data") in used["vanthu"]
    assert ("indices", "/usr/share/elasticsearch/data") in used["elasticsearch"]


def test_the_product_is_told_where_and_as_whom(services):
    told = services["vanthu"]["environment"]
    assert set(told) == {
        "VANTHU_DATA",
        "VANTHU_ELASTICSEARCH",
        "VANTHU_ELASTICSEARCH_USER",
        "VANTHU_ELASTICSEARCH_PASSWORD",
        "VANTHU_ELASTICSEARCH_CA",
    }
    assert told["VANTHU_ELASTICSEARCH"].startswith("https://127.0.0.1:")
    assert "ELASTIC_PASSWORD" not in told


def test_the_products_user_has_the_rights_that_the_tests_give_it(services):
    assert json.loads(services["account"]["environment"]["ROLE"]) == ROLE


@pytest.mark.skipif(not DOCKER_COMPOSE, reason="docker-compose is missing")
@pytest.mark.parametrize("forgotten", sorted(PASSWORDS))
def test_a_forgotten_password_is_refused(forgotten):
    done = resolved(forgotten)
    assert done.returncode != 0
    assert "set it in .env" in done.stderr


def test_no_password_is_written_down():
    secrets = re.findall(r"PASSWORD: (.*)", FILE.read_text(encoding="utf-8"))
    assert len(secrets) == 4
    assert all(secret.startswith("${") and ":?" in secret for secret in secrets)


def test_the_image_is_built_of_files_that_exist():
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    copied = re.findall(r"^COPY (.+) \S+$", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.M)
    names = [name for line in copied for name in line.split()]
    assert {"corpus", "extractors", "pipeline", "index", "api", "requirements.lock"} <= set(names)
    assert [name for name in names if not (ROOT / name).exists() or f"!{name}" not in ignored] == []


@pytest.mark.long
@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("unzip"), reason="the script runs as root and needs unzip")
def test_the_script_makes_a_certificate_that_the_product_trusts(tmp_path):
    """The script of the file itself, over the vendor's own program."""
    try:
        home, java = distribution(), find_java()
    except MissingError as missing:
        pytest.skip(str(missing))
    script = parsed()["services"]["certificates"]["command"][-1].replace("$$", "$")
    script = script.replace("/usr/share/elasticsearch/config/certs", str(tmp_path / "certs"))
    script = script.replace("/authority", str(tmp_path / "authority"))
    for name in ("certs", "authority"):
        (tmp_path / name).mkdir()
    environment = {"PATH": os.environ["PATH"], "ES_JAVA_HOME": str(java)}
    for _ in ("first", "again"):
        subprocess.run(["bash", "-euc", script], cwd=home, env=environment, check=True, timeout=120)
    authority = x509.load_pem_x509_certificate((tmp_path / "authority" / "ca.crt").read_bytes())
    made = x509.load_pem_x509_certificate((tmp_path / "certs/elasticsearch/elasticsearch.crt").read_bytes())
    made.verify_directly_issued_by(authority)
    names = made.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert set(names.get_values_for_type(x509.DNSName)) == {"elasticsearch", "localhost"}
    assert [str(address) for address in names.get_values_for_type(x509.IPAddress)] == ["127.0.0.1"]
    assert (tmp_path / "certs/ca/ca.key").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (tmp_path / "authority").iterdir()] == ["ca.crt"]
