package io.fareline.booking.reservation;

import static io.fareline.booking.reservation.BookingState.*;

import io.fareline.booking.flight.Hold;
import io.fareline.booking.hold.HoldTerms;
import io.fareline.booking.hold.Prices;
import io.fareline.booking.hold.RefusedHold;
import io.fareline.booking.hold.Segment;
import io.fareline.booking.party.Contact;
import io.fareline.booking.party.Passenger;
import io.fareline.booking.ticketing.CouponStatus;
import io.fareline.booking.ticketing.Documents;
import io.fareline.booking.ticketing.Ticket;
import io.fareline.platform.money.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The aggregate behind a record locator: who flies what, until when it is held, what was paid, and which tickets were
 * issued. Each command is one step of its life and refuses to be taken from any other state than its own.
 */
@Entity
public class Booking {
    @Id
    UUID id;

    @Version
    long version;

    String client;
    String recordLocator;

    /** As text, since another version may know more states; written by {@link #become} alone. */
    private String state;

    boolean instant;
    UUID holdId;
    UUID paymentIntentId;
    Instant createdAt;
    Instant ticketedAt;

    @Embedded
    Contact contact;

    @Embedded
    HoldTerms terms;

    @Embedded
    RefusedHold refusal;

    @Embedded
    Funds funds;

    @Embedded
    Closing closing;

    @Embedded
    Cancellation cancellation;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "booking_id", nullable = false)
    @OrderBy("position")
    List<Passenger> passengers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "segment", joinColumns = @JoinColumn(name = "booking_id"))
    @OrderColumn(name = "position")
    List<Segment> segments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "booking_id", nullable = false)
    @OrderBy("position")
    List<PaymentAttempt> attempts = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "booking_id", nullable = false)
    @OrderBy("position")
    List<Ticket> tickets = new ArrayList<>();

    protected Booking() {}

    /** The booking before flight is asked: it holds nothing, and no client sees it. */
    public static Booking requested(NewBooking request) {
        var booking = new Booking();
        booking.id = request.id();
        booking.client = request.client();
        booking.recordLocator = request.keys().recordLocator();
        booking.holdId = request.keys().holdId();
        booking.paymentIntentId = request.keys().paymentIntentId();
        booking.contact = request.contact();
        booking.passengers.addAll(request.passengers());
        booking.createdAt = request.at();
        booking.funds = new Funds();
        booking.become(HOLDING);
        booking.instant = request.paymentMethod() != null;
        if (booking.instant) booking.attempt(request.keys().attemptId(), request.paymentMethod(), request.at());
        return booking;
    }

    /** Flight holds the seats. */
    public BookingFact placed(Hold hold) {
        from(HOLDING);
        terms = HoldTerms.of(hold);
        for (var held : hold.segments()) segments.add(Segment.of(segments.size() + 1, held));
        Prices.of(hold).shareOut(passengers);
        if (segments.isEmpty()) throw new IllegalArgumentException("A hold has at least one segment.");
        become(HELD);
        return BookingFact.HELD;
    }

    /** Flight holds nothing. The locator is free again, for no client ever saw it. */
    public void refused(RefusedHold why) {
        from(HOLDING);
        refusal = why;
        recordLocator = null;
        if (instant) attempt().refused(why.code());
        become(REFUSED);
    }

    /** The instant purchase goes on to its payment. */
    public void payInstantly() {
        from(HELD);
        funds.awaits(attempt().id());
        become(AUTHORIZING);
    }

    /** Another attempt to pay. */
    public void pay(UUID attemptId, String paymentMethod, Instant now) {
        from(HELD);
        attempt(attemptId, paymentMethod, now);
        funds.awaits(attemptId);
        become(AUTHORIZING);
    }

    public void authorized() {
        from(AUTHORIZING);
        attempt().authorized();
        funds.authorize();
        become(CONFIRMING);
    }

    /**
     * Nothing was authorized, so that another card may be tried.
     *
     * @param nextIntent the intent of the next attempt, the same as long as payment takes another card on it
     */
    public void declined(String code, UUID nextIntent) {
        from(AUTHORIZING);
        attempt().refused(code);
        paymentIntentId = nextIntent;
        funds.awaits(null);
        become(HELD);
    }

    public void confirmed() {
        from(CONFIRMING);
        become(TICKETING);
    }

    /** Numbers are allocated; they are shown with the recorded capture and not before. */
    public void allocated(List<Ticket> allocated, UUID captureOperation) {
        from(TICKETING);
        tickets.addAll(allocated);
        funds.awaits(captureOperation);
        become(CAPTURING);
    }

    public BookingFact captured(Instant now) {
        from(CAPTURING);
        funds.capture(terms.totalAmount());
        tickets.forEach(ticket -> ticket.issue(now));
        ticketedAt = now;
        become(TICKETED);
        return BookingFact.TICKETED;
    }

    /** Flight refused to confirm: no seats, so only the authorization has to go. */
    public void giveUpAuthorization(Closing as, UUID voidOperation) {
        from(CONFIRMING);
        closing = as;
        funds.awaits(voidOperation);
        become(VOIDING);
    }

    /** Whatever is held and authorized is undone, the seats first. */
    public void undo(Closing as) {
        from(HELD, CONFIRMING, TICKETING, CAPTURING);
        if (attempted() && attempt().outcome() == PaymentAttempt.Outcome.PENDING)
            attempt().refused("NOT_ATTEMPTED");
        tickets.forEach(ticket -> ticket.close(CouponStatus.VOID));
        closing = as;
        funds.awaits(null);
        become(RELEASING);
    }

    /** The client cancels; money goes back before the seats do. */
    public void cancel(Cancellation confirmed, UUID refundOperation) {
        from(HELD, TICKETED);
        cancellation = confirmed;
        closing = Closing.cancelled(Closing.Why.CANCELLED_BY_CLIENT);
        if (state() == TICKETED && confirmed.refundAmount() > 0) {
            funds.awaits(refundOperation);
            become(REFUNDING);
        } else if (state() == TICKETED) {
            become(REFUNDING);
            refunded();
        } else {
            become(RELEASING);
        }
    }

    public void refunded() {
        from(REFUNDING);
        funds.refund(cancellation.refundAmount());
        funds.awaits(null);
        var status = cancellation.voiding() ? CouponStatus.VOID : CouponStatus.REFUNDED;
        tickets.forEach(ticket -> ticket.close(status));
        become(RELEASING);
    }

    /** The seats are free. Empty while an authorization is left to give up. */
    public Optional<BookingFact> released(UUID voidOperation) {
        from(RELEASING);
        if (!funds.isAuthorized()) return Optional.of(closed());
        funds.awaits(voidOperation);
        become(VOIDING);
        return Optional.empty();
    }

    public BookingFact voided() {
        from(VOIDING);
        funds.voidAuthorization();
        return closed();
    }

    /** The operation was refused for good under its id, so that it goes on under another. */
    public void renewOperation(UUID operation) {
        from(VOIDING, REFUNDING);
        funds.awaits(operation);
    }

    /** Flight gave the seats back to sale. */
    public BookingFact expired() {
        from(HELD);
        closing = Closing.expired();
        return closed();
    }

    private BookingFact closed() {
        become(closing.closingAs());
        funds.awaits(null);
        return state() == EXPIRED ? BookingFact.EXPIRED : BookingFact.CANCELLED;
    }

    private void attempt(UUID attemptId, String paymentMethod, Instant at) {
        attempts.add(new PaymentAttempt(attemptId, paymentIntentId, paymentMethod, at).numbered(attempts.size() + 1));
    }

    private void become(BookingState next) {
        state = next.name();
    }

    private void from(BookingState... allowed) {
        if (!List.of(allowed).contains(state()))
            throw new IllegalStateException("Booking " + id + " is " + state() + ", not " + List.of(allowed) + ".");
    }

    private boolean attempted() {
        return !attempts.isEmpty();
    }

    /** The latest attempt to pay. */
    private PaymentAttempt attempt() {
        return attempts.getLast();
    }

    public Optional<PaymentAttempt> attempt(UUID attemptId) {
        return attempts.stream().filter(each -> each.id().equals(attemptId)).findFirst();
    }

    /** The payment that an instant purchase was made with, absent where seats were only to be held. */
    public Optional<UUID> instantAttemptId() {
        return instant ? Optional.of(attempts.getFirst().id()) : Optional.empty();
    }

    public int attempts() {
        return attempts.size();
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

    public BookingState state() {
        return BookingState.of(state);
    }

    public UUID holdId() {
        return holdId;
    }

    /** What flight promised, absent until it did. */
    public Optional<HoldTerms> terms() {
        return Optional.ofNullable(terms);
    }

    /** Why flight refused, absent unless it did. */
    public Optional<RefusedHold> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether it ends for want of tickets, be it that there were none or that staff gave it up. */
    public boolean isGivenUp() {
        return closing != null && closing.closingReason() == Closing.Why.TICKETING_FAILED;
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

    /** When the first segment departs. */
    public Instant departsAt() {
        return segments.getFirst().departsAt();
    }

    /** What the tickets of this booking are to document. */
    public Documents documents() {
        return new Documents(List.copyOf(passengers), segments.size(), terms.currency());
    }

    /** All that the next step of the saga needs to know. */
    public Situation situation() {
        return new Situation(id, state(), client, holdId, paymentIntentId, funds.operationId(), instant)
                .with(
                        attempted() ? attempt().paymentMethod().orElse(null) : null,
                        terms == null ? null : terms.total(),
                        cancellation == null ? null : new Money(cancellation.refundAmount(), terms.currency()));
    }
}
