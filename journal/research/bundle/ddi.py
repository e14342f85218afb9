"""`ddi-codebook.xml`: the study and its variables as archives describe them (DDI Codebook 2.5)."""

from pathlib import Path

from journal.research.bundle.book import Book
from journal.research.bundle.fields import Field, reflections
from journal.research.bundle.plain import plain
from journal.research.bundle.qda_xml import ORIGIN, Xml
from journal.research.bundle.questions import LANGUAGES
from journal.research.bundle.said import said

NAMESPACE = "ddi:codebook:2_5"
SCHEMA = f"{NAMESPACE} http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd"
_METHOD = (
    "Care workers wrote reflections at work and said yes to the study for each one. Names and identifiers were "
    "covered up by rules that cover whatever they cannot explain; people checked what was uncertain, and a second "
    "person approved. Dates were generalised and rare combinations left out; see anonymisation-report.json."
)


def write_ddi(book: Book, folder: Path) -> None:
    """In the order that the schema asks for."""
    with (
        Xml(folder / "ddi-codebook.xml") as xml,
        xml.element(
            "codeBook", **{
                "xmlns": NAMESPACE, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation": SCHEMA, "version": "2.5", "ID": _id(book, "codebook"), "xml_lang": "en",
            }
        ),
    ):  # fmt: skip
        _document(xml, book)
        _study(xml, book)
        _file(xml, book)
        with xml.element("dataDscr"):
            for field in reflections(book):
                _variable(xml, book, field)


def _id(book: Book, of: str) -> str:
    return f"k-{book.guid('ddi', of)}"


def _document(xml: Xml, book: Book) -> None:
    with xml.element("docDscr"), xml.element("citation"):
        with xml.element("titlStmt"):
            xml.leaf("titl", f"{book.release.study.name}: {book.release.number}", xml_lang="en")
            xml.leaf("IDNo", book.guid("release", book.name), agency=ORIGIN)
        with xml.element("prodStmt"):
            xml.leaf("prodDate", book.release.day.isoformat(), date=book.release.day.isoformat())
            xml.leaf("software", ORIGIN)


def _study(xml: Xml, book: Book) -> None:
    study = book.release.study
    with xml.element("stdyDscr"):
        with xml.element("citation"):
            with xml.element("titlStmt"):
                xml.leaf("titl", study.name, xml_lang=(*study.languages, "en")[0])
                xml.leaf("IDNo", book.name, agency=ORIGIN)
            with xml.element("rspStmt"):
                xml.leaf("AuthEnty", study.institution)
            with xml.element("distStmt"):
                xml.leaf("contact", study.contact)
                xml.leaf("distDate", book.release.day.isoformat(), date=book.release.day.isoformat())
            with xml.element("verStmt"):
                xml.leaf("version", str(book.release.number), date=book.release.day.isoformat())
        _about(xml, book)
        _method(xml, book)
        _access(xml, book)


def _about(xml: Xml, book: Book) -> None:
    study = book.release.study
    with xml.element("stdyInfo"):
        with xml.element("subject"):
            for word in ("reflective practice", "care work"):
                xml.leaf("keyword", word)
        xml.leaf("abstract", study.purpose, xml_lang="en")
        with xml.element("sumDscr"):
            for event, day in (("start", study.first), ("end", study.last)):
                xml.leaf("collDate", day.isoformat(), date=day.isoformat(), event=event)
            xml.leaf("anlyUnit", "A reflection")
            xml.leaf("universe", f"Care workers in teams that took part: {len(book.shape.writers)} people")
            xml.leaf("dataKind", "Text")


def _method(xml: Xml, book: Book) -> None:
    with xml.element("method"):
        with xml.element("dataColl"):
            xml.leaf("collMode", "Written by the participants themselves, in the app Kring")
            xml.leaf("resInstru", "Guided questions; their exact wording is in prompts.json")
            xml.leaf("cleanOps", _METHOD)
        if book.release.study.reference:
            xml.leaf("notes", f"Ethics approval: {book.release.study.reference}")


def _access(xml: Xml, book: Book) -> None:
    study, words = book.release.study, said("status")
    with xml.element("dataAccs"), xml.element("useStmt"):
        xml.leaf("confDec", f"{words['en'][f'{book.status}_means']} Do not try to find out who wrote.")
        xml.leaf("restrctn", study.access or words["en"]["access"])
        xml.leaf("contact", study.contact)
        xml.leaf(
            "conditions",
            f"Up to and including {study.withdraw_until.isoformat()} people can have their text taken out completely."
            " After that day too, researchers remove what is on the list of withdrawals of this release.",
        )


def _file(xml: Xml, book: Book) -> None:
    with xml.element("fileDscr", ID=_id(book, "file")), xml.element("fileTxt"):
        xml.leaf("fileName", "reflections.csv")
        with xml.element("dimensns"):
            xml.leaf("caseQnty", str(book.shape.entries))
            xml.leaf("varQnty", str(len(reflections(book))))
        xml.leaf("fileType", "text/csv; UTF-8")


def _variable(xml: Xml, book: Book, field: Field) -> None:
    where = {"ID": _id(book, f"variable:{field.name}"), "name": field.name, "files": _id(book, "file")}
    with xml.element("var", **where):
        for language in LANGUAGES:
            xml.leaf("labl", field.titles[language], xml_lang=language)
        if field.question and field.question.wording:
            for language in LANGUAGES:
                with xml.element("qstn", xml_lang=language):
                    xml.leaf("qstnLit", field.question.wording[language])
        for language in LANGUAGES:
            xml.leaf("txt", plain(field.meanings[language]), xml_lang=language)
        for code, label in field.labels.items():
            with xml.element("catgry"):
                xml.leaf("catValu", code)
                xml.leaf("labl", label)
        xml.leaf("varFormat", type="character")
