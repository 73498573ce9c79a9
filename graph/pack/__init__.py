"""A report to write around: figures, change log, tables and references of one view; DOCX or zip.

The same wish gives the same bytes. Nothing in either file asks anything of any other host.
"""
