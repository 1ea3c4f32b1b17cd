package io.fareline.payment.settlement;

import io.fareline.payment.intent.PaymentIntents;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.provider.ProviderOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operations that nobody knows the end of, and who is asking about them. */
@ApplicationScoped
public class UnsettledOperations {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    @Inject
    PaymentIntents intents;

    /**
     * An operation that this process alone asks about until its lease runs out.
     *
     * @param wantedUntil until when it may be sent again, if there is such a limit
     */
    public record Claimed(UUID intentId, ProviderOrder order, Optional<Instant> wantedUntil) {
        static Claimed of(PaymentOperation operation, PaymentIntents intents) {
            var order = Orders.of(operation, intents.get(operation.intentId()));
            return new Claimed(operation.intentId(), order, operation.wantedUntil());
        }
    }

    /** Those of one booking's payments, whoever is at them. */
    @Transactional
    public List<Claimed> ofBooking(UUID bookingId) {
        List<?> ids = entities.createNativeQuery("""
                        select o.id from payment_operation o join payment_intent i on i.id = o.intent_id
                         where i.booking_id = :booking and o.outcome in ('PENDING', 'UNKNOWN')""")
                .setParameter("booking", bookingId)
                .getResultList();
        return ids.stream()
                .map(UUID.class::cast)
                .flatMap(id -> intents.operation(id).stream())
                .map(operation -> Claimed.of(operation, intents))
                .toList();
    }

    /** Takes the one that has been due for longest, passing by those that another process is at. */
    @Transactional
    public Optional<Claimed> claim(Instant now, Duration lease) {
        List<?> ids = entities.createNativeQuery("""
                        update payment_operation set lease_until = :until, attempts = attempts + 1
                        where id in (select id from payment_operation
                                     where outcome in ('PENDING', 'UNKNOWN')
                                       and next_attempt_at <= :now and lease_until <= :now
                                     order by next_attempt_at limit 1 for update skip locked)
                        returning id""")
                .setParameter("until", now.plus(lease))
                .setParameter("now", now)
                .getResultList();
        return ids.stream()
                .map(UUID.class::cast)
                .flatMap(id -> intents.operation(id).stream())
                .map(operation -> Claimed.of(operation, intents))
                .findFirst();
    }
}
