package io.fareline.booking.settlement;

import io.fareline.booking.reservation.Situation;
import io.fareline.booking.settlement.StepOutcome.Done;
import io.fareline.booking.settlement.StepOutcome.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Flight and payment in memory: each operation has one effect by its id, and a refusal stays one. */
final class Callees {
    String hold = "HELD";
    String money = "NONE";
    int captures;
    int refunds;
    private final Map<UUID, StepOutcome> operations = new HashMap<>();

    /** Does what the step asks for. @param no whether it is refused, where it was not decided before */
    StepOutcome perform(Situation at, boolean no) {
        return switch (at.state()) {
            case CONFIRMING -> confirm(no);
            case RELEASING -> release(no);
            case TICKETING -> new Done();
            case AUTHORIZING, CAPTURING, VOIDING, REFUNDING ->
                operations.computeIfAbsent(at.operationId(), _ -> no ? new Refused("NO") : pay(at));
            default -> throw new AssertionError("Nothing is asked for in " + at.state());
        };
    }

    private StepOutcome confirm(boolean no) {
        if (hold.equals("CONFIRMED")) return new Done();
        if (no) hold = "EXPIRED";
        if (!hold.equals("HELD")) return new Refused("HOLD_" + hold);
        hold = "CONFIRMED";
        return new Done();
    }

    private StepOutcome release(boolean no) {
        if (no) return new Refused("NO");
        if (!hold.equals("EXPIRED")) hold = "RELEASED";
        return new Done();
    }

    private StepOutcome pay(Situation at) {
        switch (at.state()) {
            case AUTHORIZING -> money = "AUTHORIZED";
            case CAPTURING -> {
                captures++;
                money = "CAPTURED";
            }
            case VOIDING -> money = "VOIDED";
            default -> {
                refunds++;
                money = "REFUNDED";
            }
        }
        return new Done();
    }
}
