/** What booking asks of payment, which owns the intents, the ledger and the provider. */
package io.fareline.booking.payment;
