package io.fareline.payment.adopted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Payments that the provider alone had, and what became of them. */
@ApplicationScoped
public class AdoptedPayments {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    @Inject
    Clock clock;

    /** What there is of them in one adoption. */
    public record Counts(long all, long givenBack, long refused) {}

    public void add(UUID intentId, UUID adoptionId) {
        entities.createNativeQuery("""
                        insert into adopted_payment (intent_id, adoption_id, adopted_at)
                        values (:intent, :adoption, :now)""")
                .setParameter("intent", intentId)
                .setParameter("adoption", adoptionId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    public boolean contains(UUID intentId) {
        return !entities.createNativeQuery("select 1 from adopted_payment where intent_id = :intent", Integer.class)
                .setParameter("intent", intentId)
                .getResultList()
                .isEmpty();
    }

    /** Those that are still to be given back in that adoption, whichever adopted them. */
    public List<UUID> toGiveBack(UUID adoptionId, int most) {
        List<?> ids = entities.createNativeQuery("""
                        select intent_id from adopted_payment
                         where given_back_at is null and refused_in is distinct from :adoption
                         order by intent_id limit :most""")
                .setParameter("adoption", adoptionId)
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    public void givenBack(UUID intentId) {
        entities.createNativeQuery("update adopted_payment set given_back_at = :now where intent_id = :intent"
                        + " and given_back_at is null")
                .setParameter("now", clock.instant())
                .setParameter("intent", intentId)
                .executeUpdate();
    }

    /** The provider refused to give it back: a person has to look, and another adoption tries again. */
    public void refused(UUID intentId, UUID adoptionId) {
        entities.createNativeQuery("update adopted_payment set refused_in = :adoption where intent_id = :intent")
                .setParameter("adoption", adoptionId)
                .setParameter("intent", intentId)
                .executeUpdate();
    }

    /** Operations that were to give it back, or an older one of its kind, and that the provider refused. */
    public long refusals(UUID intentId) {
        return (Long) entities.createNativeQuery(
                        "select count(*) from payment_operation where intent_id = :intent"
                                + " and kind in ('VOID', 'REFUND') and outcome = 'REFUSED'",
                        Long.class)
                .setParameter("intent", intentId)
                .getSingleResult();
    }

    public Counts counts(UUID adoptionId) {
        var row = (Object[]) entities.createNativeQuery("""
                        select count(*), count(given_back_at), count(*) filter (where given_back_at is null
                                                                            and refused_in is not null)
                          from adopted_payment where adoption_id = :adoption""")
                .setParameter("adoption", adoptionId)
                .getSingleResult();
        return new Counts(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }
}
