package io.fareline.flight.holdqueue;

import io.fareline.flight.clocks.TestClocks;
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

    /**
     * Both clocks of a hold and what it costs.
     *
     * @param extensions the requests that prolonged it
     */
    record Terms(Instant limit, Instant guarantee, long adultFare, List<UUID> extensions) {}

    private record Placed(List<LegSeats> legs, Terms terms, boolean confirmed) {
        boolean isHeldAt(Instant now) {
            return !confirmed && now.isBefore(terms.limit);
        }
    }

    private final Map<Long, Leg> legs = new HashMap<>();
    private final Map<UUID, Placed> living = new HashMap<>();

    SeatModel(List<Leg> legs) {
        for (var leg : legs) this.legs.put(leg.id(), leg);
    }

    /** Whether it is placed. */
    boolean place(UUID id, List<LegSeats> wanted, Terms terms) {
        for (var leg : wanted) if (left(leg.legId(), leg.bookingClass()) < leg.seats()) return false;
        living.put(id, new Placed(List.copyOf(wanted), terms, false));
        return true;
    }

    boolean confirm(UUID id, Instant now) {
        var hold = living.get(id);
        if (hold == null || !hold.isHeldAt(now)) return false;
        living.put(id, new Placed(hold.legs, hold.terms, true));
        return true;
    }

    /** Whether that request prolongs it, to that limit. */
    boolean extend(UUID id, UUID request, Instant until, Instant now) {
        var hold = living.get(id);
        if (hold == null || !hold.isHeldAt(now)) return false;
        var before = hold.terms;
        boolean tooLittle = until.isBefore(before.limit.plus(TestClocks.LEAST_EXTENSION));
        boolean tooOften = before.extensions.size() >= TestClocks.MOST_EXTENSIONS;
        if (tooLittle || tooOften || before.extensions.contains(request)) return false;
        var extensions = new ArrayList<>(before.extensions);
        extensions.add(request);
        var after = new Terms(until, before.guarantee, before.adultFare, List.copyOf(extensions));
        living.put(id, new Placed(hold.legs, after, false));
        return true;
    }

    /** Whether it gets that price, because the one it had is not guaranteed any more. */
    boolean reprice(UUID id, long adultFare, Instant now) {
        var hold = living.get(id);
        if (hold == null || !hold.isHeldAt(now) || now.isBefore(hold.terms.guarantee)) return false;
        var limit = hold.terms.limit;
        var until = now.plus(TestClocks.GUARANTEE);
        var guarantee = until.isAfter(limit) ? limit : until;
        living.put(id, new Placed(hold.legs, new Terms(limit, guarantee, adultFare, hold.terms.extensions), false));
        return true;
    }

    /** Of those that hold seats still. */
    Map<UUID, Terms> terms() {
        var terms = new HashMap<UUID, Terms>();
        living.forEach((id, hold) -> terms.put(id, hold.terms));
        return terms;
    }

    boolean release(UUID id) {
        return living.remove(id) != null;
    }

    /** Those that run out. */
    List<UUID> expire(Instant now) {
        var expired = new ArrayList<UUID>();
        living.forEach((id, hold) -> {
            if (!hold.confirmed && !hold.isHeldAt(now)) expired.add(id);
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
