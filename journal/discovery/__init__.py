"""What can be rebuilt from the log: the search index, and who voices which value."""
