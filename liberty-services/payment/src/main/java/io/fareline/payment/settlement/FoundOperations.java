package io.fareline.payment.settlement;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.cases.RecordContradiction;
import io.fareline.payment.intent.PaymentIntents;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.settlement.UnsettledOperations.Claimed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operations whose outcome people found, and the provider has not been heard about since. */
@ApplicationScoped
public class FoundOperations {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    @Inject
    PaymentIntents intents;

    @Inject
    RecordContradiction contradictions;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    /** Takes the one that has been due for longest; it is due again after a while unless it is compared. */
    @Transactional
    public Optional<Claimed> claim() {
        var now = clock.instant();
        List<?> ids = entities.createNativeQuery("""
                        update outcome_finding f set compare_at = :again from payment_case c
                         where c.id = f.case_id
                           and f.id = (select id from outcome_finding where compare_at <= :now
                                        order by compare_at limit 1 for update skip locked)
                        returning c.operation_id""")
                .setParameter("again", now.plus(settings.lease()))
                .setParameter("now", now)
                .getResultList();
        return ids.stream()
                .map(UUID.class::cast)
                .flatMap(id -> intents.operation(id).stream())
                .map(operation -> Claimed.of(operation, intents))
                .findFirst();
    }

    @Transactional
    public void compared(Claimed claimed, ProviderAnswer answer) {
        contradictions.of(locked(claimed), answer);
        done(claimed);
    }

    @Transactional
    public void neverSeen(Claimed claimed) {
        contradictions.ofNothingSeen(locked(claimed));
        done(claimed);
    }

    private PaymentOperation locked(Claimed claimed) {
        intents.lock(claimed.intentId());
        return intents.lockOperation(claimed.order().key()).orElseThrow();
    }

    private void done(Claimed claimed) {
        entities.createNativeQuery("""
                        update outcome_finding set compare_at = null
                         where case_id in (select id from payment_case where operation_id = :operation)""")
                .setParameter("operation", claimed.order().key())
                .executeUpdate();
    }
}
