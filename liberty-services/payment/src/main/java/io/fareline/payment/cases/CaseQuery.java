package io.fareline.payment.cases;

import java.util.UUID;

/**
 * Which open cases are asked for, the newest first.
 *
 * @param reason null for all; one that nobody knows finds nothing
 * @param operationId null for all
 * @param after the last case of the page before, null for the first page
 */
record CaseQuery(String reason, UUID operationId, UUID after, int limit) {}
