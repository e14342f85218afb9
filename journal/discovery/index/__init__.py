"""The search index: what is kept of each document, and how it is asked."""
