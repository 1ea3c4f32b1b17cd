package io.fareline.payment.adoption.taking;

import io.fareline.payment.provider.LookUp;
import io.fareline.payment.provider.PaymentProvider;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.settlement.SettleOperation;
import io.fareline.payment.settlement.UnsettledOperations;
import io.fareline.payment.settlement.UnsettledOperations.Claimed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Has the provider asked now about what a booking's payments wait for. Nothing is sent again. */
@ApplicationScoped
public class LookUpOperations {
    @Inject
    UnsettledOperations unsettled;

    @Inject
    PaymentProvider provider;

    @Inject
    SettleOperation settle;

    void ofBooking(UUID bookingId) {
        unsettled.ofBooking(bookingId).forEach(this::lookUp);
    }

    private void lookUp(Claimed operation) {
        if (provider.find(operation.order()) instanceof LookUp.Found(ProviderAnswer answer)
                && !(answer instanceof ProviderAnswer.Unknown))
            settle.settle(operation.intentId(), operation.order().key(), answer);
    }
}
