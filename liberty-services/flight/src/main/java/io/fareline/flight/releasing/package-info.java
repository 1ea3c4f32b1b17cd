/** A hold is given up by who has it: its seats go back, with those of others that are given up at the same time. */
package io.fareline.flight.releasing;
