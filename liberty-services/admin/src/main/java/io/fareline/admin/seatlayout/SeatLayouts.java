package io.fareline.admin.seatlayout;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** What staff do about flight's plans of seats; all but looking leaves an audit entry, and so does trying to. */
@ApplicationScoped
public class SeatLayouts {
    @Inject
    SeatLayoutCalls flight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    public JsonObject of(SeatLayoutParameters equipment) {
        return flight.of(equipment);
    }

    public JsonObject set(SeatLayoutParameters equipment, SeatPlanRequest wanted) {
        return audit.of(
                AuditedAction.SET_SEAT_LAYOUT,
                subject(equipment),
                () -> flight.set(caller.clientId(), equipment, wanted),
                layout -> "version " + layout.getString("version"));
    }

    /** From then on the rule makes the plan. @param seen the version that staff looked at */
    public JsonObject remove(SeatLayoutParameters equipment, String seen) {
        return audit.of(
                AuditedAction.REMOVE_SEAT_LAYOUT,
                subject(equipment),
                () -> flight.remove(caller.clientId(), equipment, seen),
                _ -> "by rule");
    }

    private static String subject(SeatLayoutParameters equipment) {
        return "seat plan of " + equipment.name();
    }
}
