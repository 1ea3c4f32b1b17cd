package io.fareline.booking.flight;

import java.util.UUID;

/** That flight should keep a hold for longer. @param extensionId the same for a retry, which prolongs nothing again */
public record ExtensionRequest(UUID extensionId) {}
