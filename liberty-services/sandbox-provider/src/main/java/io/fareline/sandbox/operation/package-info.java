/** Authorizations and what becomes of them: one idempotency key, one effect, one answer for ever. */
package io.fareline.sandbox.operation;
