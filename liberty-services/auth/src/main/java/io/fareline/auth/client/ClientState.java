package io.fareline.auth.client;

/** Whether a client gets tokens. A disabled client stays disabled: whoever comes back is registered anew. */
public enum ClientState {
    ACTIVE,
    DISABLED
}
