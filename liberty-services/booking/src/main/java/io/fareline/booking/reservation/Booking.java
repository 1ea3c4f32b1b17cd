package io.fareline.booking.reservation;

import static io.fareline.booking.reservation.BookingState.*;

import io.fareline.booking.flight.Hold;
import io.fareline.booking.hold.RefusedHold;
import io.fareline.booking.party.Contact;
import io.fareline.booking.party.Passenger;
import io.fareline.booking.ticketing.Ticket;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The aggregate behind a record locator: who flies what, until when it is held, what was paid, and which tickets were
 * issued. It keeps its state, and that no step is taken from another state than its own; the steps themselves are those
 * of its {@link Purchase} and of its {@link Undoing}.
 */
@Entity
public class Booking {
    @Id
    private UUID id;

    @Version
    private long version;

    private String client;
    private String recordLocator;

    /** As text, since another version may know more states; written by {@link #become} alone. */
    private String state;

    private boolean instant;
    private Instant createdAt;
    Instant ticketedAt;

    @Embedded
    private Contact contact;

    @Embedded
    private Seats seats;

    @Embedded
    private Funds funds;

    @Embedded
    Closing closing;

    @Embedded
    Cancellation cancellation;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "booking_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<Passenger> passengers = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "booking_id", nullable = false, updatable = false)
    @OrderBy("position")
    List<Ticket> tickets = new ArrayList<>();

    protected Booking() {}

    /** The booking before flight is asked: it holds nothing, and no client sees it. */
    public static Booking requested(NewBooking request) {
        var booking = new Booking();
        booking.id = request.id();
        booking.client = request.client();
        booking.recordLocator = request.keys().recordLocator();
        booking.seats = Seats.askedFor(request.keys().holdId());
        booking.funds = Funds.of(request.keys().paymentIntentId());
        booking.contact = request.contact();
        booking.passengers.addAll(request.passengers());
        booking.createdAt = request.at();
        booking.instant = request.paymentMethod() != null;
        if (booking.instant) booking.funds.tried(request.keys().attemptId(), request.paymentMethod(), request.at());
        booking.become(HOLDING);
        return booking;
    }

    /** Flight holds the seats. */
    public BookingFact placed(Hold hold) {
        from(HOLDING);
        seats.placed(hold, passengers);
        become(HELD);
        return BookingFact.HELD;
    }

    /** Flight guarantees a price again. @param nextIntent for the payment of another price than before */
    public void repriced(Hold hold, UUID nextIntent) {
        from(HELD);
        if (seats.renewed(hold, passengers)) funds.repriced(nextIntent);
    }

    /** Flight keeps the seats until then. A copy that is later already stays. */
    public void keptUntil(Instant limit) {
        from(HELD, AUTHORIZING);
        seats.keptUntil(limit);
    }

    /** Flight holds nothing. The locator is free again, for no client ever saw it. */
    public void refused(RefusedHold why) {
        from(HOLDING);
        seats.refused(why);
        recordLocator = null;
        funds.giveUpTrying(why.code());
        become(REFUSED);
    }

    /** The steps that lead to tickets. */
    public Purchase purchase() {
        return new Purchase(this);
    }

    /** The steps that lead back. */
    public Undoing undoing() {
        return new Undoing(this);
    }

    void become(BookingState next) {
        state = next.name();
    }

    void from(BookingState... allowed) {
        if (!List.of(allowed).contains(state()))
            throw new IllegalStateException("Booking " + id + " is " + state() + ", not " + List.of(allowed) + ".");
    }

    public boolean isOwnedBy(String someClient) {
        return client.equals(someClient);
    }

    public boolean isInstant() {
        return instant;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String client() {
        return client;
    }

    /** Null once flight has refused. */
    public String recordLocator() {
        return recordLocator;
    }

    public BookingState state() {
        return BookingState.of(state);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Contact contact() {
        return contact;
    }

    public Seats seats() {
        return seats;
    }

    public Funds funds() {
        return funds;
    }

    public List<Passenger> passengers() {
        return List.copyOf(passengers);
    }

    /** Those not issued included, which no client may see. */
    public List<Ticket> tickets() {
        return List.copyOf(tickets);
    }

    /** All that the next step of the saga needs to know. */
    public Situation situation() {
        return Situation.of(this);
    }

    /** How the booking ends, absent while it is not being undone. */
    public Optional<Closing> closing() {
        return Optional.ofNullable(closing);
    }

    public Optional<Cancellation> cancellation() {
        return Optional.ofNullable(cancellation);
    }

    /** When the tickets were issued, absent before. */
    public Optional<Instant> ticketedAt() {
        return Optional.ofNullable(ticketedAt);
    }
}
