"""The living manual of a team: its pages in reading order, read safely, taken to a TiddlyWiki and brought back."""
