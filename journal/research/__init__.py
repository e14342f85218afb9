"""What may leave: studies, consent, review, risk and the release that researchers get."""
