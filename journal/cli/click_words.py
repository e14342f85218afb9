"""What click itself says, marked here so that the catalogues hold it; click asks for it by these words."""


def _(message: str) -> str:
    return message


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
)
