/** The database of the provider, which no service shares. */
package io.fareline.sandbox.store;
