/**
 * Reads minimum connecting times from SSIM chapter 8 files, record by record. No container, no database, and no judgement
 * of what a rule may say: that is {@code connectionimport}'s.
 */
package io.fareline.flight.mct;
