"""Passes, badges and name plates of an event; the page that is sent to an agency and the pass on a phone."""
