"""Photos, drawings and spoken notes: what may be kept, told by what is in them and by nothing they say of themselves.

Nothing is decoded here: a hostile picture meets no decoder on the server. Each form is walked from its first byte
to its last, and only what is needed to show or play it may stand in it. So there is no place for where it was
made, on which phone, or for anything behind its end. The phone takes such things out before it names a file.
"""
