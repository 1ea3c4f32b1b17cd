package io.fareline.admin.support;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What staff see of bookings that do not settle, and what they do about them. Booking decides what its state allows; each
 * action leaves an audit entry that names who took it.
 */
@ApplicationScoped
public class SupportCases {
    @Inject
    SupportCalls calls;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    /** Open cases, the newest first, with what to ask with for the next page; null on the last one. */
    public JsonObject page(String reason, UUID after, int limit) {
        var found = answered(() -> calls.cases(reason, after, limit)).getJsonArray("cases");
        var page = Json.createObjectBuilder().add("cases", found);
        if (found.size() == limit)
            page.add("after", found.getJsonObject(limit - 1).getString("id"));
        return page.build();
    }

    public JsonObject get(UUID id) {
        return answered(() -> audit.of(AuditedAction.READ_CASE, "case " + id, () -> calls.aCase(id), _ -> "answered"));
    }

    /** Has the step asked for at once, under the same operation. */
    public JsonObject retry(UUID id) {
        return acted(AuditedAction.RETRY_CASE, id, () -> calls.retry(caller.clientId(), id));
    }

    /** Has seats and authorization given back, where booking's state allows that. */
    public JsonObject giveUp(UUID id) {
        return acted(AuditedAction.GIVE_UP_CASE, id, () -> calls.giveUp(caller.clientId(), id));
    }

    private JsonObject acted(AuditedAction action, UUID id, Supplier<JsonObject> act) {
        return answered(() ->
                audit.of(action, "case " + id, act, settled -> "booking " + settled.getString("bookingId", "unknown")));
    }

    /** What booking refuses is refused here in the same words; anything else is its trouble and not the caller's. */
    private static JsonObject answered(Supplier<JsonObject> question) {
        try {
            return question.get();
        } catch (CalleeProblem refused) {
            throw Arrays.stream(Refusal.Reason.values())
                    .filter(reason -> reason.name().equals(refused.code()))
                    .findFirst()
                    .<RuntimeException>map(reason -> new Refusal(reason, refused.detail()))
                    .orElse(refused);
        }
    }
}
