package io.fareline.payment.adopted;

import io.fareline.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was adopted, as staff see it. */
@ApplicationScoped
public class ShownAdoptions {
    private static final String REFUNDS = """
            select o.id, i.id, i.booking_id, o.amount, o.currency, o.created_at
              from adopted_operation a
              join payment_operation o on o.id = a.operation_id join payment_intent i on i.id = a.intent_id
             where o.kind = 'REFUND' and o.outcome = 'SUCCEEDED' and a.claimed_at is null""";

    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    /** A payment that the provider alone had. @param givenBackAt when nothing of it was left any more, null before */
    public record Payment(
            UUID paymentIntentId,
            UUID bookingId,
            String state,
            Money amount,
            Money captured,
            Money refunded,
            Instant givenBackAt,
            boolean refused) {}

    /** Money that went back to the payer of a booking that knows nothing of it. */
    public record UnclaimedRefund(
            UUID operationId, UUID paymentIntentId, UUID bookingId, Money amount, Instant refundedAt) {}

    /** Of one adoption. @param after the last of the page before, null for the first one */
    public List<Payment> payments(UUID adoptionId, UUID after, int most) {
        List<?> rows = entities.createNativeQuery("""
                        select i.id, i.booking_id, i.state, i.amount, i.captured, i.refunded, i.currency,
                               a.given_back_at, a.given_back_at is null and a.refused_in is not null
                          from adopted_payment a join payment_intent i on i.id = a.intent_id
                         where a.adoption_id = :adoption and (cast(:after as uuid) is null or a.intent_id > :after)
                         order by a.intent_id limit :most""")
                .setParameter("adoption", adoptionId)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(ShownAdoptions::payment)
                .toList();
    }

    /** Of all adoptions. @param after the last of the page before, null for the first one */
    public List<UnclaimedRefund> unclaimedRefunds(UUID after, int most) {
        List<?> rows = entities.createNativeQuery(
                        REFUNDS + " and (cast(:after as uuid) is null or o.id > :after) order by o.id limit :most")
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(ShownAdoptions::refund)
                .toList();
    }

    public Optional<UnclaimedRefund> unclaimedRefund(UUID operationId) {
        List<?> rows = entities.createNativeQuery(REFUNDS + " and o.id = :id")
                .setParameter("id", operationId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(ShownAdoptions::refund)
                .findFirst();
    }

    public long unclaimedRefunds() {
        return (Long) entities.createNativeQuery("select count(*) from (" + REFUNDS + ") waiting", Long.class)
                .getSingleResult();
    }

    private static Payment payment(Object[] row) {
        var currency = (String) row[6];
        return new Payment(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                money(row[3], currency),
                money(row[4], currency),
                money(row[5], currency),
                (Instant) row[7],
                (Boolean) row[8]);
    }

    private static UnclaimedRefund refund(Object[] row) {
        return new UnclaimedRefund(
                (UUID) row[0], (UUID) row[1], (UUID) row[2], money(row[3], (String) row[4]), (Instant) row[5]);
    }

    private static Money money(Object amount, String currency) {
        return new Money(((Number) amount).longValue(), currency);
    }
}
