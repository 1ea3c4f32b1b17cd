/** What the provider says of operations that are recorded otherwise: kept word by word, and a case for a person. */
package io.fareline.payment.cases.contradiction;
