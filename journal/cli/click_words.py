"""What click itself says, marked here so that the catalogues hold it; click asks for it by these words."""


def _(message: str) -> str:
    return message


def ngettext(one: str, _many: str, _count: int) -> str:
    return one


WORDS = (
    _("Usage:"),
    _("Options"),
    _("Commands"),
    _("Show this message and exit."),
    _("Show the version and exit."),
    _("Error: {message}"),
    _("Try '{command} {option}' for help."),
    _("Missing command."),
    _("Missing argument"),
    _("Missing option"),
    _("No such option {name!r}."),
    _("No such command {name!r}."),
    _("Invalid value: {message}"),
    _("Invalid value for {param_hint}: {message}"),
    _("default: {default}"),
    _("env var: {var}"),
    _("required"),
    _("Aborted!"),
    _("{name} {filename!r} does not exist."),
    _("file"),
    _("directory"),
    _("path"),
    _("{value!r} is not a valid {number_type}."),
    _("{value} is not in the range {range}."),
    _("Choose from:\n\t{choices}"),
    ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 2),
    ngettext("{value!r} does not match the format {format}.", "{value!r} does not match the formats {formats}.", 2),
    ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 2),
    ngettext("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", 2),
    ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 2),
    _("Option {name!r} does not take a value."),
    _("{name} {filename!r} is a directory."),
    _("{name} {filename!r} is a file."),
    _("{name} {filename!r} is not readable."),
    _("{name} {filename!r} is not writable."),
)
