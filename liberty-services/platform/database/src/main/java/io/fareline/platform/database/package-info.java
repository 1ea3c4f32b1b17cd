/**
 * How a service logs in to its database: with what its folder of secrets says at that moment. Stands beside the driver in
 * the server's shared library, so it needs nothing but the JDK and the driver.
 */
package io.fareline.platform.database;
