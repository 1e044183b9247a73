"""The rules: one fault, one file, one page of documentation; found by walking this folder."""
