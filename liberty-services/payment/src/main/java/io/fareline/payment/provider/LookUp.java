package io.fareline.payment.provider;

/** What a provider says about an order when it is asked by the order's key. */
public sealed interface LookUp {
    record Found(ProviderAnswer answer) implements LookUp {}

    /** Not seen so far: a request may still be on its way. */
    record NeverSeen() implements LookUp {}

    record CannotTell(String why) implements LookUp {}
}
