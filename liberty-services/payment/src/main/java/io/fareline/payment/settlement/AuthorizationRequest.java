package io.fareline.payment.settlement;

import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Authorize with that payment method: a token of the provider, never a card number. */
@TolerantReader
public record AuthorizationRequest(
        @NotNull UUID operationId,

        @NotNull @Size(max = 255) @Pattern(regexp = "[a-z]+_[A-Za-z0-9_-]+")
        String paymentMethod) {}
