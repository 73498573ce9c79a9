"""Who Backs Whom: start it with `streamlit run app.py`."""

from pathlib import Path

import streamlit as st

from ui.embed import embedded
from ui.views import PAGES

st.set_page_config(page_title="Who Backs Whom", page_icon="🕸️", layout="wide")
st.html(Path(__file__).parent / "ui" / "style.css")
if embedded():
    st.html(Path(__file__).parent / "ui" / "embed.css")
st.navigation([page.streamlit() for page in PAGES], position="hidden" if embedded() else "top").run()
