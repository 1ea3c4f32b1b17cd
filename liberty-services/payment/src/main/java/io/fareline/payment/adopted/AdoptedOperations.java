package io.fareline.payment.adopted;

import io.fareline.payment.intent.OperationKind;
import io.fareline.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which operations were adopted, and which command met which. Whoever writes one has its payment locked. */
@ApplicationScoped
public class AdoptedOperations {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    @Inject
    Clock clock;

    /** Of a payment that was known: somebody will come to ask for it. */
    public void add(UUID operationId, UUID intentId, UUID adoptionId) {
        entities.createNativeQuery("""
                        insert into adopted_operation (operation_id, intent_id, adoption_id, adopted_at)
                        values (:operation, :intent, :adoption, :now)""")
                .setParameter("operation", operationId)
                .setParameter("intent", intentId)
                .setParameter("adoption", adoptionId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Of one payment, in the order in which it happened. */
    List<Adopted> of(UUID intentId) {
        List<?> rows =
                entities.createNativeQuery("""
                        select o.id, o.kind, o.amount, o.currency, a.claimed_at is not null
                          from adopted_operation a join payment_operation o on o.id = a.operation_id
                         where a.intent_id = :intent and o.outcome = 'SUCCEEDED'
                         order by o.created_at, o.id""").setParameter("intent", intentId).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Adopted(
                        (UUID) row[0],
                        OperationKind.valueOf((String) row[1]),
                        new Money(((Number) row[2]).longValue(), (String) row[3]),
                        (Boolean) row[4]))
                .toList();
    }

    /** Somebody has asked for it. Again changes nothing. */
    void claim(UUID operationId) {
        entities.createNativeQuery(
                        "update adopted_operation set claimed_at = :now where operation_id = :id and claimed_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", operationId)
                .executeUpdate();
    }

    void claimAll(UUID intentId) {
        entities.createNativeQuery(
                        "update adopted_operation set claimed_at = :now where intent_id = :id and claimed_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", intentId)
                .executeUpdate();
    }

    /** From now on that operation is the answer to the command of that id. */
    void answer(UUID commandId, OperationKind kind, UUID operationId) {
        entities.createNativeQuery("""
                        insert into operation_alias (id, operation_id, kind, made_at)
                        values (:id, :operation, :kind, :now)""")
                .setParameter("id", commandId)
                .setParameter("operation", operationId)
                .setParameter("kind", kind.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The operation that met the command of that id before. */
    Optional<UUID> metBefore(UUID commandId) {
        List<?> ids = entities.createNativeQuery("select operation_id from operation_alias where id = :id")
                .setParameter("id", commandId)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }
}
