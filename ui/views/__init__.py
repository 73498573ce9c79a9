"""One page a module, each ends in VIEW (see `ui.view`). The order here is the order of the pages."""

from ui.views import explore

VIEWS = (explore.VIEW,)
