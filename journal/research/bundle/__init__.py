"""The files of a release, each made by a file of its own; `research.release` puts them together."""
