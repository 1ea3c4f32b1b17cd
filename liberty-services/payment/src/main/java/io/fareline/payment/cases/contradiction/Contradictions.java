package io.fareline.payment.cases.contradiction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that the provider ever said against the record. Said again, it is counted. */
@ApplicationScoped
public class Contradictions {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    public void add(UUID operationId, Contradiction heard, Instant now) {
        entities.createNativeQuery("""
                        insert into provider_contradiction (operation_id, said, reference, first_at, last_at, times)
                        values (:operation, :said, :reference, :now, :now, 1)
                        on conflict (operation_id, said, reference)
                        do update set last_at = excluded.last_at, times = provider_contradiction.times + 1""")
                .setParameter("operation", operationId)
                .setParameter("said", heard.said())
                .setParameter("reference", heard.reference())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Of one operation, in the order in which it was first said. */
    public List<ContradictionView> of(UUID operationId) {
        return entities.createQuery(
                        "select s from Said s where s.key.operationId = :operation"
                                + " order by s.firstAt, s.key.said, s.key.reference",
                        Said.class)
                .setParameter("operation", operationId)
                .getResultStream()
                .map(Said::view)
                .toList();
    }
}
