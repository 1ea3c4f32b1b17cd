/**
 * A race of many clients for few seats, over two flight servers that are killed meanwhile, and the judgement over
 * what came of it: every request with its answer, against every version of every row that it changed.
 */
package io.fareline.bench.race;
