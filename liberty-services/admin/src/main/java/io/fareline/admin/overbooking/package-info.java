/** Overbooking rules: staff list, set and delete them and have legs follow them; flight keeps them. */
package io.fareline.admin.overbooking;
