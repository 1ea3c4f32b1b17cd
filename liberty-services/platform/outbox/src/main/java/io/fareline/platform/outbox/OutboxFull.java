package io.fareline.platform.outbox;

/**
 * So many events wait for a stream that no further one is taken, and with it no further change: better to refuse than to
 * fill the database. Becomes 503.
 */
public class OutboxFull extends RuntimeException {
    OutboxFull(long waiting, long limit) {
        super("The outbox holds " + waiting + " unpublished events; the limit is " + limit + ".");
    }
}
