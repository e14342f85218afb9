"""The air between one phone and the server: it may be cut, and it may lose an answer."""

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self


class Wire:
    """A loopback address that leads to the server, for one phone; cut, it hangs up on everybody."""

    def __init__(self, server: int) -> None:
        self._server, self._open = server, set[socket.socket]()
        self._cut, self._path, self._answers = False, b"", 0
        self._ear = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def url(self) -> str:
        """Where the phone finds the server."""
        return f"http://127.0.0.1:{self._ear.getsockname()[1]}"

    @property
    def lost(self) -> bool:
        """Whether every answer that was to be lost is."""
        return self._answers == 0

    def cut(self) -> None:
        """No network from here on, also for what is under way."""
        self._cut = True
        for one in tuple(self._open):
            hang_up(one)

    def mend(self) -> None:
        """The network is back."""
        self._cut = False

    def lose_answers(self, path: str, answers: int) -> None:
        """The next answers to what is posted to a path never come, though the server gave them."""
        self._path, self._answers = f"POST {path} ".encode(), answers

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                phone, _ = self._ear.accept()
                threading.Thread(target=self._carry, args=(phone,), daemon=True).start()

    def _carry(self, phone: socket.socket) -> None:
        with phone, suppress(OSError):
            if self._cut:
                return
            with socket.create_connection(("127.0.0.1", self._server)) as server:
                self._open |= {phone, server}
                call = Call()
                threading.Thread(target=self._ask, args=(phone, server, call), daemon=True).start()
                self._answer(server, phone, call)
                hang_up(phone)
        self._open -= {phone}

    def _ask(self, phone: socket.socket, server: socket.socket, call: "Call") -> None:
        with suppress(OSError):
            while said := phone.recv(65536):
                call.lossy = call.lossy or (self._answers > 0 and said.startswith(self._path))
                server.sendall(said)
        hang_up(server)

    def _answer(self, server: socket.socket, phone: socket.socket, call: "Call") -> None:
        while said := server.recv(65536):
            if call.lossy:
                self._answers -= 1
                return
            phone.sendall(said)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.cut()
        hang_up(self._ear)
        self._ear.close()


class Call:
    """One connection, whose next answer may be lost."""

    lossy = False


def hang_up(line: socket.socket) -> None:
    """Both sides hear that it is over."""
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
