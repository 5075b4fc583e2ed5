"""The few widgets of Diptych's own that more than one room of the window uses."""
