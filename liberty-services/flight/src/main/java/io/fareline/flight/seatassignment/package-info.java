/**
 * Who of a hold sits where: chosen or kept together, all or nothing, each seat of a dated leg once. Whatever ends a hold frees
 * its seats; that is a trigger of the database, so that no way to end one can forget it.
 */
package io.fareline.flight.seatassignment;
