package io.fareline.bench.fuzz;

/** What one target's run has shown: how many cases were sent, and what the tool said where it was not content. */
record Finding(Target target, long cases, boolean content, String report) {}
