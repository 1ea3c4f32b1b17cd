/** Clients that staff let place no holds, because they keep seats from others and do not pay; flight keeps the list. */
package io.fareline.admin.holdblock;
