"""The dialogs: each can be driven by keyboard alone and gives back plain data. What the tray can say has none."""
