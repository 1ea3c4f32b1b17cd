/**
 * Plans of seats: staff look at the one that a carrier's configuration has, set another, or leave it to the rule;
 * flight keeps them.
 */
package io.fareline.admin.seatlayout;
