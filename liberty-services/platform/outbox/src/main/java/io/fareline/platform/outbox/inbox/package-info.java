/**
 * Hears events from the streams of other services, each with one effect. Where an event is missing for good, it can be
 * found in its producer's outbox; whatever brings it from there hands it to
 * {@link io.fareline.platform.outbox.inbox.Inbox#receive}, which does not care where an event comes from.
 */
package io.fareline.platform.outbox.inbox;
