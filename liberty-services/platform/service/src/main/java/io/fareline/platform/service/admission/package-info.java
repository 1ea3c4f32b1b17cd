/**
 * How many requests a process works on at a time, and which of them go first when more arrive: refused early and cheaply
 * is better than answered too late.
 */
package io.fareline.platform.service.admission;
