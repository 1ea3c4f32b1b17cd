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
        for (var held : hold.segments()) segments.add(Segment.of(segments.size() + 1, held));
        Prices.of(hold).shareOut(passengers);
        if (segments.isEmpty()) throw new IllegalArgumentException("A hold has at least one segment.");
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
