package io.fareline.flight.holdblock;

import java.util.List;

/** Some of the blocked clients, by their id. @param after null on the last page, else what the next one is asked for with */
public record HoldBlockPage(List<HoldBlock> blocks, String after) {
    /** @param found up to one more than the page has room for */
    static HoldBlockPage of(List<HoldBlock> found, int limit) {
        if (found.size() <= limit) return new HoldBlockPage(found, null);
        var page = found.subList(0, limit);
        return new HoldBlockPage(List.copyOf(page), page.getLast().client());
    }
}
