"""The findings list: which findings are shown, in what order and groups, and how a row looks."""
