/**
 * Operations that a person has to look at: those whose outcome is not known in time, and those of which the provider says
 * other than what is recorded. The resolution goes on all the while; whoever records an outcome ends its case. What people
 * find out by other means is below {@code finding}, what the provider says against the record below {@code contradiction}.
 */
package io.fareline.payment.cases;
