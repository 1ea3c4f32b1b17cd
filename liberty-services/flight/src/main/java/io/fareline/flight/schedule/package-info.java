/**
 * From a schedule's periods to the flights of single days: which leg leaves where, on which local date, at which
 * instant. The rules of clocks and calendars live here; {@code ssim} knows only how the file is written.
 */
package io.fareline.flight.schedule;
