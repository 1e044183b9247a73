"""What is printed: badges, name plates, lists; from plain values to PDF and DOCX."""
