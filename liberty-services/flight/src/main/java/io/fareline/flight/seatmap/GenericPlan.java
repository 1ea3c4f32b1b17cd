package io.fareline.flight.seatmap;

import io.fareline.flight.schedule.Cabin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plan by rule, where staff have set none: as many seats as each cabin has, in rows as wide as is usual for such an
 * aircraft. Row 13 is left out, as most carriers do; what a last row has too much is missing on its right. Where the exits
 * are only the carrier knows. Rows that may well be exits are taken for such, so that no child is put there.
 */
public final class GenericPlan {
    private static final int UNLUCKY = 13;
    private static final int WITH_WINGS = 100;

    private GenericPlan() {}

    /** The cabins from the front, best first. */
    public static SeatPlan of(String aircraftType, Map<Cabin, Integer> seats) {
        var body = Body.of(
                aircraftType,
                seats.values().stream().mapToInt(Integer::intValue).sum());
        var cabins = new ArrayList<CabinPlan>();
        int row = 1;
        for (var cabin : Cabin.values()) {
            int wanted = seats.getOrDefault(cabin, 0);
            if (wanted == 0) continue;
            var plan = cabin(cabin, body, row, wanted);
            cabins.add(plan);
            row = plan.lastRow() + 1;
        }
        return new SeatPlan(List.copyOf(cabins));
    }

    private static CabinPlan cabin(Cabin cabin, Body body, int firstRow, int seats) {
        var columns = body.columns(cabin);
        int width = new Columns(columns).seats();
        int first = firstRow == UNLUCKY ? firstRow + 1 : firstRow;
        int last = first + (seats + width - 1) / width - 1;
        boolean leavesOut = first < UNLUCKY && last >= UNLUCKY;
        if (leavesOut) last++;
        var missing = new ArrayList<String>();
        var letters = columns.replace(" ", "");
        int tooMany = (seats + width - 1) / width * width - seats;
        for (int place = width - tooMany; place < width; place++)
            missing.add(last + letters.substring(place, place + 1));
        return new CabinPlan(
                cabin,
                columns,
                first,
                last,
                leavesOut ? List.of(UNLUCKY) : List.of(),
                List.copyOf(missing),
                markings(cabin, body, first, last, seats));
    }

    private static List<CabinPlan.Marking> markings(Cabin cabin, Body body, int first, int last, int seats) {
        var markings = new ArrayList<CabinPlan.Marking>();
        markings.add(marking(Characteristic.BULKHEAD, first));
        if (cabin != Cabin.ECONOMY || seats < WITH_WINGS) return List.copyOf(markings);
        int exit = body == Body.WIDE || body == Body.WIDEST ? first : first + (last - first) * 2 / 5;
        int row = exit == UNLUCKY ? exit + 1 : exit;
        markings.add(marking(Characteristic.EXIT, row));
        markings.add(marking(Characteristic.EXTRA_LEGROOM, row));
        return List.copyOf(markings);
    }

    private static CabinPlan.Marking marking(Characteristic mark, int row) {
        return new CabinPlan.Marking(mark, List.of(row), List.of());
    }
}
