"""The rules: one fault, one file, one page.

A file of this folder that has a `RULE` (see `rule.py`) and a function `check(reading) -> Iterator[Hit]` is a rule; it
is found by walking the folder and is entered nowhere else. The file is named by the slug (`wrong-motto` ->
`wrong_motto.py`).

The docstring of the file is the rule's public page, Vietnamese first::

    Số văn bản có khoảng trắng thừa.            <- one sentence: what it finds

    Vì sao nó quan trọng, và nguồn ...          <- why, and the article it rests on, if there is one

    Sai:

        Số: 2683 /KH-BTC                        <- an indented example of the fault

    Đúng:

        Số: 2683/KH-BTC

    In English: a short paragraph.

Patterns are plain strings given to `re.search(PATTERN, text)`: the module `re` compiles each when it is first needed
and keeps it, so that a rule whose words do not occur costs nothing when the program starts. Look for a cheap sign
(`"Phụ lục" in text`) before a costly pattern. A rule never raises at the user's text; one that does is reported as X000
and costs only itself. Its cases are `tests/compiler/cases/CODE.md`.
"""
