/** How a held booking ends when flight gives its seats back to sale: by flight's event, or by asking where none comes. */
package io.fareline.booking.expiry;
