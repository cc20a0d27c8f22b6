"""The fixture of the loopback server."""

import pytest
from server import Server


@pytest.fixture(scope="session")
def behaviour_server():
    """The loopback server; `behaviour_server.run(script)` is a run with an address of its own."""
    server = Server()
    server.start()
    yield server
    server.stop()
