"""What nobody has named yet: nodes of meaning, compared between people."""
