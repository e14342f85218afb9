"""What words are, in three languages: stems, spellings, compounds, and how common each is."""
