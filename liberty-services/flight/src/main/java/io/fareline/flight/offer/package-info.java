/**
 * Search: what flies, with seats, at what price. An offer's id is a sealed token that carries all of it, so nothing is
 * stored before somebody buys; only flight can read it.
 */
package io.fareline.flight.offer;
