"""One page a module, each ends in PAGE (see `ui.page`). The order here is the order of the pages."""

from ui.views import explore

PAGES = (explore.PAGE,)
