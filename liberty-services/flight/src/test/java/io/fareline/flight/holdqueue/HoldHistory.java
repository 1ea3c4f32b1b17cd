package io.fareline.flight.holdqueue;

import static io.fareline.flight.holdqueue.HoldRelease.Outcome.BARRED;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.LEFT;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.RELEASED;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.clocks.TestClocks;
import io.fareline.flight.fare.Price;
import io.fareline.flight.hold.Holds;
import io.fareline.flight.hold.TestHolds;
import io.fareline.flight.holdqueue.HoldSteps.Plane;
import io.fareline.flight.holdqueue.HoldSteps.Step;
import io.fareline.flight.inventory.Inventory;
import io.fareline.flight.inventory.TestInventory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The same steps taken in the database and in the model, which must agree after each. */
final class HoldHistory {
    private static final Duration TICK = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final UUID SAME_REQUEST = UUID.randomUUID();

    private final ModelDatabase database;
    private final HoldBatch batches = new HoldBatch();
    private final TestHolds holds;
    private final Holds all;
    private final TestClocks clocks;
    private final Inventory inventory;
    private final List<Long> legIds = new ArrayList<>();
    private final Set<UUID> barred = new HashSet<>();
    private final List<NewHold> asked = new ArrayList<>();
    private final SeatModel model;
    private Instant now = Instant.parse("2029-01-01T00:00:00Z");

    HoldHistory(ModelDatabase database, List<Plane> planes) throws SQLException {
        this.database = database;
        holds = new TestHolds(database.database());
        all = holds.all();
        clocks = new TestClocks(database.database());
        inventory = TestInventory.of(database.database());
        database.forgetOthers();
        batches.database = database.database();
        batches.settings = new QueueSettings() {
            @Override
            int attempts() {
                return 1;
            }

            @Override
            Duration patience() {
                return Duration.ofMillis(500);
            }
        };
        var legs = new ArrayList<SeatModel.Leg>();
        for (var plane : planes) {
            long id = database.leg(plane);
            legIds.add(id);
            legs.add(new SeatModel.Leg(id, plane.authorised(), plane.cabin(), plane.blocked(), plane.closed()));
        }
        model = new SeatModel(legs);
    }

    void take(Step step) throws SQLException {
        switch (step.what()) {
            case HOLD, HOLD_TOO -> hold(step);
            case AGAIN -> earlier(step).forEach(this::again);
            case CONFIRM -> earlier(step).forEach(this::confirm);
            case RELEASE -> earlier(step).forEach(this::release);
            case EXTEND -> earlier(step).forEach(hold -> extend(hold, UUID.randomUUID(), step));
            case EXTEND_AGAIN -> earlier(step).forEach(hold -> extend(hold, SAME_REQUEST, step));
            case REPRICE -> earlier(step).forEach(hold -> reprice(hold, step));
            case TICK -> pass(TICK);
            case HOUR -> pass(HOUR);
        }
        for (long leg : legIds) compare(leg);
        assertEquals(List.of(), database.wrongCounts());
        model.terms().forEach(this::compare);
    }

    private void hold(Step step) {
        var id = UUID.randomUUID();
        var wanted = step.legs().stream()
                .map(place -> new LegSeats(legIds.get(place), 1, step.bookingClass(), step.seats(), 1))
                .toList();
        var limit = now.plus(TICK.multipliedBy(1 + step.hold() % 60));
        var guarantee = now.plus(TICK.multipliedBy(1 + step.hold() % 7));
        var clocks = new WantedHold.Clocks(guarantee.isAfter(limit) ? limit : guarantee, limit);
        var hold = WantedHold.of(id, wanted, now, clocks);
        asked.add(hold);
        boolean placed = model.place(
                id,
                wanted,
                new SeatModel.Terms(limit, clocks.guarantee(), hold.price().adultFare(), List.of()));
        assertEquals(placed ? Verdict.Outcome.PLACED : Verdict.Outcome.SOLD_OUT, outcome(hold));
    }

    /** What was placed once is never placed again, whatever has become of it. */
    private void again(NewHold hold) {
        if (all.find(hold.id()).isPresent() || barred.contains(hold.id()))
            assertEquals(Verdict.Outcome.KNOWN, outcome(hold));
    }

    private void confirm(NewHold hold) {
        assertEquals(model.confirm(hold.id(), now), holds.confirm(hold.id(), hold.owner(), now));
    }

    private void release(NewHold hold) {
        var release = WantedHold.released(hold.id(), hold.owner(), now);
        boolean known = all.find(hold.id()).isPresent();
        var expected = model.release(hold.id()) ? RELEASED : known || barred.contains(hold.id()) ? LEFT : UNKNOWN;
        assertEquals(List.of(expected), batches.release(List.of(release)));
        if (expected != UNKNOWN) return;
        assertEquals(BARRED, batches.barOrRelease(release));
        barred.add(hold.id());
    }

    /** As far as a new hold would reach, which may be less than it has, or hardly more. */
    private void extend(NewHold hold, UUID request, Step step) {
        var until = now.plus(TICK.multipliedBy(step.seats() * step.seats()));
        if (step.legs().size() == 1) until = hold.limit().instant().plus(TestClocks.LEAST_EXTENSION);
        if (step.legs().size() == 2)
            until = until.plus(TestClocks.LEAST_EXTENSION).minusMillis(1);
        assertEquals(model.extend(hold.id(), request, until, now), clocks.extend(hold.id(), request, until, now));
    }

    private void reprice(NewHold hold, Step step) {
        long fare = 5_000 + step.hold();
        var was = hold.price();
        var price = new Price(was.currency(), was.party(), fare, 1, 1, 2_000, true, 0);
        assertEquals(model.reprice(hold.id(), fare, now), clocks.reprice(hold.id(), price, "NEW", now));
    }

    private void compare(UUID id, SeatModel.Terms terms) {
        var hold = all.find(id).orElseThrow();
        assertEquals(
                terms,
                new SeatModel.Terms(
                        hold.limit().instant(),
                        hold.priceGuaranteedUntil(),
                        hold.price().adultFare(),
                        hold.extensions()));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        var runOut = all.runOut(now, 1_000);
        assertEquals(new HashSet<>(model.expire(now)), new HashSet<>(runOut));
        inventory.giveBack(all.seats(runOut));
        assertEquals(runOut.size(), all.expire(runOut, now).size());
    }

    private void compare(long legId) throws SQLException {
        var leg = inventory.find(legId).orElseThrow();
        for (String bookingClass : SeatModel.CLASSES.split("")) {
            int left = model.left(legId, bookingClass);
            assertEquals(left, leg.seatsLeft(bookingClass), "shown in " + bookingClass);
            assertEquals(left, database.seatsLeft(legId, bookingClass), "sold in " + bookingClass);
            int place = SeatModel.CLASSES.indexOf(bookingClass);
            assertEquals(model.sold(legId, bookingClass), leg.sold()[place]);
        }
        assertEquals(model.sold(legId, SeatModel.CLASSES), leg.seatsSold());
    }

    private Verdict.Outcome outcome(NewHold hold) {
        return batches.write(List.of(hold)).getFirst().outcome();
    }

    private List<NewHold> earlier(Step step) {
        return asked.isEmpty() ? List.of() : List.of(asked.get(step.hold() % asked.size()));
    }
}
