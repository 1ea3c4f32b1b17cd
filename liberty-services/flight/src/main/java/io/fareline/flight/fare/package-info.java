/**
 * What a seat costs. Everything that wants a fare asks {@link io.fareline.flight.fare.Fares}; today it answers from a
 * mileage tariff, and full fares can take its place without anybody noticing.
 */
package io.fareline.flight.fare;
