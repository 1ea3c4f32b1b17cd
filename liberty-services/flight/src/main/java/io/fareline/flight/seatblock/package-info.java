/**
 * Seats of dated legs that staff keep from everybody. Whoever reads them to give seats, or changes them, has the leg locked; a
 * trigger of the database sees to it that no seat is both given and blocked.
 */
package io.fareline.flight.seatblock;
