"""What names somebody in a text: found by rules that cover up what they cannot explain, for a person to check."""

from journal.names.finder import NameFinder
from journal.names.masking import mask
from journal.names.roster import NOBODY, Roster
from journal.names.span import KINDS, REASONS, Doubt, Masked, Span, covered

__all__ = ["KINDS", "NOBODY", "REASONS", "Doubt", "Masked", "NameFinder", "Roster", "Span", "covered", "mask"]
