"""Templates drawn from tables: a theme table in, the parts of a template.pptx out."""
