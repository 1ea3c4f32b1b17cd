package io.fareline.flight.schedulereading;

import java.time.LocalDate;

/**
 * For which airline and dates a file speaks; both ends are included.
 *
 * @param to {@link LocalDate#MAX} when open
 */
public record CarrierPeriod(String airline, LocalDate from, LocalDate to) {}
