package io.fareline.admin.connection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All connecting times that there shall be, or all of one station. More come as a file. */
public record ConnectingTimesRequest(
        @NotNull @Size(max = 500) @Valid List<@NotNull @Valid ConnectingTime> rules) {}
