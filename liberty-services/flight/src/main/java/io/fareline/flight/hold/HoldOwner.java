package io.fareline.flight.hold;

/**
 * Whose hold it is.
 *
 * @param actingClient the client on whose behalf
 * @param callingService the service that asked for it
 */
public record HoldOwner(String actingClient, String callingService) {}
