package io.fareline.payment.adoption.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All adoptions. */
@ApplicationScoped
public class Adoptions {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    public Optional<Adoption> find(UUID id) {
        return Optional.ofNullable(entities.find(Adoption.class, id));
    }

    /** Locked until the transaction ends. */
    public Optional<Adoption> lock(UUID id) {
        return Optional.ofNullable(entities.find(Adoption.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(Adoption adoption) {
        entities.persist(adoption);
    }

    /** The oldest that there is something to do for, for this process alone until the lease runs out. */
    Optional<Adoption> claim(Instant now, Duration lease) {
        List<?> ids = entities.createNativeQuery("""
                        update adoption set lease_until = :until
                         where id = (select id from adoption
                                      where state in ('READING', 'GIVING_BACK') and lease_until <= :now
                                      order by begun_at limit 1 for update skip locked)
                        returning id""")
                .setParameter("until", now.plus(lease))
                .setParameter("now", now)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst().flatMap(this::find);
    }
}
