/**
 * What staff do after the databases went back in time: have payment take over what only the provider knows, have the money
 * that nobody holds a booking for go back, which takes two people, and have bookings end whose money went back before.
 */
package io.fareline.admin.adoption;
