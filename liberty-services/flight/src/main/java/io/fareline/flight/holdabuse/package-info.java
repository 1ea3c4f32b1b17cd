/** Keeps seats from being held by those who will not buy them: the closer to departure, the shorter a hold. */
package io.fareline.flight.holdabuse;
