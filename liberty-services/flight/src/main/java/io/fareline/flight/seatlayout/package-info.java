/** Which plan of seats a carrier's configuration has: staff's, or else one by rule; and which a dated leg therefore has. */
package io.fareline.flight.seatlayout;
