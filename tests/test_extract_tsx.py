"""Every word a phone shows is found in the code, however it is written down there."""

from io import BytesIO

from script.extract_tsx import extract

KEYWORDS = {"_": None, "ngettext": None, "pgettext": None}


def found(code: str) -> list[tuple[int, str, tuple[str | None, ...]]]:
    return [(line, call, words) for line, call, words, _ in extract(BytesIO(code.encode()), KEYWORDS, (), {})]


def words(code: str) -> list[tuple[str | None, ...]]:
    return [arguments for _, _, arguments in found(code)]


def test_a_plain_call_is_found_with_its_line() -> None:
    assert found('const a = 1;\nsay(_("Saved on this phone"));') == [(2, "_", ("Saved on this phone",))]


def test_words_inside_jsx_are_found_as_text_attribute_and_in_a_list() -> None:
    code = """
    const view = () => (
      <main aria-label={_("Team")}>
        {entries.map((entry) => <p title={`x ${_("Shared")}`}>{entry.own ? _("Yours") : <b>{_("Theirs")}</b>}</p>)}
      </main>
    );"""
    assert words(code) == [("Team",), ("Shared",), ("Yours",), ("Theirs",)]


def test_plurals_and_contexts_keep_the_order_of_their_arguments() -> None:
    code = 'ngettext("{n} entry", "{n} entries", count); pgettext("place", "Team");'
    assert words(code) == [("{n} entry", "{n} entries", None), ("place", "Team")]


def test_a_sentence_broken_over_lines_with_plus_is_one_message() -> None:
    assert words('_("Nobody but you " +\n  ("can read " + `this`));') == [("Nobody but you can read this",)]


def test_escapes_mean_what_they_mean_in_the_program() -> None:
    assert words(r"""_('It\'s \u201cyours\u201d\n\u{1F331}\x21');""") == [("It's “yours”\n🌱!",)]


def test_what_is_no_literal_is_given_as_none_rather_than_half() -> None:
    assert words("_(label); _(`Hello ${name}`); _('a' + name);") == [(None,), (None,), (None,)]


def test_an_empty_string_and_comments_among_arguments_are_no_trouble() -> None:
    assert words('_(""); _(/* for nurses */ "Ward");') == [("",), ("Ward",)]


def test_a_cast_in_a_file_without_jsx_hides_nothing() -> None:
    source = BytesIO(b'const a = <string>value; const b = _("After the cast");')
    source.name = "static/sync/loop.ts"
    assert [arguments for _, _, arguments, _ in extract(source, KEYWORDS, (), {})] == [("After the cast",)]
