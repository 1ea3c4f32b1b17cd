package io.fareline.bench.race.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Whoever was told that there are no seats left was told so of a moment within his request. A version of a row can
 * be seen from when it was written, while its row was locked, until the next one was: who decides locks the row as
 * well. A batch that itself takes seats before it refuses some has written them before it answers, so its own
 * version counts.
 */
public final class RefusalCheck {
    public static final String JUSTIFIED =
            "Seats were refused only where at some moment of the request they were not free";

    private RefusalCheck() {}

    static Check of() {
        return new Check(JUSTIFIED, RefusalCheck::unjustified);
    }

    private static List<String> unjustified(Evidence evidence) {
        var found = new ArrayList<String>();
        for (var call : evidence.calls()) {
            if (!call.isRefused(Call.Kind.PLACE, "SOLD_OUT")) continue;
            var wish = evidence.wishes().get(call.hold());
            boolean justified = wish != null
                    && wish.classes().entrySet().stream()
                            .anyMatch(leg -> wasFull(
                                    evidence.versions().getOrDefault(leg.getKey(), List.of()),
                                    leg.getValue(),
                                    wish.seats(),
                                    call));
            if (!justified) found.add(call + ": " + wish);
        }
        return found;
    }

    private static boolean wasFull(List<SeatsVersion> versions, String bookingClass, int wanted, Call call) {
        for (int place = 0; place < versions.size(); place++) {
            var version = versions.get(place);
            if (version.at() > call.end()) return false;
            boolean isLast = place == versions.size() - 1;
            // What one transaction writes twice, nobody else sees in between.
            if (!isLast && versions.get(place + 1).transaction().equals(version.transaction())) continue;
            long until = isLast ? Call.OPEN : versions.get(place + 1).at();
            if (until >= call.begin() && version.seats().left(bookingClass) < wanted) return true;
        }
        return false;
    }
}
