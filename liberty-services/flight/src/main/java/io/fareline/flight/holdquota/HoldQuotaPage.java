package io.fareline.flight.holdquota;

import java.util.List;

/**
 * Some of the clients with quotas of their own, by their id.
 *
 * @param after null on the last page, else what the next one is asked for with
 */
public record HoldQuotaPage(List<HoldQuotaView> quotas, String after) {
    /** @param found up to one more than the page has room for */
    static HoldQuotaPage of(List<HoldQuotaView> found, int limit) {
        if (found.size() <= limit) return new HoldQuotaPage(found, null);
        var page = found.subList(0, limit);
        return new HoldQuotaPage(List.copyOf(page), page.getLast().client());
    }
}
