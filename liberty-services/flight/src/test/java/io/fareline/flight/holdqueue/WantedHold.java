package io.fareline.flight.holdqueue;

import io.fareline.flight.fare.Party;
import io.fareline.flight.fare.Price;
import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.HoldEvents;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.TicketingTimeLimit;
import io.fareline.flight.inventory.StationTime;
import io.fareline.platform.outbox.Event;
import io.fareline.platform.outbox.PreparedEvent;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Holds that want seats of certain legs, of which nothing else matters. */
public final class WantedHold {
    /** Longer than any that another test waits for, so that none of these runs out before it. */
    private static final Duration LONG = Duration.ofDays(300);

    private WantedHold() {}

    /** One seat of each leg. */
    public static NewHold of(String bookingClass, Long... legs) {
        return of(UUID.randomUUID(), bookingClass, 1, legs);
    }

    public static NewHold of(UUID id, String bookingClass, int seats, Long... legs) {
        var wanted = List.of(legs).stream()
                .map(leg -> new LegSeats(leg, 1, bookingClass, seats, 1))
                .toList();
        return of(id, wanted);
    }

    public static NewHold of(UUID id, List<LegSeats> legs) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return of(id, legs, now, new Clocks(now.plus(LONG), now.plus(LONG)));
    }

    /** Until when its price and its seats are kept. */
    record Clocks(Instant guarantee, Instant limit) {}

    public static NewHold of(UUID id, List<LegSeats> legs, Instant now, Instant until) {
        return of(id, legs, now, new Clocks(until, until));
    }

    static NewHold of(UUID id, List<LegSeats> legs, Instant now, Clocks clocks) {
        var limit = new TicketingTimeLimit(clocks.limit);
        var event = HoldEvents.placed(id, now, limit);
        return new NewHold(
                id,
                new HoldOwner("crowd", "booking"),
                new byte[32],
                limit,
                clocks.guarantee,
                now,
                "XF",
                "000",
                new Price("USD", new Party(1, 0, 0), 10_000, 7_500, 1_000, 2_000, true, 0),
                List.of(segment()),
                legs,
                prepared(event, now),
                null);
    }

    /** The same for a client that may not have more than that. */
    public static NewHold by(String client, HoldQuota quota, NewHold hold) {
        return new NewHold(
                hold.id(),
                new HoldOwner(client, hold.owner().callingService()),
                hold.contentHash(),
                hold.limit(),
                hold.priceGuaranteedUntil(),
                hold.placedAt(),
                hold.firstCarrier(),
                hold.defaultAccountingCode(),
                hold.price(),
                hold.segments(),
                hold.legs(),
                hold.event(),
                quota);
    }

    /** That hold given up, by its owner. */
    public static HoldRelease released(NewHold hold) {
        return released(hold.id(), hold.owner(), Instant.now());
    }

    public static HoldRelease released(UUID id, HoldOwner owner, Instant at) {
        var event = HoldEvents.released(id, at);
        return new HoldRelease(id, owner, at, prepared(event, at));
    }

    private static PreparedEvent prepared(Event event, Instant at) {
        return new PreparedEvent(UUID.randomUUID(), event, JsonbBuilder.create().toJson(event.data()), null, at);
    }

    private static Hold.Segment segment() {
        var day = LocalDate.of(2030, 3, 1);
        return new Hold.Segment(
                1, "XF1", day, "DXB", "DOH", at("10:00"), at("11:00"), "1", "", "320", "ECONOMY", "Y", "YOW");
    }

    private static StationTime at(String time) {
        return new StationTime(LocalDateTime.parse("2030-03-01T" + time), Instant.parse("2030-03-01T" + time + ":00Z"));
    }
}
