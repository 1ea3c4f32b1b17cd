/**
 * Telling other services what happened, and hearing it from them.
 *
 * <p>A fact is written to the outbox in the transaction of its change ({@link io.fareline.platform.outbox.Outbox}), and
 * from there by the relay to the Redis stream {@code {service}.events}: at least once, numbered without gaps. A consumer
 * ({@link io.fareline.platform.outbox.EventConsumer}) hears it in a transaction that also remembers it in the inbox: its
 * effect happens once. Redis may be down, slow or empty again; the outbox then grows up to a limit and nothing else
 * waits for it. What a stream lost is fetched from the producer by its number.
 *
 * <p>A service has to: set {@code fareline.service}; have the data source {@code jdbc/fareline} with isolation
 * {@code TRANSACTION_READ_COMMITTED}, on which the statements here rely; write a bean for each consumer, and set
 * {@code fareline.<producer>.url} for each producer that it hears; and name those who hear it in
 * {@code fareline.outbox.feed.callers}. The tables come with this module. All properties are in its {@code META-INF/microprofile-config.properties}.
 */
package io.fareline.platform.outbox;
