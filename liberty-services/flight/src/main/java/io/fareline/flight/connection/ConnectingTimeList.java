package io.fareline.flight.connection;

import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All connecting times there are, or shall be. */
@TolerantReader
public record ConnectingTimeList(
        @NotNull @Size(max = MOST) @Valid List<@NotNull @Valid ConnectingTimeEntry> rules) {
    /** No request body is larger than what about so many take. */
    static final int MOST = 500;
}
