package io.fareline.booking.paying;

import io.fareline.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How a booking is to be paid: by the provider's token, never by anything that looks like a card.
 *
 * @param amount the total that the client means to pay; a booking whose price has changed is paid with it only
 */
public record PaymentRequest(
        @NotNull @Pattern(regexp = PaymentRequest.TOKEN, message = "must be a token of the payment provider")
        String paymentMethod,

        Money amount) {
    /** What a token looks like. */
    public static final String TOKEN = "tok_[A-Za-z0-9_-]{1,120}";
}
