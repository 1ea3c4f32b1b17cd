package io.fareline.payment.cases.contradiction;

import java.time.Instant;

/**
 * One thing that the provider said against the record, as staff see it.
 *
 * @param times how often it was said, from {@code firstAt} to {@code lastAt}
 */
public record ContradictionView(String said, String reference, Instant firstAt, Instant lastAt, int times) {}
