package io.fareline.admin.connection;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.admin.connection.ConnectingTimeCalls.Asked;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What staff do about flight's connecting times; setting them leaves an audit entry, and so does trying to. */
@ApplicationScoped
public class ConnectingTimes {
    @Inject
    ConnectingTimeCalls flight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    public JsonObject page(ConnectingTimeParameters query) {
        return flight.page(query);
    }

    /**
     * @param station whose rules are replaced: {@code -} for those for everywhere, null for all
     * @param effectId names the request at flight too, so that a retry finds what the first one got there
     * @return how what is there then differs from what is there now
     */
    public JsonObject set(String station, boolean dryRun, ConnectingTimesRequest wanted, UUID effectId) {
        return acted(
                dryRun,
                "connecting times of " + (station == null ? "all stations" : station),
                () -> flight.set(new Asked(caller.clientId(), effectId.toString()), station, dryRun, wanted));
    }

    /** @param effectId as above */
    public JsonObject from(InputStream file, boolean dryRun, UUID effectId) {
        return acted(
                dryRun,
                "connecting times by file",
                () -> flight.hand(new Asked(caller.clientId(), effectId.toString()), dryRun, file));
    }

    private JsonObject acted(boolean dryRun, String subject, Supplier<JsonObject> work) {
        var action = dryRun ? AuditedAction.PREVIEW_CONNECTING_TIMES : AuditedAction.SET_CONNECTING_TIMES;
        return audit.of(action, subject, work, ConnectingTimes::told);
    }

    /** The report's numbers, such as {@code added 6, removed 2}. */
    private static String told(JsonObject report) {
        String numbers = report.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof JsonNumber)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        var difference = report.getJsonObject("difference");
        return difference == null ? numbers : numbers + ", " + told(difference);
    }
}
