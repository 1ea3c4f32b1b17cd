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
    public PaymentIntent addOrGet(PaymentIntent intent) {
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

    /** The payment whose authorization the provider calls so, be it gone or captured since. */
    public Optional<UUID> ofAuthorization(String reference) {
        return entities.createQuery(
                        "select o.intentId from PaymentOperation o where o.providerReference = :reference"
                                + " and o.kind = :authorization",
                        UUID.class)
                .setParameter("reference", reference)
                .setParameter("authorization", OperationKind.AUTHORIZATION)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whose a booking's payments are; empty where it has none. */
    public Optional<String> clientOf(UUID bookingId) {
        return entities.createQuery(
                        "select i.clientId from PaymentIntent i where i.bookingId = :booking order by i.createdAt",
                        String.class)
                .setParameter("booking", bookingId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Writes what has changed so far, so that versions are those that readers will see. */
    public void write() {
        entities.flush();
    }

    public static Refusal noSuchIntent() {
        return new Refusal(Refusal.Reason.NO_SUCH_PAYMENT_INTENT, "There is no such payment intent.");
    }
}
