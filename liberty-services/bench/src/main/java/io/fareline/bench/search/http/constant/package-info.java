/** What the bench adds to its own copy of flight, and never to the product. */
package io.fareline.bench.search.http.constant;
