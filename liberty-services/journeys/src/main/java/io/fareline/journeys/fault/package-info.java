/**
 * Faults on purpose in a running Fareline, between its processes and of its processes, and what must still be true
 * afterwards: a load that never forgets what it was told, a schedule of faults that a seed makes again, and the checks of
 * one against the databases. For journeys and benches.
 */
package io.fareline.journeys.fault;
