/**
 * Who flies a leg, and under which numbers one aircraft is sold: what the data elements of segments say, brought down to
 * legs. Who may sell is decided at import, where all carriers' legs are known.
 */
package io.fareline.flight.codeshare;
