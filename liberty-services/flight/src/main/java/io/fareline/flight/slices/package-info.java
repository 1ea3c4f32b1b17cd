/**
 * Search for a journey of several slices, such as out and back: the offers of each slice, and the cheapest ways to combine
 * them. What is found for one slice is found by {@code offersearch}.
 */
package io.fareline.flight.slices;
