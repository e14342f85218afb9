"""What a team values, told of people in bands and of nobody alone."""
