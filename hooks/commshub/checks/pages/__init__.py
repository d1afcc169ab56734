"""Rules about pages: which there are, what each must say, and that somebody has read it lately."""
