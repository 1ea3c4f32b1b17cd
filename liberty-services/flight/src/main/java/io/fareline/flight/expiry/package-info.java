/** The clock of the holds: what ran out gives its seats back, whoever asks for it or nobody. */
package io.fareline.flight.expiry;
