/** The producer's side of a gap: what a consumer missed can be fetched here as long as the outbox keeps it. */
package io.fareline.platform.outbox.feed;
