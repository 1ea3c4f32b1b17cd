/** How a call gets to its answer. Not part of the library's API: it may change at any time. */
package io.fareline.client.transport;
