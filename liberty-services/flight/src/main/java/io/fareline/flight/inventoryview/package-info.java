/** Shows staff what may be sold of dated flights, what is sold and what is left. */
package io.fareline.flight.inventoryview;
