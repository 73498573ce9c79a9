"""Who Backs Whom: start it with `streamlit run app.py`.

The server reads this file once when it starts, and each page runs it as a script.
"""

import streamlit as st

if __name__ == "__main__":
    from ui.navigation import draw

    draw()
else:
    from starlette.middleware import Middleware

    from ui.front import fronted
    from ui.policy import guarded
    from ui.room import limited
    from ui.server import prepared, routes

    around = [Middleware(one) for one in (guarded, fronted, limited)]
    app = st.App(__file__, lifespan=prepared, routes=routes(), middleware=around)
