"""Who Backs Whom: start it with `streamlit run app.py`.

The server reads this file once when it starts, and each page runs it as a script.
"""

import streamlit as st

if __name__ == "__main__":
    from ui.navigation import draw

    draw()
else:
    from ui.server import middleware, prepared, routes

    app = st.App(__file__, lifespan=prepared, routes=routes(), middleware=middleware())
