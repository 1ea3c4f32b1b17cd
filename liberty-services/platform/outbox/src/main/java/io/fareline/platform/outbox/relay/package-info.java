/** Brings events from the outbox to the stream, in one process of a service at a time. */
package io.fareline.platform.outbox.relay;
