"""The tray under the texts: the chosen finding or link with its words, what differs, and why."""
