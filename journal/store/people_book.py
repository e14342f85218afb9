"""What a notebook keeps about people, in the domain's own words."""

from journal.people.book import PeopleBook

__all__ = ["PeopleBook"]
