"""XML as coding programs read it: UTF-8 without a byte order mark, an element at a time."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from journal.research.bundle.book import Code
from journal.research.bundle.plain import plain

ORIGIN = "Kring"
_COLOURS = ("#2F6F62", "#A4552B", "#3D5A98", "#8A3B6B", "#6B7A1F", "#99631A", "#4B4E9B", "#1F7A8C")


class Xml:
    """A file of XML, written as it is told."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._out = XMLGenerator(self._file, "utf-8", short_empty_elements=True)
        self._out.startDocument()

    @contextmanager
    def element(self, tag: str, /, **attributes: str | int) -> Iterator[None]:
        """An element around what is written meanwhile; `xml_lang` stands for `xml:lang`."""
        named = {key.replace("xml_", "xml:"): plain(str(value)) for key, value in attributes.items()}
        self._out.startElement(tag, AttributesImpl(named))
        yield
        self._out.endElement(tag)

    def leaf(self, tag: str, text: str = "", /, **attributes: str | int) -> None:
        """An element that holds text only."""
        with self.element(tag, **attributes):
            if text:
                self._out.characters(plain(text))

    def ready(self, markup: str) -> None:
        """Markup that is XML already."""
        self._out.ignorableWhitespace(markup)

    def codes(self, codes: Iterable[Code]) -> None:
        """Codes and what is inside them; only those that hold no others can be put on a text."""
        for number, code in enumerate(codes):
            codable = "false" if code.inside else "true"
            colour = _COLOURS[number % len(_COLOURS)]
            with self.element("Code", guid=code.guid, name=code.name, isCodable=codable, color=colour):
                self.leaf("Description", code.description)
                self.codes(code.inside)

    def __enter__(self) -> "Xml":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._out.endDocument()
            self._file.write("\n")
        self._file.close()
