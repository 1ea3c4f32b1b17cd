package io.fareline.payment.cases;

import io.fareline.payment.intent.PaymentIntent;
import io.fareline.payment.intent.PaymentIntents;
import io.fareline.payment.intent.PaymentOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All cases. Whoever writes one has its operation's row locked. */
@ApplicationScoped
public class Cases {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    @Inject
    PaymentIntents intents;

    /** A case with what it is about, all of it locked until the transaction ends. */
    public record Locked(PaymentCase found, PaymentIntent intent, PaymentOperation operation) {
        /** Whether nothing is left to be done: it was closed, or its operation got its outcome in another way. */
        public boolean isOver() {
            return found.closedAt().isPresent() || !found.isContradiction() && operation.isSettled();
        }
    }

    /** The intent first, as everybody does, and the rest as it is once that is locked. */
    public Locked lock(UUID caseId) {
        Object[] ids = entities.createQuery(
                        "select o.intentId, o.id from PaymentCase c join PaymentOperation o on o.id = c.operationId"
                                + " where c.id = :id",
                        Object[].class)
                .setParameter("id", caseId)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal::noSuchCase);
        var intent = intents.lock((UUID) ids[0]);
        var operation = intents.lockOperation((UUID) ids[1]).orElseThrow();
        return new Locked(find(caseId).orElseThrow(), intent, operation);
    }

    Optional<PaymentCase> find(UUID id) {
        return Optional.ofNullable(entities.find(PaymentCase.class, id));
    }

    Optional<PaymentCase> of(UUID operationId, boolean contradiction) {
        return entities.createQuery(
                        "select c from PaymentCase c where c.operationId = :operation and c.contradiction = :contradiction",
                        PaymentCase.class)
                .setParameter("operation", operationId)
                .setParameter("contradiction", contradiction)
                .getResultStream()
                .findFirst();
    }

    void add(PaymentCase opened) {
        entities.persist(opened);
    }

    /** Operations without an outcome that began by then and are no case yet, passing by those that somebody is at. */
    List<PaymentOperation> lockOverdue(Instant since, int most) {
        List<?> ids = entities.createNativeQuery("""
                        select o.id from payment_operation o
                         where o.outcome in ('PENDING', 'UNKNOWN') and o.created_at <= :since
                           and not exists (select from payment_case c where c.operation_id = o.id and not c.contradiction)
                         order by o.created_at limit :most for update of o skip locked""")
                .setParameter("since", since)
                .setParameter("most", most)
                .getResultList();
        return ids.stream()
                .map(UUID.class::cast)
                .flatMap(id -> intents.operation(id).stream())
                .toList();
    }

    /** Closes those whose outcome was recorded by a process that did not do so itself, such as an older version. */
    int closeSettled(Instant now) {
        return entities.createNativeQuery("""
                        update payment_case c set closed_at = :now from payment_operation o
                         where c.closed_at is null and not c.contradiction and o.id = c.operation_id
                           and o.outcome in ('SUCCEEDED', 'REFUSED')""").setParameter("now", now).executeUpdate();
    }

    /** Open ones, the newest first. @param after the last of the previous page, null for the first */
    List<PaymentCase> page(CaseQuery query) {
        var found = entities.createQuery(
                        "select c from PaymentCase c where c.closedAt is null"
                                + (query.reason() == null ? "" : " and c.reason = :reason")
                                + (query.operationId() == null ? "" : " and c.operationId = :operation")
                                + (query.after() == null ? "" : " and c.id < :after") + " order by c.id desc",
                        PaymentCase.class)
                .setMaxResults(query.limit());
        if (query.reason() != null) found.setParameter("reason", query.reason());
        if (query.operationId() != null) found.setParameter("operation", query.operationId());
        if (query.after() != null) found.setParameter("after", query.after());
        return found.getResultList();
    }

    Map<String, Long> openByReason() {
        return entities.createQuery(
                        "select c.reason, count(c) from PaymentCase c where c.closedAt is null group by c.reason",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
