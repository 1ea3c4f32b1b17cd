/** Flight: what can be flown, for how much, and who gets the seats. It alone decides over seat inventory and holds. */
package io.fareline.flight;
