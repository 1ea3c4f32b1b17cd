package io.fareline.payment.adoption.taking;

import io.fareline.payment.adoption.taking.CompareOperation.Comparison;
import io.fareline.payment.intent.Refusal;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RecordedOperation;
import io.fareline.payment.settlement.SettleOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes over one operation of the provider's record: what is known is compared, what is not is adopted. */
@ApplicationScoped
public class TakeOver {
    @Inject
    CompareOperation compare;

    @Inject
    AdoptOperation adopt;

    @Inject
    SettleOperation settle;

    @Inject
    LookUpOperations lookUp;

    @Inject
    UnplacedOperations unplaced;

    /** Again changes nothing. */
    public Taken take(RecordedOperation recorded, UUID adoptionId) {
        var id = recorded.operationId();
        if (id.isEmpty()) return recorded.hadEffect() ? left(recorded, adoptionId, "Not asked for by us.") : nothing();
        return switch (compare.compare(id.get(), recorded)) {
            case Comparison.Same _ -> Taken.KNOWN;
            case Comparison.Contradicted _ -> Taken.CONTRADICTED;
            case Comparison.Unsettled(UUID intent) -> settled(intent, id.get(), recorded);
            case Comparison.Unknown _ -> recorded.hadEffect() ? adopted(id.get(), recorded, adoptionId) : nothing();
        };
    }

    private Taken settled(UUID intent, UUID id, RecordedOperation recorded) {
        if (!(recorded.answer() instanceof ProviderAnswer.Unknown)) settle.settle(intent, id, recorded.answer());
        return Taken.KNOWN;
    }

    private Taken adopted(UUID id, RecordedOperation recorded, UUID adoptionId) {
        try {
            return tried(id, recorded, adoptionId);
        } catch (NotPlaced | Refusal again) {
            // It may follow upon something that payment has begun and not heard of.
            recorded.bookingId().ifPresent(lookUp::ofBooking);
        }
        try {
            return tried(id, recorded, adoptionId);
        } catch (NotPlaced | Refusal why) {
            return left(recorded, adoptionId, why.getMessage());
        }
    }

    private Taken tried(UUID id, RecordedOperation recorded, UUID adoptionId) {
        adopt.adopt(id, recorded, adoptionId);
        return Taken.ADOPTED;
    }

    private Taken left(RecordedOperation recorded, UUID adoptionId, String why) {
        unplaced.add(adoptionId, recorded, why);
        return Taken.UNPLACED;
    }

    private static Taken nothing() {
        return Taken.WITHOUT_EFFECT;
    }
}
