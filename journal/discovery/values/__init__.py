"""Which values a text voices, and what an organisation and its teams chose."""
