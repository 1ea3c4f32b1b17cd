/** What may be sold of dated flights: staff look at it, try what would change, and set it; flight decides and keeps it. */
package io.fareline.admin.inventory;
