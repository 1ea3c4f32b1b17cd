package io.fareline.payment.cases.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All findings. Whoever writes one has the operation of its case locked. */
@ApplicationScoped
public class Findings {
    private static final String OPEN =
            "select f from Finding f where f.caseId = :case and f.confirmedAt is null and f.replacedAt is null";

    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    Optional<Finding> find(UUID id) {
        return Optional.ofNullable(entities.find(Finding.class, id));
    }

    /** The one of a case that waits for its confirmation. */
    Optional<Finding> open(UUID caseId) {
        return entities.createQuery(OPEN, Finding.class)
                .setParameter("case", caseId)
                .getResultStream()
                .findFirst();
    }

    public boolean isOpen(UUID caseId) {
        return open(caseId).isPresent();
    }

    void add(Finding finding) {
        // What it replaces must be written first: a case has one open finding at a time.
        entities.flush();
        entities.persist(finding);
    }

    /** Of one case, the newest first. */
    public List<FindingView> of(UUID caseId) {
        return entities.createQuery(
                        "select f from Finding f where f.caseId = :case order by f.proposedAt desc, f.id desc",
                        Finding.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(Finding::view)
                .toList();
    }
}
