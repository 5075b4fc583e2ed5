"""The real window on a virtual screen, driven by keyboard and mouse."""
