"""Editing a case: a draft with its history; changes to the text of a file that leave the rest as it is."""
