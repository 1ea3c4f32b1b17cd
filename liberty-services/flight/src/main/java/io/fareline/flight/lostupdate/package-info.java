/**
 * Keeps what one of the staff sets from being lost under what another one sets who has not seen it: whoever sets a
 * thing names the version that was looked at.
 */
package io.fareline.flight.lostupdate;
