package io.fareline.runner.verify;

import io.fareline.runner.verify.BookingFacts.Booking;
import io.fareline.runner.verify.BookingFacts.Hold;
import io.fareline.runner.verify.BookingFacts.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What must be true across booking, flight and payment. What is still settling is left to {@link Unsettled}, for it is
 * between two truths and has a time limit of its own.
 */
final class BookingInvariants {
    private static final Set<String> DONE = Set.of("REFUSED", "CANCELLED", "EXPIRED");

    private BookingInvariants() {}

    static List<Invariant> all() {
        return List.of(
                new Invariant(
                        "Every ticketed booking has a confirmed hold for each of its segments",
                        BookingInvariants::unheld),
                new Invariant("No confirmed hold is without a ticketed booking", BookingInvariants::unticketed),
                new Invariant("No seats are kept for a booking that does without them", BookingInvariants::forgotten),
                Invariant.inOne("booking", "Every ticketed booking has a ticket and coupons for each passenger", """
                        select 'booking ' || b.id from booking b
                         where b.state = 'TICKETED'
                           and exists (select from passenger p where p.booking_id = b.id
                                and (select count(*) from ticket t join coupon c on c.ticket_number = t.number
                                      where t.passenger_id = p.id and t.issued_at is not null)
                                    <> (select count(*) from segment s where s.booking_id = b.id))"""),
                new Invariant(
                        "What was captured and not refunded is the value of valid documents",
                        BookingInvariants::unbacked),
                new Invariant(
                        "Every captured payment belongs to such a booking or is refunded",
                        BookingInvariants::strayMoney),
                new Invariant(
                        "A booking, its hold and its payments belong to one client", BookingInvariants::mixedOwners));
    }

    private static List<String> unheld(Databases databases) {
        Map<String, Hold> holds = byId(BookingFacts.holds(databases), Hold::id);
        var offenders = new ArrayList<String>();
        for (Booking booking : BookingFacts.bookings(databases)) {
            if (!booking.state().equals("TICKETED")) continue;
            Hold hold = holds.get(booking.holdId());
            if (hold == null) offenders.add("booking " + booking.id() + " has no hold");
            else if (!hold.state().equals("CONFIRMED"))
                offenders.add("booking " + booking.id() + " has a hold that is " + hold.state());
            else if (hold.segments() != booking.segments())
                offenders.add("booking " + booking.id() + " has " + booking.segments() + " segments, its hold "
                        + hold.segments());
        }
        return offenders;
    }

    private static List<String> unticketed(Databases databases) {
        Map<String, Booking> bookings = byId(BookingFacts.bookings(databases), Booking::holdId);
        var offenders = new ArrayList<String>();
        for (Hold hold : BookingFacts.holds(databases)) {
            if (!hold.state().equals("CONFIRMED")) continue;
            Booking booking = bookings.get(hold.id());
            if (booking == null) offenders.add("hold " + hold.id() + " has no booking");
            else if (!booking.state().equals("TICKETED") && !booking.isSettling())
                offenders.add("hold " + hold.id() + " is of a booking that is " + booking.state());
        }
        return offenders;
    }

    private static List<String> forgotten(Databases databases) {
        Map<String, Booking> bookings = byId(BookingFacts.bookings(databases), Booking::holdId);
        var offenders = new ArrayList<String>();
        for (Hold hold : BookingFacts.holds(databases)) {
            if (!hold.state().equals("HELD")) continue;
            Booking booking = bookings.get(hold.id());
            if (booking == null) offenders.add("hold " + hold.id() + " is held for no booking");
            else if (DONE.contains(booking.state()))
                offenders.add("hold " + hold.id() + " is held for a booking that is " + booking.state());
        }
        return offenders;
    }

    private static List<String> unbacked(Databases databases) {
        var offenders = new ArrayList<String>();
        for (Booking booking : BookingFacts.bookings(databases)) {
            if (booking.isSettling()) continue;
            long kept = booking.captured() - booking.refunded();
            if (kept != booking.documents())
                offenders.add("booking " + booking.id() + " keeps " + kept + " " + booking.currency()
                        + " for documents of " + booking.documents());
        }
        return offenders;
    }

    private static List<String> strayMoney(Databases databases) {
        Map<String, Booking> bookings = byId(BookingFacts.bookings(databases), Booking::id);
        Map<String, List<Payment>> payments =
                BookingFacts.payments(databases).stream().collect(Collectors.groupingBy(Payment::bookingId));
        var offenders = new ArrayList<String>();
        payments.forEach((bookingId, ofBooking) -> {
            Booking booking = bookings.get(bookingId);
            if (ofBooking.stream().anyMatch(Payment::unsettled) || booking != null && booking.isSettling()) return;
            long kept = ofBooking.stream()
                    .mapToLong(p -> p.captured() - p.refunded())
                    .sum();
            long owed = booking == null ? 0 : booking.captured() - booking.refunded();
            if (kept != owed)
                offenders.add("payments of booking " + bookingId + " keep " + kept + ", the booking says " + owed);
        });
        bookings.values().stream()
                .filter(b -> b.captured() > 0 && !b.isSettling() && !payments.containsKey(b.id()))
                .forEach(b -> offenders.add("booking " + b.id() + " was paid for by nothing"));
        return offenders;
    }

    private static List<String> mixedOwners(Databases databases) {
        Map<String, Booking> bookings = byId(BookingFacts.bookings(databases), Booking::id);
        var offenders = new ArrayList<String>();
        Map<String, Hold> holds = byId(BookingFacts.holds(databases), Hold::id);
        for (Booking booking : bookings.values()) {
            Hold hold = holds.get(booking.holdId());
            if (hold != null && !hold.client().equals(booking.client()))
                offenders.add("hold " + hold.id() + " is of " + hold.client() + ", its booking of " + booking.client());
        }
        for (Payment payment : BookingFacts.payments(databases)) {
            Booking booking = bookings.get(payment.bookingId());
            if (booking != null && !payment.isNobodys() && !payment.client().equals(booking.client()))
                offenders.add("payment " + payment.id() + " is of " + payment.client() + ", its booking of "
                        + booking.client());
        }
        return offenders;
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
