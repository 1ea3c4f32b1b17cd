/**
 * What was asked and answered in a race for seats, what the database went through meanwhile, and the checks that
 * both must pass. Nothing here asks anything: a check sees the whole evidence, so that it can be shown a fault.
 */
package io.fareline.bench.race.history;
