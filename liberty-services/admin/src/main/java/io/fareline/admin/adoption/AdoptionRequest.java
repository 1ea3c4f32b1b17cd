package io.fareline.admin.adoption;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** @param since the moment to which the databases went back, or somewhat before */
public record AdoptionRequest(@NotNull Instant since) {}
