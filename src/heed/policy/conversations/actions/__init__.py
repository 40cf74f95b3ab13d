"""Everything that changes conversation pages: the only writers of their tables, a file for each matter."""
