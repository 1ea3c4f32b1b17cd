/** Faults on purpose: what a provider does at its worst, at the moment that a test chooses. */
package io.fareline.sandbox.switches;
