/** Connections of HTTP/1.1 that cost little of the processors that they share with what is measured through them. */
package io.fareline.bench.connection;
