package io.fareline.flight.holdqueue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What must come of holds that are asked for one after the other, worked out in the plainest way: nothing is counted ahead, all
 * is summed over the holds that live.
 */
final class SeatModel {
    /** The one cabin of every leg, the highest class first. */
    static final String CLASSES = "YBM";

    /**
     * @param authorised what each class may sell with those below it
     * @param blocked seats that nobody may have
     * @param closed letters that are not sold
     */
    record Leg(long id, List<Integer> authorised, int cabin, int blocked, String closed) {}

    private record Placed(List<LegSeats> legs, Instant limit, boolean confirmed) {}

    private final Map<Long, Leg> legs = new HashMap<>();
    private final Map<UUID, Placed> living = new HashMap<>();

    SeatModel(List<Leg> legs) {
        for (var leg : legs) this.legs.put(leg.id(), leg);
    }

    /** Whether it is placed. */
    boolean place(UUID id, List<LegSeats> wanted, Instant limit) {
        for (var leg : wanted) if (left(leg.legId(), leg.bookingClass()) < leg.seats()) return false;
        living.put(id, new Placed(List.copyOf(wanted), limit, false));
        return true;
    }

    boolean confirm(UUID id, Instant now) {
        var hold = living.get(id);
        if (hold == null || hold.confirmed || !now.isBefore(hold.limit)) return false;
        living.put(id, new Placed(hold.legs, hold.limit, true));
        return true;
    }

    boolean release(UUID id) {
        return living.remove(id) != null;
    }

    /** Those that run out. */
    List<UUID> expire(Instant now) {
        var expired = new ArrayList<UUID>();
        living.forEach((id, hold) -> {
            if (!hold.confirmed && !now.isBefore(hold.limit)) expired.add(id);
        });
        expired.forEach(living::remove);
        return expired;
    }

    int left(long legId, String bookingClass) {
        var leg = legs.get(legId);
        if (leg.closed.contains(bookingClass)) return 0;
        int place = CLASSES.indexOf(bookingClass);
        int left = leg.cabin - leg.blocked - sold(legId, CLASSES);
        for (int above = 0; above <= place; above++)
            left = Math.min(left, leg.authorised.get(above) - sold(legId, CLASSES.substring(above)));
        return Math.max(0, left);
    }

    int sold(long legId, String classes) {
        int sold = 0;
        for (var hold : living.values())
            for (var leg : hold.legs)
                if (leg.legId() == legId && classes.contains(leg.bookingClass())) sold += leg.seats();
        return sold;
    }
}
