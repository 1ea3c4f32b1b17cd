/** Faults on purpose in a running Fareline: between its processes, and of its processes. For journeys and benches. */
package io.fareline.journeys.fault;
