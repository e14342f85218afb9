"""One table: code → HTTP status → what a person reads. Everything that goes wrong ends here."""

import logging
from collections.abc import Mapping

from flask import Flask, Response, jsonify, request
from flask_babel import gettext
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from journal.documents.errors import KringError

_log = logging.getLogger("kring")


def _(message: str) -> str:
    """Marks a sentence for the catalogue; it is translated when it is said."""
    return message


TABLE: Mapping[str, tuple[int, str]] = {
    "bad_request": (400, _("Your text is still on this phone. The server did not understand this. Update the app.")),
    "not_signed_in": (401, _("What you wrote is still on this phone. Sign in to go on.")),
    "session_expired": (
        401,
        _("You have been signed out. What you wrote is still on this phone. Sign in and it will be sent."),
    ),
    "device_revoked": (401, _("This phone was signed out from another one. What was sent is safe on the server.")),
    "wrong_passphrase": (
        401,
        _("This name and passphrase do not belong together. Try again, or ask for a link for a new passphrase."),
    ),
    "not_allowed": (403, _("Nothing has changed. Your role does not include this.")),
    "cross_site": (403, _("Nothing has changed. This came from another site. Open Kring itself and try again.")),
    "https_needed": (403, _("Kring needs a secure connection. Use the address that starts with https.")),
    "colleagues_only": (403, _("Nothing has changed. A circle is for colleagues. Sign in first, then open the link.")),
    "not_found": (404, _("This is not here, or it is no longer shared with you.")),
    "link_unknown": (404, _("This link does not work. Ask the person who sent it for a new one.")),
    "method_not_allowed": (405, _("Nothing has changed. This address cannot do that.")),
    "too_slow": (408, _("Your text is still on this phone. The connection is too slow now. Sending goes by itself.")),
    "other_person": (409, _("Your text is still on this phone. Someone else is signed in. Sign in to send it.")),
    "name_taken": (409, _("Someone here already signs in with this name. Add your last name or an initial.")),
    "circle_full": (409, _("Nothing has changed. A small circle has 5 people at most.")),
    "others_wrote": (409, _("Nothing has changed. Others wrote in this too.")),
    "team_is_asked": (409, _("Nothing has changed. Another study already asks one of these teams in this period.")),
    "version_taken": (409, _("Nothing has changed. A changed consent text needs a new name that no text had before.")),
    "near_the_writers": (
        409,
        _("Nothing has changed. Someone you chose works with people who may have written these texts. Choose another."),
    ),
    "changed_meanwhile": (409, _("Nothing has changed. Someone else was first. Look again and decide.")),
    "second_person": (409, _("Nothing has changed. A second person has to do this.")),
    "still_open": (409, _("Nothing has changed. A word in this text is not decided yet.")),
    "not_finished": (409, _("Nothing has changed. There is still something to be checked.")),
    "may_not_leave": (
        409,
        _("Nothing has been sealed. Something in the finished files may not leave. Check the texts again."),
    ),
    "too_few": (409, _("Nothing has changed. Too few people take part: somebody could stand out.")),
    "before_deadline": (
        409,
        _(
            "Nothing has changed. People can still take a text out completely. Once it is sealed, researchers can only"
            " be told to remove it. Wait until after the deadline, or say that you know this."
        ),
    ),
    "already_gathered": (
        409,
        _(
            "Nothing has changed. Texts have been collected for this study, so its teams, its period and the smallest"
            " group stay as they are. Set up another study for others."
        ),
    ),
    "study_closed": (409, _("Nothing has changed. This study is closed.")),
    "expired": (410, _("This invitation has expired. Ask the person who sent it for a new one.")),
    "link_expired": (410, _("This link has expired. Ask the person who sent it for a new one.")),
    "too_much": (413, _("Your text is still on this phone. It is too much to send at once. Make two texts of it.")),
    "file_too_large": (413, _("This is too large. A photo, a drawing or a voice note can be 3 MB at most.")),
    "json_needed": (415, _("Nothing has changed. This address takes JSON.")),
    "bad_fields": (422, _("Nothing has changed. Something here is missing or does not fit.")),
    "file_damaged": (422, _("This did not arrive whole. It is still where you made it, and goes again by itself.")),
    "file_unfit": (
        422,
        _("Kring cannot keep this file: it is no photo, drawing or voice note, or it says where it was made."),
    ),
    "which_organisation": (422, _("Write the name of your organisation too.")),
    "not_a_wiki": (422, _("Nothing has come in. This is not the JSON file of a TiddlyWiki.")),
    "query_empty": (422, _("There is no word in this to look for.")),
    "query_too_long": (422, _("This is too much to look for at once. Use fewer words.")),
    "query_unfit": (422, _("There is a character in this that cannot be looked for. Leave it out.")),
    "query_quotes": (422, _("A quotation mark is missing in your search. Add one, or take the other away.")),
    "query_or": (422, _("Put OR between two words, and nowhere else.")),
    "query_without": (422, _("Put the minus right before the word that should not be there.")),
    "query_star": (422, _("Put the star after the first part of a word, as in trust*.")),
    "query_field": (422, _("A colon after a word means nothing here. Leave it out, or use the filters.")),
    "query_only_without": (422, _("Add a word to look for, beside what should not be there.")),
    "slow_down": (429, _("That was too often in a short time. Wait a minute and try again.")),
    "server_error": (
        500,
        _("Your text is still on this phone. Something else went wrong. Try again in a moment."),
    ),
    "busy": (503, _("Your text is still on this phone. The server is busy. Sending goes by itself in a moment.")),
    "no_room": (503, _("Your text is still on this phone. The server has no room left. Tell your administrator.")),
    "no_room_to_seal": (
        503,
        _(
            "Nothing has been sealed. The server has no room left for the files of the release. Ask your administrator"
            " to make room, then seal again."
        ),
    ),
    "not_ready": (503, _("This is being made ready. Try again in a minute.")),
    "store_unusable": (
        503,
        _("Your text is still on this phone. The server cannot open what it keeps. Tell your administrator."),
    ),
}

_BY_STATUS = {
    400: "bad_request", 404: "not_found", 405: "method_not_allowed", 413: "too_much", 415: "json_needed",
    422: "bad_fields", 429: "slow_down",
}  # fmt: skip
_WAIT_SECONDS = {
    "busy": "2",
    "no_room": "60",
    "no_room_to_seal": "60",
    "store_unusable": "60",
    "slow_down": "60",
    "not_ready": "10",
}


class Refused(KringError):
    """A refusal the web layer itself makes; `details` go into the answer beside code and message."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def answer(code: str, **details: object) -> Response:
    """The coded answer, in the reader's language."""
    status, sentence = TABLE[code]
    response = jsonify(code=code, message=gettext(sentence), **details)
    response.status_code = status
    if code in _WAIT_SECONDS:
        response.headers["Retry-After"] = _WAIT_SECONDS[code]
    return response


def _refused(error: KringError) -> Response:
    return answer(error.code if error.code in TABLE else "server_error", **getattr(error, "details", {}))


def _http(error: HTTPException) -> BaseResponse:
    status = error.code or 500
    if status < 400:  # a redirect of the router
        return error.get_response()
    response = answer(_BY_STATUS.get(status, "bad_request" if status < 500 else "server_error"))
    allowed = getattr(error, "valid_methods", None)
    if allowed:
        response.headers["Allow"] = ", ".join(sorted(allowed))
    return response


def _surprise(error: Exception) -> Response:
    """Log what kind of thing happened where, and nothing that a person wrote."""
    _log.error("%s at %s %s", type(error).__name__, request.method, request.url_rule)
    return answer("server_error")


def answer_errors(app: Flask) -> None:
    """Let every error of this app end in the table."""
    app.register_error_handler(KringError, _refused)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _surprise)
