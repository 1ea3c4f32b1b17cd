/**
 * The Java library of Fareline's API. {@link io.fareline.client.Fareline} is the way in. Times are instants, or local
 * times with the offset of their airport; money is in minor units; what an answer has beyond what this version knows is
 * ignored, and a value of an enum that it does not know reads as {@code UNKNOWN}.
 */
package io.fareline.client;
