"""Where the worker finds this room's jobs."""

from heed.policy.indicators import jobs as indicator_jobs

__all__ = ["indicator_jobs"]
