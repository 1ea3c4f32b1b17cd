package io.fareline.booking.settlement;

import static io.fareline.booking.party.PassengerType.ADT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.cases.CloseCase;
import io.fareline.booking.cases.RecordSetback;
import io.fareline.booking.cases.Setback;
import io.fareline.booking.lease.Leases;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingFact;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.Cancellation;
import io.fareline.booking.reservation.Given;
import io.fareline.booking.reservation.Situation;
import io.fareline.booking.settlement.StepOutcome.Unknown;
import io.fareline.booking.ticketing.TicketNumbers;
import io.fareline.booking.ticketing.TicketStock;
import io.fareline.platform.service.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every way through the saga with up to three things going wrong, wherever they do: each comes to rest in bounded steps,
 * with money, seats and tickets that agree, and no effect twice.
 */
class SagaModelTest {
    /** What happens at one step. */
    private enum Event {
        WELL,
        REFUSED,
        /** No effect, and nobody knows. */
        LOST_BEFORE,
        /** An effect, and nobody knows. */
        LOST_AFTER,
        /** The process dies before it asks: nothing is written, and another reads the row. */
        DIES_BEFORE,
        /** The process dies with the answer in its hands. */
        DIES_AFTER,
        /** It hangs with the answer until another has done the step, and then comes with it. */
        LATE
    }

    private static final int MOST_FAULTS = 3;
    private static final int MOST_STEPS = 40;

    private final Set<BookingState> visited = EnumSet.noneOf(BookingState.class);
    private int ways;

    @Test
    void everyWayOfPayingComesToRestAndAgrees() {
        explore(false, List.of());
        assertTrue(ways > 500, "only " + ways + " ways");
        assertTrue(visited.containsAll(
                EnumSet.of(BookingState.HELD, BookingState.TICKETED, BookingState.CANCELLED, BookingState.EXPIRED)));
    }

    @Test
    void everyWayOfCancellingComesToRestAndAgrees() {
        explore(true, List.of());
        assertTrue(ways > 50, "only " + ways + " ways");
        assertEquals(Set.of(BookingState.CANCELLED), visited);
    }

    /** Runs the way, and then each way that has one more fault after it. */
    private void explore(boolean cancel, List<Event> way) {
        ways++;
        int steps = new Run(cancel, way).check();
        long faults = way.stream().filter(event -> event != Event.WELL).count();
        if (faults == MOST_FAULTS) return;
        for (int at = way.size(); at < steps; at++)
            for (var event : EnumSet.complementOf(EnumSet.of(Event.WELL))) {
                var longer = new ArrayList<>(way);
                while (longer.size() < at) longer.add(Event.WELL);
                longer.add(event);
                explore(cancel, longer);
            }
    }

    private final class Run {
        private final boolean cancel;
        private final List<Event> way;
        private final Callees callees = new Callees();
        private final Progress progress = new Progress();
        private final Booking booking;

        Run(boolean cancel, List<Event> way) {
            this.cancel = cancel;
            this.way = way;
            booking = cancel ? Given.ticketed(ADT) : Given.held(ADT);
            if (cancel) {
                callees.hold = "CONFIRMED";
                callees.money = "CAPTURED";
                callees.captures = 1;
                booking.undoing()
                        .cancel(new Cancellation(new UUID(8, 1), new UUID(8, 2), 12_001L, true), new UUID(8, 3));
            } else booking.purchase().pay(Given.ATTEMPT, "tok_visa", Given.NOW);
            wire();
        }

        /** @return how many steps it took */
        int check() {
            int step = 0;
            for (; booking.state().isSettling(); step++) {
                assertTrue(step < MOST_STEPS, () -> way + " does not come to rest: " + booking.state());
                step(step < way.size() ? way.get(step) : Event.WELL);
            }
            visited.add(booking.state());
            agree();
            return step;
        }

        private void step(Event event) {
            var at = stands();
            switch (event) {
                case WELL -> goesOnWhereItStands(progress.write(at, null, callees.perform(at, false)));
                case REFUSED -> progress.write(at, null, callees.perform(at, at.state() != BookingState.TICKETING));
                case LOST_BEFORE -> progress.write(at, null, new Unknown());
                case LOST_AFTER -> {
                    callees.perform(at, false);
                    progress.write(at, null, new Unknown());
                }
                case DIES_BEFORE -> {}
                case DIES_AFTER -> callees.perform(at, false);
                case LATE -> {
                    var late = callees.perform(at, false);
                    progress.write(at, null, callees.perform(at, false));
                    goesOnWhereItStands(progress.write(at, null, late));
                }
            }
        }

        private Situation stands() {
            return progress.goOn(booking.id(), new UUID(0, 1));
        }

        /** Whoever writes goes on from what was written, as one who comes new would. */
        private void goesOnWhereItStands(Next next) {
            if (next instanceof Next.GoOn(var at)) assertEquals(stands(), at, way::toString);
            else assertEquals(next instanceof Next.Rest, !booking.state().isSettling(), way::toString);
        }

        private void agree() {
            boolean ticketed = booking.state() == BookingState.TICKETED;
            assertEquals(ticketed || cancel ? 1 : 0, callees.captures, way::toString);
            assertEquals(cancel ? 1 : 0, callees.refunds, way::toString);
            var hold = booking.state() == BookingState.HELD
                    ? Set.of("HELD")
                    : ticketed ? Set.of("CONFIRMED") : Set.of("RELEASED", "EXPIRED");
            assertTrue(hold.contains(callees.hold), () -> way + " leaves the hold " + callees.hold);
            var money = ticketed ? Set.of("CAPTURED") : Set.of(cancel ? "REFUNDED" : "VOIDED", "NONE");
            assertTrue(money.contains(callees.money), () -> way + " leaves the money " + callees.money);
        }

        private void wire() {
            progress.clock = Clock.fixed(Given.NOW, ZoneOffset.UTC);
            progress.metrics = new SettlementMetrics();
            progress.bookings = new Bookings() {
                @Override
                public Booking locked(UUID id) {
                    return booking;
                }

                @Override
                public void record(Booking changed, BookingFact fact) {}
            };
            progress.leases = new Leases() {
                @Override
                public void keep(UUID id, UUID owner) {}

                @Override
                public void moved(UUID id, UUID owner) {}

                @Override
                public Optional<Duration> rest(UUID id, UUID owner) {
                    return Optional.empty();
                }
            };
            progress.setbacks = new RecordSetback() {
                @Override
                public void of(UUID id, UUID owner, Setback setback) {}
            };
            progress.closeCase = new CloseCase() {
                @Override
                public void of(UUID id) {}
            };
            progress.stock = new TicketStock() {
                @Override
                public Optional<TicketNumbers> draw(String code, int count) {
                    return Optional.of(new TicketNumbers(code, 1, count));
                }
            };
            progress.ids = new Ids() {
                private long last = 100;

                @Override
                public UUID next() {
                    return new UUID(9, last++);
                }
            };
        }
    }
}
