"""Words of people, some of whom mean harm: titles, tags and texts that TiddlyWiki or a browser might act on."""

from hypothesis import strategies as st

TITLES = (
    "]]", "[[x]]", "a]] b", "{{trap}}", "{{{[all[]]}}}", "<<trap>>", "<$script>", "<script>alert(1)</script>",
    "$:/core/macros/tag", "$:/tags/Macro", "$:/StoryList", "Eerst\nzitten", " rust ", "", "a|b", '"""', "'\"", "x\"y'z",
    "CamelCase", "!! kop", "\\define trap() x", "Manual: De Linde", "åäö ë", "\u00a0", "🙂", "[ext[x]]",
)  # fmt: skip
TEXTS = (
    "<<trap>>",
    "<<trap x:'y'>>",
    "{{trap}}",
    "{{trap||trap}}",
    "{{{ [[trap]] }}}",
    "<$transclude $tiddler='trap'/>",
    "<$macrocall $name=trap/>",
    "<$list filter='trap'>x</$list>",
    "\\define trap() X\n<<trap>>",
    "\\rules except html",
    "\\import trap\n\n<<trap>>",
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[img[trap]]",
    "![x](https://elsewhere.example/me.png)",
    "[x](javascript:alert(1))",
    "[x](data:text/html,y)",
    "<iframe src=x>",
    "```\n<<trap>>\n```",
    "~~~\n```\n<<trap>>\n```\n~~~",
    "`<<trap>>`",
    "$$$.js\nx\n$$$",
    "@@color:red;x@@",
    '"""\nx\n"""',
    "[[trap]]",
    "[[x|trap]]",
    '[["onclick="alert(1)|x]]',
    "[[$:/core]]",
    "<!-- x -->",
    "&lt;&lt;trap&gt;&gt;",
    "&#60;&#60;trap>>",
    "((trap))",
    "<%if [[x]]%>open<%endif%>",
    "!! kop",
    "* a\n* b\n    * c",
    "1. a\n\n   b\n2. c",
    "7. zeven",
    "> a\n> > b",
    "- a\n\n  > <<trap>>\n- b",
    "a  \nb\nc",
    "http://x.example/a_b",
    "CamelCase",
    "-- --- ''x'' //y// __z__ ~~w~~ ^^v^^ ,,u,,",
    "</li></ul></blockquote><<trap>>",
    "- </li>\n\n  x",
    "| a | b |\n|---|---|\n| c | d |",
    "<$link to='trap'>",
    "; a\n: b",
    "\\",
    '[a](https://x.example/?a=1&b="2"\'3\' "title")',
    "<https://x.example/{{trap}}>",
    "# [[trap]] *a* **b** `c`",
    "***\n___",
)

_LETTERS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)

titles = st.one_of(st.sampled_from(TITLES), _LETTERS)
texts = st.lists(st.one_of(st.sampled_from(TEXTS), _LETTERS), max_size=4).map("\n\n".join)
lines = st.lists(st.one_of(st.sampled_from(TEXTS), _LETTERS), max_size=3).map(" ".join)
