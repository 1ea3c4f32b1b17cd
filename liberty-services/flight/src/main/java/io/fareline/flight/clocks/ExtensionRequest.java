package io.fareline.flight.clocks;

import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A wish for a later limit. @param extensionId chosen by the caller: the same one prolongs once */
@TolerantReader
public record ExtensionRequest(@NotNull UUID extensionId) {}
