package io.fareline.payment.intent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the provider calls the things that it did for one intent, each null as long as there is none.
 *
 * @param nextAction where the cardholder authenticates, in the provider's terms
 */
@Embeddable
record ProviderReferences(
        @Column(name = "authorization_reference") String authorization,
        @Column(name = "capture_reference") String capture,
        @Column(name = "next_action") String nextAction) {
    static final ProviderReferences NONE = new ProviderReferences(null, null, null);

    static ProviderReferences waiting(String authorization, String nextAction) {
        return new ProviderReferences(authorization, null, nextAction);
    }

    /** After an operation of that kind has succeeded and made what the reference names. */
    ProviderReferences succeeded(OperationKind kind, String reference) {
        return switch (kind) {
            case AUTHORIZATION, AUTHENTICATION -> new ProviderReferences(reference, null, null);
            case CAPTURE -> new ProviderReferences(authorization, reference, null);
            case VOID -> NONE;
            case REFUND -> this;
        };
    }

    /** What an operation of that kind is about. */
    String target(OperationKind kind) {
        return switch (kind) {
            case AUTHORIZATION -> null;
            case AUTHENTICATION, CAPTURE, VOID -> authorization;
            case REFUND -> capture;
        };
    }
}
