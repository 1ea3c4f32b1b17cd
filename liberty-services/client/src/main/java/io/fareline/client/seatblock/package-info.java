/** For staff: seats that nobody gets on a dated flight. */
package io.fareline.client.seatblock;
