"""A browser of one window around WebKitGTK, in the system's own Python; WebKitWebDriver starts it and drives it.

MiniBrowser forgets everything under a driver; this one keeps what it holds in the profile it is given.
"""

import sys
from pathlib import Path
from typing import Any

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402 the versions come first

WIDTH, HEIGHT = 390, 844


def context_of(profile: Path, language: str, name: str) -> Any:
    """Everything one phone keeps: storage, cookies, the language of its owner."""
    kept = WebKit2.WebsiteDataManager(
        base_data_directory=str(profile / "data"), base_cache_directory=str(profile / "cache")
    )
    context = WebKit2.WebContext(website_data_manager=kept)
    cookies = context.get_cookie_manager()
    cookies.set_persistent_storage(str(profile / "cookies.sqlite"), WebKit2.CookiePersistentStorage.SQLITE)
    context.set_preferred_languages([language])
    context.set_automation_allowed(True)
    context.connect("automation-started", driven, name)
    return context


def driven(context: Any, session: Any, name: str) -> None:
    """Say who we are, and show a window for each page the driver asks for."""
    about = WebKit2.ApplicationInfo()
    about.set_name(name)
    about.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(about)
    session.connect("create-web-view", lambda _session: shown(context))


def shown(context: Any) -> Any:
    """A window as large as a phone, with a page in it."""
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window()
    window.set_default_size(WIDTH, HEIGHT)
    window.add(view)
    window.show_all()
    return view


if __name__ == "__main__":
    kept = context_of(Path(sys.argv[1]), *sys.argv[2:])  # goes with the window, not before
    Gtk.main()
