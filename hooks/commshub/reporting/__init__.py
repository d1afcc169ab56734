"""Findings written out: for people, and for programs."""
