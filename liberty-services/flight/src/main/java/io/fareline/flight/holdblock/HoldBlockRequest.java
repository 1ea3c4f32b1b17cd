package io.fareline.flight.holdblock;

import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** Why a client is blocked, for staff, and until when. @param until null for good */
@TolerantReader
public record HoldBlockRequest(
        @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "must be one line of text")
        String reason,

        Instant until) {}
