/**
 * One effect per request that a client marks with a key, however often it is sent.
 *
 * <p>The key is claimed in a transaction of its own before the resource method runs, together with the id of the effect.
 * The answer is stored after the method's transaction and before the first byte is sent; a retry then gets the same
 * status, headers and bytes. Between the two commits a process may die: the retry, once the lease is over, runs the method
 * again with the <em>same</em> effect id, and so finds what its predecessor made. The lease is prolonged while the process
 * lives. An answer that cannot be stored is not sent: nobody is ever told two things under one key.
 *
 * <p>Kept are successes and refusals that will not change (402 to 410 except 408, and 422). What a repetition may cure is
 * not: 400, 401, 413, 429, 5xx, and any refusal that says {@code Retry-After}. Such a key stays bound to its request; a
 * corrected request needs a new key. An answer beyond {@code fareline.idempotency.answer.limit} is sent but not kept; its
 * retry runs again, which the effect id makes safe.
 *
 * <p>An answer with a secret is kept sealed, and erased before its key is forgotten. What needs no key says so by {@link
 * io.fareline.platform.idempotency.IdempotentBy}.
 *
 * <p>A service has to: annotate the resource method with {@link io.fareline.platform.idempotency.Idempotent}; give what
 * the method creates the id {@link io.fareline.platform.idempotency.IdempotentRequest#effectId} and look for that id
 * first; and have the data source
 * {@code jdbc/fareline} with isolation {@code TRANSACTION_READ_COMMITTED}. The table comes with this module. All
 * properties are in its {@code META-INF/microprofile-config.properties}.
 */
package io.fareline.platform.idempotency;
