package io.fareline.payment.intent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** All payment intents and their operations. Whoever changes one locks the intent first, so that changes queue up. */
@ApplicationScoped
public class PaymentIntents {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    /** Locked until the transaction ends. */
    public PaymentIntent lock(UUID id) {
        return Optional.ofNullable(entities.find(PaymentIntent.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(PaymentIntents::noSuchIntent);
    }

    public PaymentIntent get(UUID id) {
        return Optional.ofNullable(entities.find(PaymentIntent.class, id)).orElseThrow(PaymentIntents::noSuchIntent);
    }

    /** Adds the intent unless its id is taken, and returns what is there under that id. */
    PaymentIntent addOrGet(PaymentIntent intent) {
        lockId(intent.id());
        var found = entities.find(PaymentIntent.class, intent.id());
        if (found != null) return found;
        entities.persist(intent);
        return intent;
    }

    public Optional<PaymentOperation> operation(UUID id) {
        return Optional.ofNullable(entities.find(PaymentOperation.class, id));
    }

    /** Locked until the transaction ends. */
    public Optional<PaymentOperation> lockOperation(UUID id) {
        return Optional.ofNullable(entities.find(PaymentOperation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Serialises the first use of an id, for which there is no row to lock yet. */
    public void lockId(UUID id) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:id) as text)")
                .setParameter("id", id.getLeastSignificantBits())
                .getResultList();
    }

    public void add(PaymentOperation operation) {
        entities.persist(operation);
    }

    /** Writes what has changed so far, so that versions are those that readers will see. */
    public void write() {
        entities.flush();
    }

    public static Refusal noSuchIntent() {
        return new Refusal(Refusal.Reason.NO_SUCH_PAYMENT_INTENT, "There is no such payment intent.");
    }
}
