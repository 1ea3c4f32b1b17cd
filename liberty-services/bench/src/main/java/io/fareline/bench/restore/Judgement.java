package io.fareline.bench.restore;

import io.fareline.bench.restore.ProviderRecord.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the provider's record after the drill is what it may be, seen from what it was before. */
final class Judgement {
    private Judgement() {}

    /**
     * Bookings that had their money back, or a part of it with the rest as a fee, and got more of it.
     *
     * @param before the drill, as the provider had it
     * @param bookings as the databases that went back have them
     */
    static List<String> givenTwice(Map<String, Done> before, Map<String, Done> after, BookingsAtT bookings) {
        var offenders = new ArrayList<String>();
        before.forEach((authorization, was) -> {
            var is = after.get(authorization);
            if (is == null || is.captured() < was.captured() || is.refunded() < was.refunded())
                offenders.add("the provider's record of " + authorization + " was not kept: " + was + ", " + is);
            else if (bookings.isTicketed(was.booking()) && was.refunded() > 0 && is.refunded() != was.refunded())
                offenders.add(
                        "booking " + was.booking() + " got " + is.refunded() + " back, and had " + was.refunded());
        });
        return offenders;
    }

    /** Money of bookings that nobody has any more. */
    static List<String> kept(Map<String, Done> after, BookingsAtT bookings) {
        return after.entrySet().stream()
                .filter(each -> !bookings.states().containsKey(each.getValue().booking()))
                .filter(each -> each.getValue().captured() != each.getValue().refunded())
                .map(each -> each.getKey() + " keeps money of no booking: " + each.getValue())
                .toList();
    }
}
