package io.fareline.payment.cases.finding;

import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a person found. The id is the caller's, so that a repetition proposes nothing new.
 *
 * @param reference the provider's own name for what it did; may be missing where it did nothing
 * @param note where it was found
 */
@TolerantReader
public record FindingRequest(
        @NotNull UUID id,
        @NotNull FoundOutcome outcome,

        @Size(max = 255) @Pattern(regexp = "[A-Za-z0-9._:-]+", message = "must be a name that the provider gave")
        String reference,

        @NotNull @Size(max = 1000) @Pattern(regexp = "(?=.*\\S)\\P{C}+", message = "must be text on one line")
        String note) {}
