package io.fareline.booking.reservation;

import io.fareline.booking.flight.Hold;
import io.fareline.booking.hold.HoldTerms;
import io.fareline.booking.hold.Prices;
import io.fareline.booking.hold.RefusedHold;
import io.fareline.booking.hold.Segment;
import io.fareline.booking.party.Passenger;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a booking's seats: under which id flight was asked for them, on which segments it holds them and on
 * which terms, or why it does not. Flight alone knows whether they are held still.
 */
@Embeddable
public class Seats {
    private UUID holdId;
    private Long holdVersion;
    private int repricings;

    @Embedded
    private HoldTerms terms;

    @Embedded
    private RefusedHold refusal;

    @ElementCollection
    @CollectionTable(name = "segment", joinColumns = @JoinColumn(name = "booking_id"))
    @OrderColumn(name = "position")
    private List<Segment> segments = new ArrayList<>();

    protected Seats() {}

    static Seats askedFor(UUID holdId) {
        var seats = new Seats();
        seats.holdId = holdId;
        return seats;
    }

    void placed(Hold hold, List<Passenger> passengers) {
        terms = HoldTerms.of(hold);
        holdVersion = hold.version();
        for (var held : hold.segments()) segments.add(Segment.of(segments.size() + 1, held));
        Prices.of(hold).shareOut(passengers);
        if (segments.isEmpty()) throw new IllegalArgumentException("A hold has at least one segment.");
    }

    /**
     * Flight's terms as they are now, unless newer ones are known.
     *
     * @return whether there is another price to pay
     */
    boolean renewed(Hold hold, List<Passenger> passengers) {
        if (hold.version() == null || hold.version() <= knownVersion()) return false;
        var before = terms;
        terms = HoldTerms.of(hold).keptUntil(before.ticketingTimeLimit());
        holdVersion = hold.version();
        if (terms.isPricedAs(before)) return false;
        Prices.of(hold).shareOut(passengers);
        repricings++;
        return true;
    }

    void keptUntil(Instant limit) {
        terms = terms.keptUntil(limit);
    }

    /** A hold is of version 1 until something changes it. */
    private long knownVersion() {
        return holdVersion == null ? 1 : holdVersion;
    }

    void refused(RefusedHold why) {
        refusal = why;
    }

    public UUID holdId() {
        return holdId;
    }

    /** What flight promised, absent until it did. */
    public Optional<HoldTerms> terms() {
        return Optional.ofNullable(terms);
    }

    /** What flight promised. @throws java.util.NoSuchElementException for a booking that never held seats */
    public HoldTerms promised() {
        return terms().orElseThrow();
    }

    /** Whether the price is another than the one that was booked, so that the client must say that it accepts it. */
    public boolean isRepriced() {
        return repricings > 0;
    }

    /** Why flight refused, absent unless it did. */
    public Optional<RefusedHold> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The itinerary, in order; empty until flight holds it. */
    public List<Segment> segments() {
        return List.copyOf(segments);
    }

    /** When the first segment departs. */
    public Instant departsAt() {
        return segments.getFirst().departsAt();
    }
}
