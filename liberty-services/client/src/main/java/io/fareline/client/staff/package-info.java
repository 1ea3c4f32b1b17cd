/** What the airline's staff does: publish schedules, look bookings up, administer API clients, read the trail. */
package io.fareline.client.staff;
