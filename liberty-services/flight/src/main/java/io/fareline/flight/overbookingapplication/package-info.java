/**
 * Puts the overbooking rules on dated legs that are there already: some at a time, each time in one transaction that also
 * notes how far it has come, so that any server goes on where another one ended.
 */
package io.fareline.flight.overbookingapplication;
