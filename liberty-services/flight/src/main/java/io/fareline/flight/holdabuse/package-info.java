/**
 * Keeps seats from being held by those who will not buy them: the closer to departure, the shorter a hold; a client has only
 * so many at a time; and whose holds mostly lapse has to wait.
 */
package io.fareline.flight.holdabuse;
