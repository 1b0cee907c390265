"""Python imports this at start when this folder is on PYTHONPATH: no network in child processes."""

import no_network

no_network.refuse()
