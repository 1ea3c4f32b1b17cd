package io.fareline.admin.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** All audit entries. */
@ApplicationScoped
class AuditEntries {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    void add(AuditEntry entry) {
        entities.persist(entry);
    }

    AuditEntry get(UUID id) {
        return entities.find(AuditEntry.class, id);
    }

    /** Newest first; ids grow with time. */
    List<AuditEntry> page(UUID after, int limit) {
        String where = after == null ? "" : "where e.id < :after ";
        var query =
                entities.createQuery("select e from AuditEntry e " + where + "order by e.id desc", AuditEntry.class);
        if (after != null) query.setParameter("after", after);
        return query.setMaxResults(limit).getResultList();
    }
}
