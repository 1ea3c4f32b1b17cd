/** For staff: where the seats of a carrier's aircraft are. */
package io.fareline.client.seatlayout;
