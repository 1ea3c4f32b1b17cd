/** Requests made from the contracts by chance, until something answers what it must not. */
package io.fareline.bench.fuzz;
