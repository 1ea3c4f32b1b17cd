/** Breaks a Fareline under load, by a schedule that a seed makes again, and checks that nothing was lost or doubled. */
package io.fareline.bench.faults;
