"""The parts of a page that run in the browser: the network and the dossier beside it."""
