/** Who flies and whom to write to: the passengers of one booking and the rules that they keep among themselves. */
package io.fareline.booking.party;
