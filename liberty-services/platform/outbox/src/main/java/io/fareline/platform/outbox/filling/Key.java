package io.fareline.platform.outbox.filling;

/** One consumer of one producer, whose events name the source. */
record Key(String group, String producer, String source) {}
