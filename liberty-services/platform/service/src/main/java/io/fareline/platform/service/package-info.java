/**
 * What every service stands on and no service should write again: validated configuration, migrations, health, the
 * injected clock, identifiers and randomness, background loops and the Redis client.
 */
package io.fareline.platform.service;
