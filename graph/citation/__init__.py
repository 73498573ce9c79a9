"""How to cite a view, the data behind it, and the publications behind its edges.

`items` turns a case, a view and references into CSL items, the form in which citation programs exchange them;
`engine` prints items in a style, and `formats` lists all that items can be written as.
"""
