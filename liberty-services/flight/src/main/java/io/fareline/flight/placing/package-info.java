/**
 * How a hold comes to be: what is asked for, the itinerary of all its offers, and the one transaction that takes the seats
 * of all its legs or none. What becomes of it then is in {@code hold}.
 */
package io.fareline.flight.placing;
