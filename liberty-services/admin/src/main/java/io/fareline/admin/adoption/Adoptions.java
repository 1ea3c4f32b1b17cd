package io.fareline.admin.adoption;

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
 * What staff see and do of adoptions. Payment does the work and holds the two people apart; each action leaves an audit
 * entry that names who took it.
 */
@ApplicationScoped
public class Adoptions {
    @Inject
    AdoptionCalls calls;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    /** @param id names the adoption at payment too, so that a retry finds what the first request began there */
    public JsonObject begin(AdoptionRequest request, UUID id) {
        var adoption = Json.createObjectBuilder()
                .add("id", id.toString())
                .add("since", request.since().toString());
        return acted(
                AuditedAction.BEGIN_ADOPTION,
                "adoption " + id + " since " + request.since(),
                () -> calls.begin(caller.clientId(), adoption.build()));
    }

    public JsonObject get(UUID id) {
        return answered(() -> calls.get(id));
    }

    /** Payments that only the provider had, with what to ask with for the next page; null on the last one. */
    public JsonObject payments(UUID id, PageParameters page) {
        return paged(answered(() -> calls.payments(id, page)), "payments", "paymentIntentId", page.limit);
    }

    /** Has go back what nobody holds a booking for. */
    public JsonObject confirm(UUID id) {
        return acted(AuditedAction.CONFIRM_ADOPTION, "adoption " + id, () -> calls.confirm(caller.clientId(), id));
    }

    /** Refunds that no booking knows of, with what to ask with for the next page; null on the last one. */
    public JsonObject refunds(PageParameters page) {
        return paged(answered(() -> calls.refunds(page)), "refunds", "operationId", page.limit);
    }

    /** Has the booking end whose money that was. Refund and amount are payment's, and nobody else's. */
    public JsonObject withdraw(UUID operationId) {
        return answered(() -> audit.of(
                AuditedAction.WITHDRAW_TICKETS,
                "refund " + operationId,
                () -> withdrawn(operationId),
                booking -> "booking " + booking.getString("id", "unknown") + " is "
                        + booking.getString("internalState", "unknown")));
    }

    private JsonObject withdrawn(UUID operationId) {
        var refund = calls.refund(operationId);
        var withdrawal = Json.createObjectBuilder()
                .add("refundOperationId", operationId.toString())
                .add("paymentIntentId", refund.getString("paymentIntentId"))
                .add("amount", refund.getJsonObject("amount"));
        return calls.withdraw(caller.clientId(), refund.getString("bookingId"), withdrawal.build());
    }

    private static JsonObject paged(JsonObject answer, String list, String id, int limit) {
        var found = answer.getJsonArray(list);
        var page = Json.createObjectBuilder().add(list, found);
        if (found.size() == limit)
            page.add("after", found.getJsonObject(limit - 1).getString(id));
        return page.build();
    }

    private JsonObject acted(AuditedAction action, String subject, Supplier<JsonObject> act) {
        return answered(
                () -> audit.of(action, subject, act, adoption -> "is " + adoption.getString("state", "unknown")));
    }

    /** What the others refuse is refused here in the same words; anything else is their trouble and not the caller's. */
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
