/**
 * An offer and its id, a sealed token that carries all of it: nothing is stored before somebody buys, and only flight can
 * read it.
 */
package io.fareline.flight.offer;
