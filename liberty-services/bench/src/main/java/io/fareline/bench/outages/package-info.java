/** Takes away for a while what bookings lean on, and measures what they notice of it. */
package io.fareline.bench.outages;
