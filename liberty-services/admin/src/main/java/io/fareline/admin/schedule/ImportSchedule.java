package io.fareline.admin.schedule;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.UUID;
import java.util.stream.Collectors;

/** Hands a schedule file to flight, for good or as a preview, and leaves an audit entry either way. */
@ApplicationScoped
public class ImportSchedule {
    @Inject
    ScheduleCalls flight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    /**
     * @param effectId names the import at flight too, so that a retry finds what the first request made there
     * @return flight's report, or its differences alone when nothing is to be changed
     */
    public JsonObject from(InputStream file, boolean dryRun, UUID effectId) {
        var action = dryRun ? AuditedAction.PREVIEW_SCHEDULE : AuditedAction.IMPORT_SCHEDULE;
        return audit.of(
                action,
                "schedule file",
                () -> flight.hand(caller.clientId(), effectId.toString(), dryRun, file),
                ImportSchedule::told);
    }

    /** The report's numbers, such as {@code added 600, cancelled 2}. */
    static String told(JsonObject report) {
        return report.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof JsonNumber)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
