/**
 * What a client may do about the two clocks of its hold: ask for the price anew once it is not guaranteed any more, and
 * have the seats kept for longer. Flight decides both; what it decided is copied, and the price is accepted by paying it.
 */
package io.fareline.booking.clocks;
