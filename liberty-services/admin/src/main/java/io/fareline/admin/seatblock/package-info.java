/**
 * Seats that nobody gets on a dated flight: staff look at them, block some and give others back; flight keeps them, and
 * seats again who has to move.
 */
package io.fareline.admin.seatblock;
