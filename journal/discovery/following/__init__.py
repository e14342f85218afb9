"""The log followed, each projection behind a cursor of its own."""
