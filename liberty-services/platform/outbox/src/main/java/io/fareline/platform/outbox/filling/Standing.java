package io.fareline.platform.outbox.filling;

/**
 * Where a consumer stands after a look at its producer.
 *
 * @param highest the highest number that was seen
 * @param due up to this number everything must have come; at most contiguous when nothing is overdue
 */
record Standing(long contiguous, long highest, long due) {
    boolean isOverdue() {
        return due > contiguous;
    }
}
