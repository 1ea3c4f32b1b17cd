/**
 * Seats the passengers of dated legs again whose aircraft or plan of seats became another, and tells what became of them. The
 * leg was noted in the transaction that changed it; this is done afterwards, leg by leg, by any server.
 */
package io.fareline.flight.reseating;
