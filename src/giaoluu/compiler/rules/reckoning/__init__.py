"""What several rules reckon with: the calendar, clocks, number words, names, the wording of duties."""
