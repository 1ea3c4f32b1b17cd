package io.fareline.admin.events;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What staff do about dead events. The service that holds one decides; repeating a decision changes nothing there, so
 * that no idempotency key is needed. Each decision leaves an audit entry.
 */
@ApplicationScoped
public class SettleDeadEvents {
    @Inject
    EventServices services;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    public JsonObject open(String service, long after, int limit) {
        return answered(() -> client(service).open(after, limit));
    }

    public JsonObject get(String service, long id) {
        return answered(() -> client(service).get(id));
    }

    /** Has it heard once more, at once. */
    public JsonObject requeue(String service, long id) {
        var client = client(service);
        return decided(AuditedAction.REQUEUE_EVENT, service, id, () -> client.requeue(caller.clientId(), id));
    }

    public JsonObject discard(String service, long id) {
        var client = client(service);
        return decided(AuditedAction.DISCARD_EVENT, service, id, () -> client.discard(caller.clientId(), id));
    }

    private JsonObject decided(AuditedAction action, String service, long id, Supplier<JsonObject> decision) {
        String subject = "dead event " + id + " of " + service;
        return answered(
                () -> audit.of(action, subject, decision, settled -> settled.getString("settlement", "answered")));
    }

    private DeadEventsClient client(String service) {
        return services.of(service)
                .orElseThrow(() ->
                        new Refusal(Refusal.Reason.NO_SUCH_DEAD_EVENT, "No service of that name has dead events."));
    }

    /** What the service refuses is refused here in the same words; anything else is its trouble and not the caller's. */
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
