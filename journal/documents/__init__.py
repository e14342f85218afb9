"""What is written: documents, their revisions, and how two edits become one text."""
