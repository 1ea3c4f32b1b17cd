/**
 * The consumer's side of a gap: numbers that a stream lost are fetched from the producer's outbox, and what the producer
 * has no more is written down for a person. The position of a consumer is the one thing that says what it has; a stream
 * may be empty, shorter than what was published, or trimmed below a slow reader.
 */
package io.fareline.platform.outbox.filling;
