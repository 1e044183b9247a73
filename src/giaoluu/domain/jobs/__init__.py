"""Work that takes longer than a page may: it can be left, it survives its worker, it says how far it is."""
