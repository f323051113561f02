"""The closed word lists of English that choosing and cutting go by; lower case, apostrophes straight."""
