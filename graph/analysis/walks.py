"""Walk-based balance: all closed walks count, short ones most.

Estrada and Benzi 2014, "Walk-based measure of balance in signed networks: Detecting lack of balance in social
networks", Physical Review E 90, 042802.
"""

from __future__ import annotations

import networkx as nx
import numpy as np

from graph.analysis.signed import Signed


def walk_balance(signed: Signed) -> float | None:
    """How far closed walks are positive, 1 when the network is balanced; None where there is no pair.

    tr(exp A) / tr(exp |A|), A the signed adjacency matrix, from the eigenvalues of both.

    >>> walk_balance(Signed(frozenset({("a", "b")}), frozenset()))
    1.0
    """
    if not signed.pairs:
        return None
    A = nx.to_numpy_array(signed.graph, weight="sign")
    own, most = np.linalg.eigvalsh(A), np.linalg.eigvalsh(np.abs(A))
    top = most.max()
    return float(np.exp(own - top).sum() / np.exp(most - top).sum())
