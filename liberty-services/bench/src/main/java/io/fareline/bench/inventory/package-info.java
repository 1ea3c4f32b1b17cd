/**
 * What the placing of holds reaches, against what the same database server can do at most: a booking of a seat in one round
 * trip, by as many clients, spread over many flights and all on one.
 */
package io.fareline.bench.inventory;
