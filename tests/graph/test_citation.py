"""Citations as the style manuals have them, and as files that citation programs read."""

import json
import re
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.citation.engine import as_html, as_text, entries, entry
from graph.citation.formats import FORMATS, in_pieces
from graph.citation.items import (
    Shown,
    data_item,
    reference_item,
    references_of_edges,
    view_item,
    written_date,
)
from graph.model import Case, Edge, Reference

NEWS = Reference("n", "The Daily", "rebels enter the capital", "2024-12-08", "https://example.org/n", "news")
PAGE = Reference(
    "p", "US Department of State", "Relations with Syria", "2021", "https://example.org/p", "official"
)
UNDATED = replace(PAGE, date="")
ENTRY = Reference("e", "Encyclopedia of Treaties", "Second pact", "", "https://example.org/e", "reference")
REPORT = Reference("r", "Crisis Group", "The military balance", "2024-12", "https://example.org/r", "report")
ARTICLE = Reference("a", "Journal of Peace", "Proxy wars", "2019", "https://example.org/a", "article")
TREATY = Reference(
    "t", "Treaty Office", "Treaty of Friendship", "1980-10-08", "https://example.org/t", "treaty"
)
DATASET = Reference(
    "d", "Conflict Data Program", "Armed Conflict Dataset", "2025", "https://example.org/d", "dataset"
)
BOOK = Reference("b", "Avaria Press", "A history of Avaria", "1981~", kind="book")
QUESTION = Reference("q", "The Daily", "Who rules “the rest”?", "2020-05", "https://example.org/q", "news")
ADDRESS = Reference("https://example.org/x", url="https://example.org/x")


@pytest.mark.parametrize(
    ("reference", "apa", "chicago", "mla"),
    [
        (
            NEWS,
            "rebels enter the capital. (2024, December 8). <i>The Daily</i>. https://example.org/n",
            "<i>The Daily</i>. 2024. “Rebels Enter the Capital.” December 8. https://example.org/n.",
            "“Rebels Enter the Capital.” <i>The Daily</i>, 8 Dec. 2024, https://example.org/n.",
        ),
        (
            PAGE,
            "US Department of State. (2021). <i>Relations with Syria</i>. https://example.org/p",
            "US Department of State. 2021. “Relations with Syria.” https://example.org/p.",
            "US Department of State. <i>Relations with Syria</i>. 2021, https://example.org/p.",
        ),
        (
            UNDATED,
            "US Department of State. (n.d.). <i>Relations with Syria</i>. https://example.org/p",
            "US Department of State. n.d. “Relations with Syria.” https://example.org/p.",
            "US Department of State. <i>Relations with Syria</i>. https://example.org/p.",
        ),
        (
            ENTRY,
            "Second pact. (n.d.). In <i>Encyclopedia of Treaties</i>. https://example.org/e",
            "<i>Encyclopedia of Treaties</i>. n.d. “Second pact.” https://example.org/e.",
            "“Second Pact.” <i>Encyclopedia of Treaties</i>, https://example.org/e.",
        ),
        (
            REPORT,
            "Crisis Group. (2024). <i>The military balance</i>. https://example.org/r",
            "Crisis Group. 2024. <i>The Military Balance</i>. https://example.org/r.",
            "Crisis Group. <i>The Military Balance</i>. Dec. 2024, https://example.org/r.",
        ),
        (
            ARTICLE,
            "Proxy wars. (2019). <i>Journal of Peace</i>. https://example.org/a",
            "“Proxy Wars.” 2019. <i>Journal of Peace</i>. https://example.org/a.",
            "“Proxy Wars.” <i>Journal of Peace</i>, 2019, https://example.org/a.",
        ),
        (
            TREATY,
            "Treaty of Friendship, October 8, 1980. https://example.org/t",
            "Treaty of Friendship, October 8, 1980. https://example.org/t.",
            "Treaty of Friendship. Treaty Office, 8 Oct. 1980, https://example.org/t.",
        ),
        (
            DATASET,
            "Conflict Data Program. (2025). <i>Armed Conflict Dataset</i> [Data set]. https://example.org/d",
            "Conflict Data Program. 2025. “Armed Conflict Dataset.” Data set. https://example.org/d.",
            "Conflict Data Program. “Armed Conflict Dataset.” Data set. 2025, https://example.org/d.",
        ),
        (
            BOOK,
            "<i>A history of Avaria</i>. (ca. 1981). Avaria Press.",
            "<i>A History of Avaria</i>. [1981?]. Avaria Press.",
            "<i>A History of Avaria</i>. Avaria Press, [1981?].",
        ),
        (
            QUESTION,
            "Who rules “the rest”? (2020, May). <i>The Daily</i>. https://example.org/q",
            "<i>The Daily</i>. 2020. “Who Rules ‘the Rest’?” May. https://example.org/q.",
            "“Who Rules ‘the Rest’?” <i>The Daily</i>, May 2020, https://example.org/q.",
        ),
        (
            ADDRESS,
            "example.org. (n.d.). https://example.org/x",
            "example.org. n.d. https://example.org/x.",
            "example.org. https://example.org/x.",
        ),
    ],
    ids=[
        "newspaper",
        "page",
        "undated",
        "entry",
        "report",
        "article",
        "treaty",
        "dataset",
        "book",
        "mark",
        "url",
    ],
)
def test_a_reference_as_the_manuals_have_it(reference, apa, chicago, mla):
    item = reference_item(reference)
    printed = [as_html(entry(item, style)) for style in ("apa", "chicago", "mla")]
    assert printed == [apa, chicago, mla]


SAVED = Case(
    title="The Sel Strait",
    as_of=date(2005, 12, 31),
    version="1.0",
    licence="CC0-1.0",
    authors=("Tester, Anna",),
)
VIEW = view_item(
    SAVED,
    Shown(
        (date(2001, 5, 31), date(2001, 7, 1)),
        "without Credit",
        "https://example.org/compare",
        date(2026, 11, 21),
    ),
)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (
            "apa",
            "Tester, A. (2005). <i>The Sel Strait: what changed from 31 May 2001 to 1 July 2001 "
            "(without Credit)</i> (Version 1.0) [Network graph]. Who Backs Whom. https://example.org/compare",
        ),
        (
            "chicago",
            "Tester, Anna. 2005. “The Sel Strait: What Changed from 31 May 2001 to 1 July 2001 "
            "(Without Credit).” Network graph. Version 1.0. Who Backs Whom, December 31. https://example.org/compare.",
        ),
        (
            "mla",
            "Tester, Anna. “The Sel Strait: What Changed from 31 May 2001 to 1 July 2001 (Without Credit).” "
            "Network graph. Version 1.0, Who Backs Whom, 31 Dec. 2005, https://example.org/compare.",
        ),
    ],
)
def test_a_view_says_its_case_version_days_filters_and_address(style, expected):
    assert as_html(entry(VIEW, style)) == expected


def test_the_day_of_access_is_printed_where_there_is_no_other():
    undated = replace(SAVED, as_of=None)
    text = as_text(entry(data_item(undated, "https://example.org", date(2026, 11, 21)), "apa"))
    assert text.endswith("Retrieved November 21, 2026, from https://example.org")
    assert written_date(VIEW, "accessed") == "2026-11-21"


def test_works_of_one_year_get_letters_and_the_list_is_alphabetical():
    again = replace(PAGE, id="p2", title="Another page")
    article = replace(PAGE, id="z", publisher="The Ålesund Post", title="Sanctions")
    listed = entries([reference_item(one) for one in (article, PAGE, again, REPORT)], "apa")
    assert [as_text(one).split(".")[0] + re.search(r"\(.*?\)", as_text(one)).group() for one in listed] == [
        "The Ålesund Post(2021)",
        "Crisis Group(2024)",
        "US Department of State(2021a)",
        "US Department of State(2021b)",
    ]


def test_bibtex_keeps_precision_and_protects_names_and_signs():
    written = FORMATS["bibtex"].write([VIEW, reference_item(replace(BOOK, title="50% of {A} & ~B_"))])
    assert written == (
        "@dataset{view,\n"
        "  author = {Tester, Anna},\n"
        "  title = {{The Sel Strait: what changed from 31 May 2001 to 1 July 2001 (without Credit)}},\n"
        "  version = {1.0},\n"
        "  publisher = {{Who Backs Whom}},\n"
        "  type = {Network graph},\n"
        "  date = {2005-12-31},\n"
        "  url = {https://example.org/compare},\n"
        "  urldate = {2026-11-21},\n"
        "  note = {Licence: CC0-1.0},\n"
        "}\n"
        "\n"
        "@book{b,\n"
        r"  title = {{50\% of \textbraceleft{}A\textbraceright{} \& \textasciitilde{}B\_}}," + "\n"
        "  publisher = {{Avaria Press}},\n"
        "  date = {1981~},\n"
        "}\n"
    )


def test_ris_has_a_record_each_with_the_tags_in_their_form():
    written = FORMATS["ris"].write([reference_item(REPORT)])
    assert written.split("\r\n") == [
        "TY  - RPRT", "AU  - Crisis Group", "ID  - r", "TI  - The military balance", "PY  - 2024",
        "DA  - 2024/12//", "UR  - https://example.org/r", "ER  - ", "",
    ]  # fmt: skip


def schema_words(name):
    """What the CSL project's own schema lists, as citeproc-py carries it."""
    text = (files("citeproc") / "data" / "schema" / "schemas" / "styles" / f"csl-{name}.rnc").read_text()
    return set(re.findall(r'"([\w-]+)"', text))


def test_csl_json_uses_the_words_of_the_schema(tiny):
    items = [
        VIEW,
        data_item(tiny),
        *map(reference_item, (*tiny.references, NEWS, PAGE, ENTRY, REPORT, ARTICLE)),
    ]
    data = json.loads(FORMATS["csl"].write(items))
    assert {item["type"] for item in data} <= schema_words("types")
    assert {name for item in data for name in item} - {"id", "type"} <= schema_words("variables")
    for item in data:
        for name in ("issued", "accessed"):
            assert set(item.get(name, {})) <= {"date-parts", "circa"}
    assert [item["id"] for item in data] == [item["id"] for item in items]


hostile = st.text(
    st.sampled_from("ab {}\\\"'<>&%$#_^~@,.?!:\n\r\t\x00\ue000\ue003\u202eäب“”") | st.characters()
)
references = st.builds(
    Reference,
    id=st.from_regex(r"[A-Za-z0-9_-]{1,12}", fullmatch=True),
    publisher=hostile,
    title=hostile,
    date=st.sampled_from(["", "2024", "2024-12", "2024-12-08", "1981~"]),
    url=st.sampled_from(["", "https://example.org/a_b?c=%7B&d={e}\\"]),
    kind=st.sampled_from(["", "news", "report", "article", "treaty", "dataset", "book", "reference", "tale"]),
)
HOSTILE = Reference(
    "h",
    "</i><script>alert(1)</script>",
    'A <span class="nocase">b</span> }\nER  - \n@book{x, {',
    "2024",
    kind="report",
)


@given(references)
def test_no_text_of_a_case_is_markup_or_ends_a_field(reference):
    check_harmless(reference)


def test_a_title_with_markup_braces_and_lines_stays_harmless():
    check_harmless(HOSTILE)
    text = as_html(entry(reference_item(HOSTILE), "apa"))
    assert "&lt;/i&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "A &lt;span class=&quot;nocase&quot;&gt;b&lt;/span&gt; }" in text


def check_harmless(reference):
    item = reference_item(reference)
    for style in ("apa", "chicago", "mla"):
        html = as_html(entry(item, style))
        assert "<" not in re.sub(r"</?i>", "", html)
        assert html.count("<i>") == html.count("</i>")
        assert not re.search("[\ue000-\uf8ff\n]", html)
    written = FORMATS["bibtex"].write([item])
    fields = re.sub(r"\\text\w+\{\}", "", written)
    depth, ended = 0, 0
    for character in fields:
        depth += (character == "{") - (character == "}")
        assert depth >= 0
        ended += character == "}" and depth == 0
    assert (depth, ended) == (0, 1)
    lines = FORMATS["ris"].write([item]).split("\r\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-1])
    assert [line[:2] for line in lines].count("ER") == 1


edges = st.lists(st.sets(st.integers(0, 6)).map(sorted), max_size=8)


@given(edges, st.data())
def test_every_edge_shown_brings_its_references_and_no_other(cited, data):
    case = Case(
        references=tuple(Reference(f"r{n}", f"Publisher {n}", f"Title {n}", kind="report") for n in range(7)),
        edges=tuple(
            Edge(f"e{n}", "a", "b", "ally", references=tuple(f"r{i}" for i in ids))
            for n, ids in enumerate(cited)
        ),
    )
    shown = data.draw(st.lists(st.sampled_from(case.edges), unique=True)) if case.edges else []
    expected = {id_ for edge in shown for id_ in edge.references}
    found = references_of_edges(case, shown)
    assert {one.id for one in found} == expected
    printed = in_pieces("apa", [reference_item(one) for one in found])
    assert printed == [f"Publisher {id_[1:]}. (n.d.). Title {id_[1:]}." for id_ in sorted(expected)]


def test_the_same_items_print_the_same(tiny):
    items = [reference_item(one) for one in tiny.references]
    for format_ in FORMATS.values():
        assert format_.write(items) == format_.write(items)
    assert FORMATS["apa"].write(items) == FORMATS["apa"].write(items[::-1])
