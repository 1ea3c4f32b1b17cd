/** Events that a consumer gave up, as operators see and settle them. */
package io.fareline.platform.outbox.dead;
