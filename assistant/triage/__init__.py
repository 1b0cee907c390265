"""Which mail needs the leader now, today or this week, and why; knows metadata only."""
