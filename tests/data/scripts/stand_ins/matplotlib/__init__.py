"""Stands in for Matplotlib where scripts are tested without it."""
