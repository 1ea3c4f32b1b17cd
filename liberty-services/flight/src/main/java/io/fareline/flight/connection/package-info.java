/** How long it takes to change from one flight to another: minimum connecting times, the most specific rule first. */
package io.fareline.flight.connection;
