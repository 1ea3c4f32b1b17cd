package io.fareline.admin.payment;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.problem.InvalidRequest;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What staff see of payment's cases, and what they do about them. Payment decides what is allowed, and holds the two
 * people of a finding apart; each action leaves an audit entry that names who took it.
 */
@ApplicationScoped
public class PaymentCases {
    @Inject
    PaymentCaseCalls calls;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    /** Open cases, the newest first, with what to ask with for the next page; null on the last one. */
    public JsonObject page(CaseParameters query) {
        var found = answered(() -> calls.page(query)).getJsonArray("cases");
        var page = Json.createObjectBuilder().add("cases", found);
        if (found.size() == query.limit)
            page.add("after", found.getJsonObject(query.limit - 1).getString("id"));
        return page.build();
    }

    public JsonObject get(UUID id) {
        return acted(AuditedAction.READ_PAYMENT_CASE, "payment case " + id, () -> calls.get(id));
    }

    /** Has the provider asked at once, under the same operation. */
    public JsonObject retry(UUID id) {
        return acted(AuditedAction.RETRY_PAYMENT_CASE, "payment case " + id, () -> calls.retry(caller.clientId(), id));
    }

    /** @param findingId names the finding at payment too, so that a retry finds what the first request proposed there */
    public JsonObject propose(UUID id, FindingRequest request, UUID findingId) {
        if (request.lacksReference()) throw InvalidRequest.field("reference", "must name what the provider did");
        var finding = Json.createObjectBuilder()
                .add("id", findingId.toString())
                .add("outcome", request.outcome().name())
                .add("note", request.note());
        if (request.reference() != null) finding.add("reference", request.reference());
        return acted(
                AuditedAction.PROPOSE_PAYMENT_OUTCOME,
                "payment case " + id + ", finding " + findingId + " " + request.outcome(),
                () -> calls.propose(caller.clientId(), id, finding.build()));
    }

    /** Records what another person found. */
    public JsonObject confirm(UUID id, UUID findingId) {
        return acted(
                AuditedAction.CONFIRM_PAYMENT_OUTCOME,
                "payment case " + id + ", finding " + findingId,
                () -> calls.confirm(caller.clientId(), id, findingId));
    }

    private JsonObject acted(AuditedAction action, String subject, Supplier<JsonObject> act) {
        return answered(() -> audit.of(action, subject, act, PaymentCases::told));
    }

    private static String told(JsonObject found) {
        var operation = found.getJsonObject("operation");
        return operation == null
                ? "answered"
                : "operation " + operation.getString("id", "unknown") + " is "
                        + operation.getString("outcome", "unknown");
    }

    /** What payment refuses is refused here in the same words; anything else is its trouble and not the caller's. */
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
