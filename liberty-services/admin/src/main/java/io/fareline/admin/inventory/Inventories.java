package io.fareline.admin.inventory;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.admin.inventory.InventoryCalls.Asked;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/** What staff do about flight's inventory; changing it leaves an audit entry with what was before, and so does trying to. */
@ApplicationScoped
public class Inventories {
    @Inject
    InventoryCalls flight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    public JsonObject page(InventoryParameters query) {
        return flight.page(query);
    }

    public JsonObject flight(String flightNumber, LocalDate operatingOn) {
        return flight.flight(flightNumber, operatingOn);
    }

    /** @param effectId names the request at flight too, so that a retry finds what the first one got there */
    public JsonObject change(InventoryChangeRequest wanted, boolean dryRun, UUID effectId) {
        var action = dryRun ? AuditedAction.PREVIEW_INVENTORY : AuditedAction.SET_INVENTORY;
        var asked = new Asked(caller.clientId(), effectId.toString());
        return audit.of(action, subject(wanted), () -> flight.change(asked, dryRun, wanted), Inventories::told);
    }

    private static String subject(InventoryChangeRequest wanted) {
        String days = wanted.weekdays() == null ? "" : " on days " + wanted.weekdays();
        return "inventory of " + wanted.flightNumber() + " from " + wanted.from() + " to " + wanted.to() + days;
    }

    /** How many, and then the first of what was before and is after; flight keeps all of them. */
    private static String told(JsonObject report) {
        String differences = report.getJsonArray("differences").getValuesAs(JsonObject.class).stream()
                .map(Inventories::difference)
                .collect(Collectors.joining("; "));
        return "legs " + report.getInt("legs") + ", changed " + report.getInt("changed") + ", beyond "
                + report.getJsonArray("beyond").size() + (differences.isEmpty() ? "" : ": ") + differences;
    }

    private static String difference(JsonObject one) {
        return one.getString("operatingOn") + " " + one.getString("origin") + one.getString("destination") + " "
                + one.getString("item") + " " + one.getString("of", "") + " " + one.getString("before", "none") + " -> "
                + one.getString("after", "none");
    }
}
