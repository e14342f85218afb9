"""How an organisation learns over time: how many people take each step of the loop, in bands, and never who."""
