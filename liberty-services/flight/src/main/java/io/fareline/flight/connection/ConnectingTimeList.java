package io.fareline.flight.connection;

import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All connecting times that there shall be, or all of one station. */
@TolerantReader
public record ConnectingTimeList(
        @NotNull @Size(max = MOST) @Valid List<@NotNull @Valid ConnectingTimeEntry> rules) {
    /** No request body is larger than what about so many take; more come as a file. */
    static final int MOST = 500;
}
