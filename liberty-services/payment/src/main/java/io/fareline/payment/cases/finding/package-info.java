/**
 * How an operation ended, as people found out by other means than asking: in the provider's own records, on a statement.
 * One proposes, another confirms, and only then it counts.
 */
package io.fareline.payment.cases.finding;
