/**
 * Where holds about to be placed wait for each other: those that come at the same time are decided over in one transaction, each
 * by itself. This path is SQL in one round trip, because its statements are what makes it fast.
 */
package io.fareline.flight.holdqueue;
