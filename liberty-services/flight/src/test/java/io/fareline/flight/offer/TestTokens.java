package io.fareline.flight.offer;

/** Tokens sealed with a key that everybody may know. */
public final class TestTokens {
    private TestTokens() {}

    public static OfferTokens tokens() {
        return OfferTokens.with(OfferKeys.parse("test:" + "A".repeat(43)));
    }
}
