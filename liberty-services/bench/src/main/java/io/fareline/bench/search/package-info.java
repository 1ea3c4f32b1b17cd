/**
 * What search promises, figure by figure, on a generated network. A new figure implements {@code SearchFigure} and is
 * added to the list in {@code SearchBench}.
 */
package io.fareline.bench.search;
