/** For staff: what a client of the API may hold without paying. */
package io.fareline.client.holdquota;
