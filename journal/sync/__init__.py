"""How phones and server agree: parse, push, pull. The laws are tests in tests/laws."""
