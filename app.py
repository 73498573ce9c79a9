"""Who Backs Whom: start it with `streamlit run app.py`."""

from pathlib import Path

import streamlit as st

from ui.views import VIEWS

st.set_page_config(page_title="Who Backs Whom", page_icon="🕸️", layout="wide")
st.html(Path(__file__).parent / "ui" / "style.css")
st.navigation([view.page() for view in VIEWS], position="top" if len(VIEWS) > 1 else "hidden").run()
