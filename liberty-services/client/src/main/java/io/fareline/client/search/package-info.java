/** What can be flown, and for how much. */
package io.fareline.client.search;
