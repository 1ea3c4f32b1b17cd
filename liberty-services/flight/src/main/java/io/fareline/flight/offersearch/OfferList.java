package io.fareline.flight.offersearch;

import java.time.Instant;
import java.util.List;

/**
 * The answer to one question, in the order asked for.
 *
 * @param asOf every change of flights and seats that was made before it is in the answer
 */
public record OfferList(List<OfferView> offers, Instant asOf) {}
