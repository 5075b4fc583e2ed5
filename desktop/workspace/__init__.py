"""What the window knows and does. Each file adds one idea to the one before: matter, choosing, reviewing, receiving."""

from desktop.workspace.workspace import Workspace

__all__ = ["Workspace"]
