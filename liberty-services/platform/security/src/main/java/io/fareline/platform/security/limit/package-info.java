/**
 * How much one client may ask for in a time, over all processes of a service. Admission refuses by what a process can bear;
 * this refuses by who asks.
 */
package io.fareline.platform.security.limit;
