/**
 * The restore drill: all databases of Fareline go back to a moment, the payment provider and the clients do not, and the
 * runbook's steps bring everything in line again.
 */
package io.fareline.bench.restore;
