from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse

from heed.staff.once import OncePerPage, once_per_page


class Counted:
    def __init__(self) -> None:
        self.asked: list[int] = []

    def ask(self, number: int) -> int:
        self.asked.append(number)
        return number * 10


def _serve(method: str, counted: Counted, *numbers: int) -> list[int]:
    question = once_per_page(counted.ask)
    given: list[int] = []

    def view(_request: HttpRequest) -> HttpResponse:
        given.extend(question(number) for number in numbers)
        return HttpResponse()

    request = HttpRequest()
    request.method = method
    OncePerPage(view)(request)
    return given


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_page_asks_once_for_each_argument(method: str) -> None:
    counted = Counted()
    assert _serve(method, counted, 1, 1, 2, 1) == [10, 10, 20, 10]
    assert counted.asked == [1, 2]


def test_an_act_asks_each_time_so_that_it_sees_what_it_changed() -> None:
    counted = Counted()
    _serve("POST", counted, 1, 1)
    assert counted.asked == [1, 1]


def test_nothing_is_kept_for_the_next_page_nor_outside_of_pages() -> None:
    counted = Counted()
    _serve("GET", counted, 1)
    _serve("GET", counted, 1)
    once_per_page(counted.ask)(1)
    assert counted.asked == [1, 1, 1]


def test_nothing_is_kept_after_a_page_that_broke() -> None:
    counted = Counted()
    question = once_per_page(counted.ask)

    def breaks(_request: HttpRequest) -> HttpResponse:
        question(1)
        raise RuntimeError("broken")

    request = HttpRequest()
    request.method = "GET"
    with pytest.raises(RuntimeError):
        OncePerPage(breaks)(request)
    question(1)
    assert counted.asked == [1, 1]
