"""Who is who: people, the spaces they share, invitations, sessions, devices."""
