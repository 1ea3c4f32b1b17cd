package io.fareline.flight.codeshare;

import java.util.List;

/**
 * What a file says of a leg beside its times and equipment.
 *
 * @param operatingFlight the flight that really flies the leg, such as KL1234, where this one is a duplicate; or empty
 * @param operatingLine the line of the file that names it, or 0
 * @param operatingCarrier designator (or else name) of the airline that operates, where that is another; or empty
 * @param marketedAs other numbers under which the leg is sold, in order
 * @param originMctStatus D or I, or empty
 * @param destinationMctStatus D or I, or empty
 */
public record LegFacts(
        String operatingFlight,
        int operatingLine,
        String operatingCarrier,
        List<String> marketedAs,
        String originMctStatus,
        String destinationMctStatus) {
    public static final LegFacts NONE = new LegFacts("", 0, "", List.of(), "", "");

    public LegFacts {
        marketedAs = List.copyOf(marketedAs);
    }
}
