"""Reading a gist: who it is about, what happened, what comes next, and what must stay inside."""
