package io.fareline.flight.schedule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which dated legs are put on sale.
 *
 * @param now legs that have departed by then are past
 * @param lastOn the last operating date that is sold; periods without an end are read up to it
 */
public record SellingPeriod(Instant now, LocalDate lastOn) {}
