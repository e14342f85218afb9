"""The command `journal`."""

import os
import sys


def main() -> None:
    """Run the command line; the language is chosen before any command says a word."""
    from journal.cli.group import group
    from journal.cli.speech import speak

    speak(sys.argv[1:], os.environ)
    group()(prog_name="journal")
