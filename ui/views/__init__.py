"""One page a module, each ends in PAGE (see `ui.page`). The order here is the order of the pages."""

from ui.views import analysis, compare, explore, figure, lessons, matrix, pair, tables, timeline

PAGES = (
    explore.PAGE,
    compare.PAGE,
    timeline.PAGE,
    pair.PAGE,
    tables.PAGE,
    matrix.PAGE,
    figure.PAGE,
    analysis.PAGE,
    lessons.PAGE,
)
