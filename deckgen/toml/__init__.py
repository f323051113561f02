"""TOML texts in; what they say as checked tables out, or each mistake in one line with its place."""
