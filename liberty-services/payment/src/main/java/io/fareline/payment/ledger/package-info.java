/**
 * The double-entry ledger of what the provider has captured and refunded. Append only; every transaction balances in
 * each currency, which both this code and a constraint of the database check.
 */
package io.fareline.payment.ledger;
