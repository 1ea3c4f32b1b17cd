/**
 * What payment needs of a payment provider, whoever that is. The adapter of each provider lives in a package below and
 * alone knows its words, its decimals and its ways to fail.
 */
package io.fareline.payment.provider;
