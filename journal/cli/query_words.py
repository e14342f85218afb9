"""Why a query means nothing, in words."""

from journal.cli.speech import _
from journal.discovery.search.query import QueryUnclear


def sentence(unclear: QueryUnclear) -> str:
    """What is wrong with a query, and what to type instead."""
    return {
        "query_empty": _("There is no word in this to look for."),
        "query_too_long": _("This is too much to look for at once. Use fewer words."),
        "query_unfit": _("There is a character in this that cannot be looked for. Leave it out."),
        "query_quotes": _("A quotation mark is missing in your search. Add one, or take the other away."),
        "query_or": _("Put OR between two words, and nowhere else."),
        "query_without": _("Put the minus right before the word that should not be there."),
        "query_star": _("Put the star after the first part of a word, as in trust*."),
        "query_field": _("A colon after a word means nothing here. Leave it out, or use the filters."),
        "query_only_without": _("Add a word to look for, beside what should not be there."),
    }[unclear.code]
