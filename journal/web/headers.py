"""What every answer says to the browser, and how it travels."""

import gzip

from flask import Flask, Response, request

POLICY = (
    "default-src 'self'; img-src 'self' blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none';"
    " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types kring"
)
_STRICT = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",  # links hold secrets
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_SMALL = 600  # bytes that fit one packet anyhow


def dress(app: Flask) -> None:
    """Put strict headers on every answer and gzip those that gain by it."""
    app.after_request(_strict)
    app.after_request(_squeeze)


def _strict(response: Response) -> Response:
    stricter = response.headers.get("Content-Security-Policy", POLICY)
    response.headers.update(_STRICT | {"Content-Security-Policy": stricter})
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-store"
    return response


def _squeeze(response: Response) -> Response:
    if response.is_streamed or response.content_encoding or not accepts_gzip():
        return response
    data = response.get_data()
    if len(data) > _SMALL and response.mimetype in ("application/json", "text/html", "image/svg+xml"):
        response.set_data(gzip.compress(data, compresslevel=5, mtime=0))
        response.content_encoding = "gzip"
        response.vary.add("Accept-Encoding")
    return response


def accepts_gzip() -> bool:
    """Whether the browser unpacks gzip."""
    return request.accept_encodings.quality("gzip") > 0
