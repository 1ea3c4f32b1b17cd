/** SQL on the service's own database, for the paths on which the statements themselves are the design. */
package io.fareline.flight.database;
