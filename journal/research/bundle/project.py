"""`project.qdpx`: the whole release as a coding project (REFI-QDA Project 1.0).

Positions are Unicode code points, the end exclusive. Variables stand on sources and, where they are true of all
that a writer wrote, on the writer's case. A source names its writer too, for programs that lose the link of cases.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from types import TracebackType
from xml.sax.saxutils import escape, quoteattr

from journal.research.bundle.archive import Archive
from journal.research.bundle.book import Book
from journal.research.bundle.fields import reflections
from journal.research.bundle.plain import plain
from journal.research.bundle.qda_xml import ORIGIN, Xml
from journal.research.bundle.readme import readme
from journal.research.bundle.shape import Writer
from journal.research.bundle.source import Coded, Source
from journal.research.entry import Entry

NAMESPACE = "urn:QDA-XML:project:1.0"
SCHEMA = f"{NAMESPACE} http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd"
VARIABLES = ("writer", "language", "role_group", "quarter", "organisation", "model")


class Project:
    """The project as it is written: texts straight into the zip, the XML beside it until the last text is there."""

    def __init__(self, book: Book, folder: Path) -> None:
        self._book, self._xml_path = book, folder / ".project.qde"
        self._zip = Archive(folder / "project.qdpx", book.release.day)
        self._xml = Xml(self._xml_path)
        self._user = book.guid("user", ORIGIN)
        self._made = {"creatingUser": self._user, "creationDateTime": book.moment}
        self._by = f' creatingUser="{self._user}" creationDateTime="{book.moment}"'
        self._guid = lru_cache(maxsize=1_000)(book.guid)
        self._open = [self._xml.element("Project", **self._project()), self._xml.element("Sources")]
        self._open[0].__enter__()
        self._before_sources()
        if book.shape.entries:
            self._open[1].__enter__()

    def add(self, entry: Entry, source: Source) -> None:
        """One reflection more."""
        guid = self._book.guid("source", entry.id)
        self._zip.text(f"sources/{guid}.txt", source.text)
        name = f'guid="{guid}" name={quoteattr(entry.id)} plainTextPath="internal://{guid}.txt"'
        inside = [
            self._selection(f"{entry.id}:{place}", stretch) for place, stretch in enumerate(_stretches(source.coded))
        ]
        inside += self._values({name: str(getattr(entry, name)) for name in VARIABLES})
        self._xml.ready(f"<TextSource {name}{self._by}>{''.join(inside)}</TextSource>\n")

    def _project(self) -> dict[str, str]:
        return {
            "xmlns": NAMESPACE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": SCHEMA,
            "name": self._book.name,
            "origin": ORIGIN,
            "creatingUserGUID": self._user,
            "creationDateTime": self._book.moment,
            "modifyingUserGUID": self._user,
            "modifiedDateTime": self._book.moment,
        }

    def _before_sources(self) -> None:
        xml, book = self._xml, self._book
        with xml.element("Users"):
            xml.leaf("User", guid=self._user, name=ORIGIN)
        if book.codes:
            with xml.element("CodeBook"), xml.element("Codes"):
                xml.codes(book.codes)
        with xml.element("Variables"):
            for field in reflections(book):
                if field.name in VARIABLES:
                    guid = book.guid("variable", field.name)
                    with xml.element("Variable", guid=guid, name=field.name, typeOfVariable="Text"):
                        xml.leaf("Description", field.description)
        if book.shape.writers:
            with xml.element("Cases"):
                for name, writer in sorted(book.shape.writers.items()):
                    self._case(name, writer)

    def _case(self, name: str, writer: Writer) -> None:
        with self._xml.element("Case", guid=self._book.guid("case", name), name=name):
            self._xml.ready("".join(self._values(writer.facts)))
            for entry in writer.entries:
                self._xml.ready(f'<SourceRef targetGUID="{self._book.guid("source", entry)}"/>')

    def _values(self, facts: Mapping[str, str]) -> Iterator[str]:
        for name, value in facts.items():
            if value:
                variable = self._guid("variable", name)
                said = f"<TextValue>{escape(plain(value))}</TextValue>"
                yield f'<VariableValue><VariableRef targetGUID="{variable}"/>{said}</VariableValue>'

    def _selection(self, id: str, coded: list[Coded]) -> str:
        place = (
            f'guid="{self._book.guid("selection", id)}" startPosition="{coded[0].start}" endPosition="{coded[0].end}"'
        )
        codings = "".join(map(self._coding, coded, repeat(id)))
        return f"<PlainTextSelection {place}{self._by}>{codings}</PlainTextSelection>"

    def _coding(self, coded: Coded, selection: str) -> str:
        kind = "prompt" if coded.kind == "prompt" else "value"
        guid = self._book.guid("coding", f"{selection}:{kind}:{coded.code}")
        return f'<Coding guid="{guid}"{self._by}><CodeRef targetGUID="{self._guid(kind, coded.code)}"/></Coding>'

    def _after_sources(self) -> None:
        guid = self._book.guid("note", "readme")
        self._zip.text(f"sources/{guid}.txt", readme(self._book))
        with self._xml.element("Notes"):
            self._xml.leaf("Note", guid=guid, name="README", plainTextPath=f"internal://{guid}.txt", **self._made)
        self._xml.leaf("Description", f"{self._book.release.study.name} ({self._book.status})")

    def __enter__(self) -> "Project":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            if self._book.shape.entries:
                self._open[1].__exit__(None, None, None)
            self._after_sources()
            self._open[0].__exit__(None, None, None)
        self._xml.__exit__(kind, error, trace)
        if error is None:
            self._zip.file("project.qde", self._xml_path)
            self._xml_path.unlink()
        self._zip.__exit__(kind, error, trace)


def _stretches(coded: tuple[Coded, ...]) -> list[list[Coded]]:
    """Codings by the stretch they lie on, in the order of the text."""
    stretches: dict[tuple[int, int], list[Coded]] = {}
    for each in coded:
        same = stretches.setdefault((each.start, each.end), [])
        if (each.kind == "prompt", each.code) not in {(other.kind == "prompt", other.code) for other in same}:
            same.append(each)
    return [stretches[place] for place in sorted(stretches)]
