package io.fareline.flight.codeshare;

import io.fareline.flight.schedulereading.Warnings;
import io.fareline.flight.ssim.Configuration;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.SegmentDataRecord;
import io.fareline.flight.ssim.SsimErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The segment data of one itinerary until its last leg is known: a segment may go on to legs that follow it in the file.
 * What decides over seats (010, 050, 108) must fit the legs; what only informs (106, 127, 220) is a warning where it does
 * not.
 */
public final class SegmentFacts {
    /** Far more than an itinerary of 99 legs needs; keeps memory bounded whatever a file repeats. */
    static final int MOST_RECORDS = 2_000;

    private static final Set<Integer> READ = Set.of(
            SegmentDataRecord.DUPLICATES,
            SegmentDataRecord.OPERATING_FLIGHT,
            SegmentDataRecord.BOOKING_CLASSES,
            SegmentDataRecord.CONFIGURATION,
            SegmentDataRecord.OPERATING_AIRLINE,
            SegmentDataRecord.MCT_STATUS);

    /** Stands for every board or off point of the flight. */
    private static final String ANY = "QQQ";

    private final List<SegmentDataRecord> records = new ArrayList<>();

    /** Keeps it, if it is of a kind that is read. */
    public void add(SegmentDataRecord segment, SsimErrors errors) {
        if (!READ.contains(segment.dataElement())) return;
        if (records.size() < MOST_RECORDS) records.add(segment);
        else errors.add(segment.line(), 31, "an itinerary has more than %d segment data".formatted(MOST_RECORDS));
    }

    /** @param configuration that of 108, where the leg's own record asks for it; null where nothing tells it */
    public record Told(LegFacts facts, Configuration configuration) {}

    /** For each of the itinerary's legs, in their order. */
    public List<Told> of(List<LegRecord> legs, Warnings warnings, SsimErrors errors) {
        var facts =
                legs.stream().map(leg -> new FactsOfLeg(leg, warnings, errors)).toList();
        for (var segment : records) {
            int first = boarding(segment, legs);
            int last = first < 0 ? -1 : leaving(segment, legs, first);
            if (last < 0) complain(segment, warnings, errors);
            else for (int leg = first; leg <= last; leg++) facts.get(leg).add(segment, first == last);
        }
        return facts.stream()
                .map(leg -> new Told(leg.facts(), leg.configuration()))
                .toList();
    }

    /** A flight may call at a station twice; then its leg sequence number tells which is meant. */
    private static int boarding(SegmentDataRecord segment, List<LegRecord> legs) {
        if (segment.board().equals(ANY)) return 0;
        int found = -1;
        for (int place = legs.size() - 1; place >= 0; place--) {
            var leg = legs.get(place);
            if (!leg.departure().station().equals(segment.board())) continue;
            if (leg.key().sequence() == segment.key().sequence()) return place;
            found = place;
        }
        return found;
    }

    private static int leaving(SegmentDataRecord segment, List<LegRecord> legs, int first) {
        if (segment.off().equals(ANY)) return legs.size() - 1;
        for (int place = first; place < legs.size(); place++)
            if (legs.get(place).arrival().station().equals(segment.off())) return place;
        return -1;
    }

    private static void complain(SegmentDataRecord segment, Warnings warnings, SsimErrors errors) {
        var text = "the flight above has no segment from %s to %s".formatted(segment.board(), segment.off());
        boolean decides = !segment.flights().isEmpty() || segment.dataElement() == SegmentDataRecord.CONFIGURATION;
        if (!decides) warnings.add(segment.line(), 34, text);
        else errors.add(segment.line(), 34, text);
    }
}
