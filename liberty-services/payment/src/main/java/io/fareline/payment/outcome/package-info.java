/** What an outcome does to payment's own books, the same for a provider's answer and for what people found out. */
package io.fareline.payment.outcome;
