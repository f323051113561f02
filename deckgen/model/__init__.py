"""Frozen values that pass between rooms; nothing here decides or reads anything."""
