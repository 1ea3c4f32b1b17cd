package io.fareline.flight.schedule;

import io.fareline.flight.codeshare.LegFacts;
import io.fareline.flight.codeshare.SegmentFacts;
import io.fareline.flight.schedulereading.Warnings;
import io.fareline.flight.ssim.Configuration;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.SegmentDataRecord;
import io.fareline.flight.ssim.SsimErrors;
import java.util.ArrayList;
import java.util.List;

/**
 * The legs of one flight, which stand together in a file: later ones need to know the ones before, and all of them what
 * the segment data says that stands between. At most 99, since their sequence numbers rise.
 */
final class Itinerary {
    private final List<LegRecord> legs = new ArrayList<>();
    private final List<LegExpansion> expansions = new ArrayList<>();
    private SegmentFacts segments = new SegmentFacts();
    private LegClock last;

    /** A leg with what the file says of it beside its own record. */
    record Leg(LegExpansion expansion, LegFacts facts) {}

    /** False when the leg begins another itinerary, or the same one again. */
    boolean continuesWith(LegRecord leg) {
        if (legs.isEmpty()) return true;
        var key = legs.getLast().key();
        return key.isSameItinerary(leg.key()) && leg.key().sequence() > key.sequence();
    }

    /** The clock of the leg just before this one, or null when it is the first or the file leaves the other out. */
    LegClock before(LegRecord leg) {
        if (last == null || !last.leg().key().isSameItinerary(leg.key())) return null;
        return last.leg().key().sequence() == leg.key().sequence() - 1 ? last : null;
    }

    void add(LegRecord leg) {
        legs.add(leg);
    }

    /** Of the leg that was added last; without it the leg has errors and is only counted. */
    void add(LegExpansion expansion) {
        expansions.add(expansion);
        last = expansion.clock();
    }

    void add(SegmentDataRecord segment, SsimErrors errors) {
        if (!legs.isEmpty() && legs.getLast().key().isSameItinerary(segment.key())) segments.add(segment, errors);
        // Otherwise its own leg may be the one that is wrong, which has been said.
        else if (errors.areNone())
            errors.add(segment.line(), 6, "segment data of another flight than the leg above it");
    }

    /** All of its legs, after which it is empty and ready for another. */
    List<Leg> complete(Warnings warnings, SsimErrors errors) {
        var told = segments.of(legs, warnings, errors);
        var complete = expansions.stream()
                .map(expansion -> leg(expansion, told.get(legs.indexOf(expansion.leg())), warnings))
                .toList();
        legs.clear();
        expansions.clear();
        segments = new SegmentFacts();
        return complete;
    }

    private static Leg leg(LegExpansion expansion, SegmentFacts.Told told, Warnings warnings) {
        if (told.configuration() != null) return new Leg(expansion.with(told.configuration()), told.facts());
        if (expansion.leg().configuration().equals(Configuration.ELSEWHERE))
            warnings.add(expansion.leg().line(), 173, "no configuration is given below (108), which XX says");
        return new Leg(expansion, told.facts());
    }
}
