/** How booking says no: one reason per decision that a client can take, and where each reason becomes a status. */
package io.fareline.booking.refusal;
