"""Words that tell nothing of what people care about: the commonest, those of clock and calendar, and numbers."""

from functools import cache

from journal.discovery.language.background import commonest
from journal.discovery.language.words import fold

COMMONEST = 150
_SAID = {
    "en": """
        monday tuesday wednesday thursday friday saturday sunday mondays fridays sundays january february march april
        may june july august september october november december today yesterday tomorrow tonight week weeks month
        months year years hour hours minute minutes quarter half second seconds o'clock oclock am pm past morning
        mornings afternoon afternoons one two three four five six seven eight nine ten eleven twelve fifteen
        twenty thirty forty fifty hundred thousand first second third fourth once twice first-time dozen couple
    """,
    "nl": """
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
        september oktober november december vandaag gisteren morgen vanavond vanmorgen vanochtend vanmiddag vannacht
        gisteravond gisterochtend overmorgen eergisteren week weken maand maanden jaar jaren uur uren uurtje minuut
        minuten minuutje kwartier kwartiertje half halve halfuur seconde middag middags smiddags smorgens
        sochtends savonds
        een twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig honderd
        duizend eerste tweede derde vierde eenmaal tweemaal keer keren
    """,
    "sv": """
        måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen lördagen
        söndagen
        måndags tisdags onsdags torsdags fredags lördags söndags januari februari mars april maj juni juli augusti
        september oktober november december idag igår imorgon ikväll imorse inatt förmiddag förmiddagen eftermiddag
        eftermiddagen eftermiddagar vecka veckan veckor veckorna månad månaden månader år året åren timme timmen timmar
        minut minuten minuter kvart kvarten halv halvtimme sekund sekunder klockan en ett två tre fyra fem sex sju åtta
        nio tio elva tolv femton tjugo trettio fyrtio femtio hundra tusen första andra tredje fjärde gång gången gånger
    """,
}


@cache
def clock(language: str) -> frozenset[str]:
    """The words of clock, calendar and counting: silent alone, though a *quiet hour* tells."""
    return frozenset(fold(word, language) for word in _SAID[language].split())


@cache
def silent(language: str) -> frozenset[str]:
    """The words, by `fold`, that are never a topic."""
    return clock(language) | {fold(word, language) for word in commonest(language, COMMONEST)}
