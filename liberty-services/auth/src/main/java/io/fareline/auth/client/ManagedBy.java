package io.fareline.auth.client;

/** Where the truth about a client's name, scopes and secrets is kept. */
public enum ManagedBy {
    API,
    CONFIGURATION
}
