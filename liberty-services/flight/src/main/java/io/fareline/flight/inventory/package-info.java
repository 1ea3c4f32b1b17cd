/**
 * Dated legs and the seats on them. PostgreSQL decides who gets a seat, by the packed row of each dated
 * leg; nothing here keeps a count of its own.
 */
package io.fareline.flight.inventory;
