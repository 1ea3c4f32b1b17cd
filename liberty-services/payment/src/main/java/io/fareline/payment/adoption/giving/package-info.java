/** Gives back what the provider alone had: authorizations are voided, captures refunded, by operations of our own. */
package io.fareline.payment.adoption.giving;
