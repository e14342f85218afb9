"""An answer as JSON, the same from the command line and from the API."""

from typing import Any

from journal.discovery.search.search import Answer, Hit


def told(answer: Answer) -> dict[str, Any]:
    """The whole answer, best first."""
    return {
        "query": answer.query,
        "corrected": answer.corrected,
        "value": answer.value,
        "called": answer.called,
        "hits": [_hit(hit) for hit in answer.hits],
        "facets": {name: dict(counts) for name, counts in answer.facets.items()},
        "total": answer.total,
    }


def _hit(hit: Hit) -> dict[str, Any]:
    document = hit.document
    return {
        "document": document.id,
        "source": document.fields.get("source"),
        "space": document.space,
        "kind": document.kind,
        "author": document.author,
        "day": document.fields.get("happened_on") or document.day,
        "language": hit.language,
        "match": hit.match,
        "passage": hit.passage.text,
        "marks": [list(mark) for mark in hit.passage.marks],
    }
