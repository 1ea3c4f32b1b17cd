package io.fareline.client.booking;

import java.time.Instant;
import java.util.List;

/**
 * What is to be booked for whom.
 *
 * @param offerIds at most 6; all of them are booked, or none
 * @param holdUntil null for as long as the fare allows
 * @param paymentMethod the payment provider's token, for an instant purchase only; never a card number
 */
public record BookingRequest(
        List<String> offerIds,
        List<NewPassenger> passengers,
        Contact contact,
        Mode mode,
        Instant holdUntil,
        String paymentMethod) {
    /** Whether seats are held to be paid later, or bought at once. */
    public enum Mode {
        HOLD,
        INSTANT
    }

    /** Copies the lists. */
    public BookingRequest {
        offerIds = List.copyOf(offerIds);
        passengers = List.copyOf(passengers);
    }

    /** Holds seats, to be paid before the ticketing time limit. */
    public static BookingRequest hold(String offerId, List<NewPassenger> passengers, Contact contact) {
        return hold(List.of(offerId), passengers, contact);
    }

    /** Holds seats on all of several offers, such as out and back. */
    public static BookingRequest hold(List<String> offerIds, List<NewPassenger> passengers, Contact contact) {
        return new BookingRequest(offerIds, passengers, contact, Mode.HOLD, null, null);
    }

    /** Buys in one step. */
    public static BookingRequest instant(
            String offerId, List<NewPassenger> passengers, Contact contact, String paymentMethod) {
        return instant(List.of(offerId), passengers, contact, paymentMethod);
    }

    /** Buys all of several offers in one step, such as out and back. */
    public static BookingRequest instant(
            List<String> offerIds, List<NewPassenger> passengers, Contact contact, String paymentMethod) {
        return new BookingRequest(offerIds, passengers, contact, Mode.INSTANT, null, paymentMethod);
    }

    /** Without the payment method, since such texts end up in logs. */
    @Override
    public String toString() {
        return "booking for " + passengers.size() + " with " + offerIds.size() + " offers, " + mode;
    }

    /** The same, held until then at most. */
    public BookingRequest until(Instant limit) {
        return new BookingRequest(offerIds, passengers, contact, mode, limit, paymentMethod);
    }
}
