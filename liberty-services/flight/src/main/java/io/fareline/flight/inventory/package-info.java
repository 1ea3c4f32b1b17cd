/**
 * Dated legs and the seats on them. PostgreSQL decides who gets a seat, by guarded updates of one packed row for each
 * dated leg; nothing here keeps a count of its own.
 */
package io.fareline.flight.inventory;
