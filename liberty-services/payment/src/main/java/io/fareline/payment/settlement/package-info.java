/**
 * How an operation gets from a command to an outcome: recorded in one transaction, asked of the provider in none,
 * settled in another. Whatever goes missing between the two is found by the resolution, which asks the provider with
 * the same key until it says what happened.
 */
package io.fareline.payment.settlement;
