"""The progress of an event as a workbook."""
