package io.fareline.payment.adoption.taking;

import io.fareline.payment.provider.RecordedOperation;
import io.fareline.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What adoptions leave to people. */
@ApplicationScoped
public class UnplacedOperations {
    private static final int LONGEST = 200;

    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    /** Once for each adoption, however often it is seen. */
    @Transactional
    void add(UUID adoptionId, RecordedOperation recorded, String why) {
        entities.createNativeQuery("""
                        insert into unplaced_operation (adoption_id, key, kind, reference, amount, currency, at, why)
                        values (:adoption, :key, :kind, :reference, :amount, :currency, :at, :why)
                        on conflict do nothing""")
                .setParameter("adoption", adoptionId)
                .setParameter("key", recorded.key())
                .setParameter("kind", recorded.kind().name())
                .setParameter("reference", recorded.reference() == null ? "" : recorded.reference())
                .setParameter("amount", recorded.amount().amount())
                .setParameter("currency", recorded.amount().currency())
                .setParameter("at", recorded.at())
                .setParameter("why", why.substring(0, Math.min(LONGEST, why.length())))
                .executeUpdate();
    }

    /** Of one adoption, the oldest first. */
    public List<UnplacedOperation> of(UUID adoptionId, int most) {
        List<?> rows = entities.createNativeQuery("""
                        select key, kind, reference, amount, currency, at, why from unplaced_operation
                         where adoption_id = :adoption order by at, key limit :most""")
                .setParameter("adoption", adoptionId)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new UnplacedOperation(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        new Money(((Number) row[3]).longValue(), (String) row[4]),
                        (Instant) row[5],
                        (String) row[6]))
                .toList();
    }
}
