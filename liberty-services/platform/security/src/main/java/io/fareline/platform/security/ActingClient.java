package io.fareline.platform.security;

/** The header by which a service says on whose behalf it calls. Believed from services alone; the edge strips it. */
public final class ActingClient {
    public static final String HEADER = "Fareline-Acting-Client";

    private ActingClient() {}
}
