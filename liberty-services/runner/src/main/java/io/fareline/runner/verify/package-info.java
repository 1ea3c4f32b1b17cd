/**
 * Checks over all databases that what must always be true is true: seats, bookings, money, keys, events and owners.
 * Reads only, each service's tables by SQL, and compares what no single service can see.
 */
package io.fareline.runner.verify;
