"""One search: from what somebody typed to hits they may read."""
