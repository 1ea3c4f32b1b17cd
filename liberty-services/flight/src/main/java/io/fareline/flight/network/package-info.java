/** Reference data of the world that flights take place in: airports, where they are and whose clock they keep. */
package io.fareline.flight.network;
