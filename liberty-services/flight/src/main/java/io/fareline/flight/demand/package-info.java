/** What one client may ask of search, and what its questions cost. */
package io.fareline.flight.demand;
