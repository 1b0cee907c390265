"""One screen a job."""
