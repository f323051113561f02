"""One sentence in; what may be done with it out: where it ends, whether it stands alone, how it may be cut."""
