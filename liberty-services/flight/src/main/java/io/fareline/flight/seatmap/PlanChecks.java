package io.fareline.flight.seatmap;

import io.fareline.flight.schedule.Cabin;
import io.fareline.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a plan must be beyond the form of its parts; says what is wrong, and where. */
public final class PlanChecks {
    /** No aircraft has a row of a higher number. */
    public static final int LAST_ROW = 199;

    private final Map<Cabin, Integer> wanted;
    private final List<FieldError> faults = new ArrayList<>();
    private final Set<Integer> rows = new HashSet<>();
    private final Set<Cabin> cabins = EnumSet.noneOf(Cabin.class);

    private PlanChecks(Map<Cabin, Integer> wanted) {
        this.wanted = wanted;
    }

    /** @param wanted the seats that the configuration says each cabin has */
    public static List<FieldError> faults(SeatPlan plan, Map<Cabin, Integer> wanted) {
        var checks = new PlanChecks(wanted);
        for (int place = 0; place < plan.cabins().size(); place++)
            checks.check(plan.cabins().get(place), "cabins[" + place + "]");
        for (var cabin : wanted.keySet())
            if (!checks.cabins.contains(cabin))
                checks.add("cabins", "must have " + cabin + ", as the configuration does");
        return List.copyOf(checks.faults);
    }

    private void check(CabinPlan plan, String at) {
        if (!cabins.add(plan.cabin())) add(at + ".cabin", "must not be one before it");
        var columns = Columns.fault(plan.columns());
        if (!columns.isEmpty()) add(at + ".columns", columns);
        if (plan.firstRow() < 1 || plan.lastRow() > LAST_ROW || plan.lastRow() < plan.firstRow()) {
            add(at + ".lastRow", "must be from firstRow to " + LAST_ROW);
            return;
        }
        for (int row = plan.firstRow(); row <= plan.lastRow(); row++)
            if (plan.has(row) && !rows.add(row))
                add(at + ".firstRow", "must not have row " + row + " of a cabin before it");
        checkMissing(plan, at);
        for (int place = 0; place < plan.markings().size(); place++)
            check(plan.markings().get(place), plan, at + ".markings[" + place + "]");
        if (columns.isEmpty()) count(plan, at);
    }

    private void checkMissing(CabinPlan plan, String at) {
        for (int row : plan.missingRows())
            if (row < plan.firstRow() || row > plan.lastRow())
                add(at + ".missingRows", row + " is no row of the cabin");
        var whole = new CabinPlan(
                plan.cabin(),
                plan.columns(),
                plan.firstRow(),
                plan.lastRow(),
                plan.missingRows(),
                List.of(),
                List.of());
        for (String seat : plan.missingSeats())
            if (!whole.has(seat)) add(at + ".missingSeats", seat + " is no seat of the cabin");
    }

    private void check(CabinPlan.Marking marking, CabinPlan plan, String at) {
        if (marking.mark().isPosition())
            add(at + ".mark", "must not be WINDOW, AISLE or MIDDLE, which the columns tell");
        for (int row : marking.rows()) if (!plan.has(row)) add(at + ".rows", row + " is no row of the cabin");
        for (String seat : marking.seats()) if (!plan.has(seat)) add(at + ".seats", seat + " is no seat of the cabin");
    }

    private void count(CabinPlan plan, String at) {
        long seats = new SeatPlan(List.of(plan))
                .map()
                .seats()
                .filter(seat -> !seat.is(Characteristic.NOT_FOR_SALE))
                .count();
        int needed = wanted.getOrDefault(plan.cabin(), 0);
        if (seats != needed)
            add(at, "has " + seats + " seats for sale, the configuration has " + needed + " in " + plan.cabin());
    }

    private void add(String at, String rule) {
        faults.add(new FieldError(at, rule));
    }
}
