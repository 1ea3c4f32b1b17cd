package io.fareline.admin.overbooking;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.admin.overbooking.OverbookingCalls.Asked;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;

/** What staff do about flight's overbooking rules; all but looking leaves an audit entry. */
@ApplicationScoped
public class Overbooking {
    @Inject
    OverbookingCalls flight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    public JsonObject page(OverbookingParameters query) {
        return flight.page(query);
    }

    /** @param effectId names the request at flight too, so that a retry finds what the first one got there */
    public JsonObject set(OverbookingRuleRequest wanted, UUID effectId) {
        String flights = wanted.flightNumber() == null ? "all flights of " + wanted.carrier() : wanted.flightNumber();
        return audit.of(
                AuditedAction.SET_OVERBOOKING,
                "overbooking of " + wanted.cabin() + " on " + flights,
                () -> flight.set(asked(effectId), wanted),
                Overbooking::told);
    }

    /**
     * @param seen the version that staff looked at
     * @param effectId as above
     */
    public JsonObject delete(UUID id, String seen, UUID effectId) {
        return audit.of(
                AuditedAction.DELETE_OVERBOOKING,
                "overbooking rule " + id,
                () -> flight.delete(asked(effectId), id, seen),
                Overbooking::told);
    }

    /** @param effectId as above */
    public JsonObject apply(OverbookingApplicationRequest wanted, UUID effectId) {
        String flights = wanted.flightNumber() == null ? "all flights of " + wanted.carrier() : wanted.flightNumber();
        return audit.of(
                AuditedAction.APPLY_OVERBOOKING,
                "overbooking rules on " + flights + " from " + wanted.from() + " to " + wanted.to(),
                () -> flight.apply(asked(effectId), wanted),
                application -> "application " + application.getString("id"));
    }

    public JsonObject application(UUID id) {
        return flight.application(id);
    }

    private Asked asked(UUID effectId) {
        return new Asked(caller.clientId(), effectId.toString());
    }

    private static String told(JsonObject change) {
        return rule(change, "before") + " -> " + rule(change, "after");
    }

    private static String rule(JsonObject change, String when) {
        return change.containsKey(when) ? change.getJsonObject(when).toString() : "none";
    }
}
