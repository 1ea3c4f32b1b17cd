package io.fareline.client.search;

import java.time.Instant;
import java.util.List;

/**
 * What was found, in the order asked for.
 *
 * @param offers empty where nothing flies or nothing is left
 * @param asOf every change of flights and seats that was made before it is in the answer
 */
public record FoundOffers(List<Offer> offers, Instant asOf) {}
