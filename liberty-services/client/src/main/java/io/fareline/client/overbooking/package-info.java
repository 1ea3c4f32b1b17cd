/** For staff: how many more seats than an aircraft has may be sold. */
package io.fareline.client.overbooking;
