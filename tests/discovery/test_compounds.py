"""A word is found inside longer ones, and only where it is really inside."""

import time

import pytest

from journal.discovery.language.compounds import halves, parts

COMPOUNDS = {
    "nl": "mantelzorgers=mantel+zorgers familiegesprek=familie+gesprek bewonersoverleg=bewoner+overleg "
    "verpleeghuis=verpleeg+huis ochtendzorg=ochtend+zorg nachtdienst=nacht+dienst badkamer=bad+kamer "
    "levensverhaal=leven+verhaal levenseinde=leven+einde schuldgevoel=schuld+gevoel werkdruk=werk+druk "
    "zorgplan=zorg+plan zorgleefplan=zorg+leefplan dagbesteding=dag+besteding rolstoel=rol+stoel "
    "geloofsovertuiging=geloof+overtuiging pijnbestrijding=pijn+bestrijding valgevaar=val+gevaar "
    "ziekenhuisopname=ziekenhuis+opname gastvrijheid=gast+vrijheid stiltemoment=stilte+moment "
    "personeelstekort=personeel+tekort contactpersoon=contact+persoon leidinggevende=leiding+gevende "
    "eigenwaarde=eigen+waarde zorgverlener=zorg+verlener vertrouwensband=vertrouwen+band "
    "privacyregels=privacy+regels pannenkoek=pannen+koek naastenliefde=naasten+liefde",
    "sv": "självbestämmande=själv+bestämmande självbestämmandet=själv+bestämmandet äldreboende=äldre+boende "
    "äldreomsorg=äldre+omsorg hemtjänst=hem+tjänst omsorgspersonal=omsorg+personal vårdtagaren=vård+tagaren "
    "anhörigstöd=anhörig+stöd människovärde=människa+värde tystnadsplikt=tystnad+plikt "
    "livskvalitet=liv+kvalitet livsglädje=liv+glädje nattpersonal=natt+personal läkemedel=läke+medel "
    "sjuksköterska=sjuk+sköterska trygghetslarm=trygghet+larm genomförandeplan=genomförande+plan "
    "teammöte=team+möte smärtlindring=smärta+lindring matsituation=mat+situation familjemedlem=familj+medlem "
    "gatukontor=gata+kontor skolgård=skola+gård flickrum=flicka+rum helhetssyn=helhet+syn "
    "kroppsspråk=kropp+språk ögonkontakt=ögon+kontakt måltidsmiljö=måltid+miljö arbetsglädje=arbete+glädje "
    "värdegrundsarbete=värdegrund+arbete",
}
WHOLE = {
    "nl": "vertrouw magazijn achteruitgang "
    "nabijheid vrijheid zelfstandigheid waardigheid eenzaamheid verdrietig vertrouwelijk behandeling begeleiding "
    "bejegening betrokkenheid aanraking onderzoeken overleden ondersteuning verandering medewerkers bewoonster "
    "verpleegster geborgenheid eigenschappen gelukkige mogelijkheden collegialiteit zorgvuldigheid zorgzaamheid "
    "incontinentie toestemming herkenning gezelligheid herinneringen vriendelijkheid dankbaarheid bescheidenheid "
    "kwetsbaarheid gelijkwaardigheid teleurstelling schrijfster gebruikelijke minderwaardig geestelijke vertrouwen",
    "sv": "rättvisa rättvist ungdomen "
    "självständighet tillsammans delaktighet bemötande värdighet förståelse förhållande uppmärksamhet omvårdnad "
    "tillfredsställande undervisning avdelningen inställning erfarenhet möjligheter planering rapportering ensamhet "
    "ansvarsfull meningsfullt hjälpsam känslomässigt medarbetare respekterar samtycke värderingar förtroende "
    "närvarande välbefinnande nödvändigtvis respektfull omtanke människorna förändring integritet vänlighet "
    "personlighet lyssnande erbjudande fullständigt naturligtvis misstänker invandring undersköterska",
}


SPLITS = [(language, *pair.split("=")) for language, text in COMPOUNDS.items() for pair in text.split()]
WHOLES = [(language, word) for language, text in WHOLE.items() for word in text.split()]


@pytest.mark.parametrize(("language", "word", "both"), SPLITS)
def test_a_compound_is_the_two_words_it_is_made_of(language: str, word: str, both: str) -> None:
    assert halves(word, language, ()) == tuple(both.split("+"))


@pytest.mark.parametrize(("language", "word"), WHOLES)
def test_a_word_that_only_looks_like_two_stays_whole(language: str, word: str) -> None:
    assert parts(word, language, ()) == ()


@pytest.mark.parametrize(
    ("language", "word", "both"),
    [
        ("nl", "voetbad", ("voet", "bad")),
        ("nl", "theepot", ("thee", "pot")),
        ("sv", "fotbad", ("fot", "bad")),
        ("sv", "matlåda", ("mat", "låda")),
    ],
)
def test_a_short_word_that_few_know_is_two_as_well(language: str, word: str, both: tuple[str, str]) -> None:
    assert halves(word, language, ()) == both


@pytest.mark.parametrize(("language", "word"), [("nl", "kamers"), ("nl", "samen"), ("sv", "barnen"), ("sv", "mamman")])
def test_a_short_word_that_everybody_knows_is_one(language: str, word: str) -> None:
    assert halves(word, language, ()) is None


def test_a_longer_compound_holds_all_its_words() -> None:
    assert {"zelfbeschikking", "zelf", "beschikking", "recht"} <= set(parts("zelfbeschikkingsrecht", "nl", ()))
    assert {"äldreomsorg", "äldre", "omsorg", "personal"} <= set(parts("äldreomsorgspersonal", "sv", ()))
    assert {"verpleeg", "huis", "kamer"} <= set(parts("verpleeghuiskamer", "nl", ()))


def test_a_word_that_only_colleagues_use_is_found_inside_theirs() -> None:
    assert parts("snoezelruimte", "nl", {"snoezel"}) == ("snoezel", "ruimte")
    assert parts("dosettbyte", "sv", {"dosett"}) == ("dosett", "byte")


@pytest.mark.parametrize("word", ["", "x" * 10_000, "12345678", "🙂🙂🙂🙂🙂🙂🙂🙂", "självbestämmande"])
def test_where_nothing_is_inside_nothing_is_said(word: str) -> None:
    assert parts(word, "en", {"x"}) == ()
    assert parts(word[:5], "sv", {"x"}) == ()
    assert parts("x" * 200, "nl", ()) == ()


@pytest.mark.alone
def test_a_word_of_a_thousand_letters_takes_no_time() -> None:
    start = time.process_time()
    parts("zorg" * 250, "nl", ())
    parts("vård" * 250, "sv", ())
    assert time.process_time() - start < 1
