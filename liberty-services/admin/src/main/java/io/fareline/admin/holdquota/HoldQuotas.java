package io.fareline.admin.holdquota;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has flight give a client quotas of its own, and take them away; each leaves an audit entry, and so does trying to.
 */
@ApplicationScoped
public class HoldQuotas {
    @Inject
    HoldQuotaCalls flight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    public JsonObject page(HoldQuotaParameters query) {
        return flight.page(query);
    }

    public JsonObject of(String client) {
        return flight.of(client);
    }

    public JsonObject set(String client, HoldQuotaRequest wanted) {
        return audit.of(
                AuditedAction.SET_HOLD_QUOTA,
                "client " + client,
                () -> flight.set(caller.clientId(), client, wanted),
                HoldQuotas::told);
    }

    /** @param seen the version that staff looked at */
    public JsonObject remove(String client, String seen) {
        return audit.of(
                AuditedAction.REMOVE_HOLD_QUOTA,
                "client " + client,
                () -> flight.remove(caller.clientId(), client, seen),
                _ -> "as configured");
    }

    private static String told(JsonObject quota) {
        return Stream.of("holdsOfFlight", "seatsOfFlight", "holds")
                .map(name -> name + " " + (quota.containsKey(name) ? quota.getInt(name) : "as configured"))
                .collect(Collectors.joining(", "));
    }
}
