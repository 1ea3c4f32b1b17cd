/**
 * SSIM chapter 7, the fixed-column files in which airlines exchange schedules: bytes to typed records and back.
 *
 * <p>This package knows columns, not meaning: which local dates a leg flies on, and at which instants, is the business
 * of {@code io.fareline.flight.schedule}. Columns are 1-based and inclusive, as in the standard.
 */
package io.fareline.flight.ssim;
