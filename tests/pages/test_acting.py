"""An act on a page is done or refused in a sentence, and its person sees which."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import RequestFactory

from opvang.errors import Busy, NoPlace, NotAllowed, NotPossible
from opvang.pages.acting import act


@pytest.fixture
def request_():
    request = RequestFactory().post("/")
    request._messages = CookieStorage(request)
    return request


def told(request):
    return [(message.level_tag, message.message) for message in get_messages(request)]


def test_what_is_done_is_told_where_it_leads(request_):
    answer = act(request_, lambda: None, said="Het is gedaan.", back_to="/daar/")

    assert (answer.status_code, answer.url) == (302, "/daar/")
    assert told(request_) == [("success", "Het is gedaan.")]


@pytest.mark.parametrize("refusal", [Busy(), NotPossible("Dat kan niet."), NoPlace(("period",))])
def test_what_is_refused_is_told_in_its_own_sentence(request_, refusal):
    def refuse():
        raise refusal

    answer = act(request_, refuse, said="Het is gedaan.", back_to="/daar/")

    assert answer.url == "/daar/"
    assert told(request_) == [("error", str(refusal))]


def test_what_is_not_for_somebody_is_left_to_the_page_for_that(request_):
    def refuse():
        raise NotAllowed

    with pytest.raises(NotAllowed):
        act(request_, refuse, said="Het is gedaan.", back_to="/daar/")
