"""What is a person's own: everything they wrote, to take with them."""
