/**
 * What {@code GET /v1/offers} costs over HTTP beside an answer that needs no search: {@code constant} is deployed with a
 * copy of flight, on the same server.
 */
package io.fareline.bench.search.http;
