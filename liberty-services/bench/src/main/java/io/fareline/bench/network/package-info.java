/**
 * Networks of airlines that do not exist between airports that do, as large as asked for: the ground on which the
 * benches of search and import measure. The same plan gives the same bytes.
 */
package io.fareline.bench.network;
