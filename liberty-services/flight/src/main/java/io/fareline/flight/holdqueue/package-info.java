/**
 * Where holds about to be placed wait for each other, and those about to be released: what comes at the same time is
 * decided over in one transaction, each by itself. This path is SQL in one round trip, because its statements are what
 * makes it fast.
 */
package io.fareline.flight.holdqueue;
