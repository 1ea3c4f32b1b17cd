/**
 * The saga: authorize, confirm the hold, allocate tickets, capture; and how each of it is undone. One explicit state
 * machine ({@link io.fareline.booking.settlement.SettlementRules}) decides; the driver asks the other services outside
 * of transactions and writes each step before and after, so that any process can go on where another died.
 */
package io.fareline.booking.settlement;
