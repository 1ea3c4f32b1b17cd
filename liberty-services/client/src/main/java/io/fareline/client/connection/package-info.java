/** What staff set of connections: minimum connecting times, and how fresh that is what search knows. */
package io.fareline.client.connection;
