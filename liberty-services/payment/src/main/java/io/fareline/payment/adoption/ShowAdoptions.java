package io.fareline.payment.adoption;

import io.fareline.payment.adopted.AdoptedPayments;
import io.fareline.payment.adopted.ShownAdoptions;
import io.fareline.payment.adopted.ShownAdoptions.Payment;
import io.fareline.payment.adopted.ShownAdoptions.UnclaimedRefund;
import io.fareline.payment.adoption.Refusal.Reason;
import io.fareline.payment.adoption.course.AdoptionSettings;
import io.fareline.payment.adoption.course.AdoptionView;
import io.fareline.payment.adoption.course.Adoptions;
import io.fareline.payment.adoption.taking.UnplacedOperations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows adoptions to staff, and what came of them. */
@ApplicationScoped
public class ShowAdoptions {
    @Inject
    Adoptions adoptions;

    @Inject
    AdoptedPayments payments;

    @Inject
    ShownAdoptions shown;

    @Inject
    UnplacedOperations unplaced;

    @Inject
    AdoptionSettings settings;

    @Transactional
    public AdoptionView byId(UUID id) {
        var adoption = adoptions.find(id).orElseThrow(ShowAdoptions::noSuchAdoption);
        var counts = payments.counts(id);
        return adoption.view(
                new AdoptionView.Payments(counts.all(), counts.givenBack(), counts.refused(), shown.unclaimedRefunds()),
                unplaced.of(id, settings.mostShown()));
    }

    /** Payments that it adopted. */
    @Transactional
    public List<Payment> payments(UUID id, UUID after, int limit) {
        adoptions.find(id).orElseThrow(ShowAdoptions::noSuchAdoption);
        return shown.payments(id, after, checked(limit));
    }

    /** Refunds of any adoption that no booking knows of. */
    @Transactional
    public List<UnclaimedRefund> unclaimedRefunds(UUID after, int limit) {
        return shown.unclaimedRefunds(after, checked(limit));
    }

    @Transactional
    public UnclaimedRefund unclaimedRefund(UUID operationId) {
        return shown.unclaimedRefund(operationId)
                .orElseThrow(() -> new Refusal(
                        Reason.NO_SUCH_REFUND, "There is no adopted refund of that id that waits for its booking."));
    }

    private int checked(int limit) {
        if (limit < 1 || limit > settings.mostShown())
            throw new Refusal(Reason.INVALID_LIMIT, "A page has 1 to " + settings.mostShown() + " entries.");
        return limit;
    }

    static Refusal noSuchAdoption() {
        return new Refusal(Reason.NO_SUCH_ADOPTION, "There is no such adoption.");
    }
}
