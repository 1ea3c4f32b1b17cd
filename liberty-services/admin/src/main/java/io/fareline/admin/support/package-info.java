/** Finding a booking for a caller on the phone, and seeing at once what every service knows of it. */
package io.fareline.admin.support;
