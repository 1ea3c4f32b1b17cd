/** A payment provider of our own making, so that nothing else has to be true for a journey to be tested. */
package io.fareline.sandbox;
