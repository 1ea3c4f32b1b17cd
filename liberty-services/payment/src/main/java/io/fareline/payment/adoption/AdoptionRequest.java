package io.fareline.payment.adoption;

import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Read the provider's record from that moment on. The id is the caller's, so that a repetition begins nothing new. */
@TolerantReader
public record AdoptionRequest(@NotNull UUID id, @NotNull Instant since) {}
