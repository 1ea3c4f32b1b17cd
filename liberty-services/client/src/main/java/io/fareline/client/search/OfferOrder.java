package io.fareline.client.search;

/** What comes first among offers. */
public enum OfferOrder {
    /** The cheapest, then the quickest. */
    PRICE,
    /** The quickest, then the cheapest. */
    DURATION,
    /** The one that departs first. */
    DEPARTURE
}
