"""deckgen turns an expert question-and-answer article into a PowerPoint briefing deck."""
