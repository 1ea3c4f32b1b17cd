/** The adapter of our own sandbox provider: its HTTP API, its refusal codes, its time-outs. */
package io.fareline.payment.provider.sandbox;
