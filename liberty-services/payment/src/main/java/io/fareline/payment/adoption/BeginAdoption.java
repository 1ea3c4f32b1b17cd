package io.fareline.payment.adoption;

import io.fareline.payment.adoption.Refusal.Reason;
import io.fareline.payment.adoption.course.Adoption;
import io.fareline.payment.adoption.course.AdoptionSettings;
import io.fareline.payment.adoption.course.Adoptions;
import io.fareline.payment.intent.PaymentIntents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The first pair of eyes: has the provider's record taken into the books. No money moves by it. */
@ApplicationScoped
public class BeginAdoption {
    @Inject
    Adoptions adoptions;

    @Inject
    PaymentIntents intents;

    @Inject
    AdoptionSettings settings;

    @Inject
    Clock clock;

    @Transactional
    public void begin(AdoptionRequest request, String actor) {
        var now = clock.instant();
        if (!settings.canBegin(request.since(), now))
            throw new Refusal(Reason.SINCE_OUT_OF_RANGE, "The moment must be past, and not too long ago.");
        // As the database keeps it.
        var since = request.since().truncatedTo(ChronoUnit.MICROS);
        intents.lockId(request.id());
        var known = adoptions.find(request.id());
        if (known.isEmpty()) adoptions.add(new Adoption(request.id(), since, actor, now));
        else if (!known.get().isOf(since, actor))
            throw new Refusal(Reason.ADOPTION_ID_REUSED, "That id names an adoption with other content.");
    }
}
