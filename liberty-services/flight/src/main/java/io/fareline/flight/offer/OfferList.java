package io.fareline.flight.offer;

import java.util.List;

/** The answer to one question, cheapest first. */
public record OfferList(List<OfferView> offers) {}
