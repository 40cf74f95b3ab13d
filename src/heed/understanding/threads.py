"""Products of matrices on one thread: processes read side by side, and threads that wait for each other slow all."""

from functools import lru_cache


@lru_cache(maxsize=1)
def use_one_thread() -> None:
    """From here on this process multiplies matrices on one thread, which also keeps sums in one order."""
    import numpy  # noqa: F401  # its library of matrices has to be loaded before it can be told
    from threadpoolctl import threadpool_limits

    threadpool_limits(limits=1, user_api="blas")
