package io.fareline.booking.paying;

import io.fareline.booking.display.Shown;
import io.fareline.booking.settlement.Settle;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Pays a held booking and waits, for a stated time, for its tickets. */
@ApplicationScoped
public class Pay {
    @Inject
    StartPayment start;

    @Inject
    Settle settle;

    @Inject
    ShowSettled settled;

    @Inject
    Ids ids;

    /** @param attemptId effect id of the request, so that a retry finds its own attempt */
    public Shown pay(UUID bookingId, String client, UUID attemptId, PaymentRequest payment) {
        var owner = ids.next();
        start.begin(
                bookingId,
                client,
                new StartPayment.Attempt(attemptId, payment.paymentMethod(), payment.amount()),
                owner);
        settle.waitFor(bookingId, owner);
        return settled.own(bookingId, client, attemptId);
    }
}
