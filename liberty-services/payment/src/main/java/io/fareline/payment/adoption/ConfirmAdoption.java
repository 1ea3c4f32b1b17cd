package io.fareline.payment.adoption;

import static io.fareline.payment.adoption.course.AdoptionState.READ;
import static io.fareline.payment.adoption.course.AdoptionState.READING;

import io.fareline.payment.adoption.Refusal.Reason;
import io.fareline.payment.adoption.course.Adoptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The second pair of eyes: with it the money that nobody holds a booking for goes back. */
@ApplicationScoped
public class ConfirmAdoption {
    @Inject
    Adoptions adoptions;

    @Inject
    Clock clock;

    /** The same person again finds it confirmed. */
    @Transactional
    public void confirm(UUID id, String actor) {
        var adoption = adoptions.lock(id).orElseThrow(ShowAdoptions::noSuchAdoption);
        if (adoption.isConfirmedBy(actor)) return;
        if (adoption.isBegunBy(actor))
            throw new Refusal(Reason.SECOND_PERSON_REQUIRED, "Whoever began it cannot confirm it.");
        if (adoption.state() == READING)
            throw new Refusal(Reason.ADOPTION_IN_PROGRESS, "The provider's record is not read to its end.");
        if (adoption.state() != READ)
            throw new Refusal(Reason.ADOPTION_CONFIRMED, "Another person has confirmed it already.");
        adoption.confirm(actor, clock.instant());
    }
}
