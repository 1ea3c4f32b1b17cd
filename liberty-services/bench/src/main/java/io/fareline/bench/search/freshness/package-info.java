/**
 * How soon a change is in the memory of flight's servers, seen from outside by asking them, and whether what they export of
 * it themselves is true.
 */
package io.fareline.bench.search.freshness;
