"""Who comes in and how: sign-in of staff, links of everybody else, and where each goes from the door."""
