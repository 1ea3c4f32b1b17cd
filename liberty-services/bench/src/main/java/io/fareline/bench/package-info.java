/**
 * Runs that take too long for every build: each bench starts a Fareline of its own, measures or breaks it, and takes it
 * down again. A bench is a {@link Bench} in the list of {@link Benches}.
 */
package io.fareline.bench;
