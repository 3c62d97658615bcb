"""The bus keeps order, coalesces, crosses threads, and lets nobody be harmed."""

from __future__ import annotations

import asyncio
import threading

from tui.bus import Bus
from tui.events import Event, NoticeRaised, Request, SendMessage, ShowStatus, TextGrew, TurnEnded


def test_order_is_kept_and_growing_text_gives_way_to_the_newest() -> None:
    async def scenario() -> list[object]:
        bus = Bus()
        inbox = bus.subscribe(Event)
        for n in range(3):
            bus.publish(TextGrew(1, "x" * n))
            bus.publish(NoticeRaised(str(n)))
        bus.publish(TextGrew(2, "other"))
        bus.publish(TurnEnded(1, "xx"))
        heard = []
        async for said in inbox:
            heard.append(said)
            if inbox.is_empty:
                break
        return heard

    assert asyncio.run(scenario()) == [
        NoticeRaised("0"),
        NoticeRaised("1"),
        TextGrew(1, "xx"),
        NoticeRaised("2"),
        TextGrew(2, "other"),
        TurnEnded(1, "xx"),
    ]


def test_each_subscriber_hears_its_own_kind_only() -> None:
    async def scenario() -> tuple[list[object], bool]:
        bus = Bus()
        requests, events = bus.subscribe(Request), bus.subscribe(Event)
        bus.publish(SendMessage("hi"))
        return [await anext(aiter(requests))], events.is_empty

    assert asyncio.run(scenario()) == ([SendMessage("hi")], True)


def test_what_another_thread_says_arrives_in_its_order() -> None:
    async def scenario() -> list[str]:
        bus = Bus()
        inbox = bus.subscribe(Event)

        def talk() -> None:
            for n in range(500):
                bus.publish(NoticeRaised(str(n)))

        thread = threading.Thread(target=talk)
        thread.start()
        heard: list[str] = []
        async for said in inbox:
            assert isinstance(said, NoticeRaised)
            heard.append(said.text)
            if len(heard) == 500:
                break
        thread.join()
        return heard

    assert asyncio.run(scenario()) == [str(n) for n in range(500)]


def test_a_subscriber_that_never_reads_holds_nobody_up_and_keeps_one_of_each_series() -> None:
    async def scenario() -> None:
        bus = Bus()
        bus.subscribe(Event)
        for n in range(100_000):
            bus.publish(TextGrew(1, str(n)))

    asyncio.run(asyncio.wait_for(scenario(), 20))


def test_a_subscriber_whose_loop_is_gone_is_forgotten() -> None:
    bus = Bus()

    async def subscribe() -> None:
        bus.subscribe(Request)

    asyncio.run(subscribe())
    bus.publish(ShowStatus())
    assert bus._inboxes == ()
