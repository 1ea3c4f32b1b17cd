/**
 * What was asked and answered in a race for seats by number, what the database went through meanwhile, and the checks
 * that both must pass, beside those of the seats by class.
 */
package io.fareline.bench.race.number;
